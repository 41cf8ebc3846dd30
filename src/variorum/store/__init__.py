"""The one store of a workspace."""

from variorum.store.rows import Output, evidence_rows
from variorum.store.search import Hit
from variorum.store.store import Store

__all__ = ["Hit", "Output", "Store", "evidence_rows"]
