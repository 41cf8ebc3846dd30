"""Quantities: how many and how much, with the range that the words allow."""

from variorum.read.quantities.reader import read_quantities

__all__ = ["read_quantities"]
