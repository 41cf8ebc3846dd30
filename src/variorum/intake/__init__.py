"""Intake: files, folders, globs and standard input become reports or reasoned rejections."""

from variorum.intake.reports import read_reports

__all__ = ["read_reports"]
