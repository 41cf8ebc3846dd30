"""Toponyms, and the places they mean where that can be told."""

from variorum.read.places.reader import read_places

__all__ = ["read_places"]
