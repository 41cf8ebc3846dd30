"""variorum: what many news reports say happened, and who says it independently of whom.

>>> import variorum
>>> ws = variorum.open(":memory:")
>>> ws.stories()
()
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.api import Workspace, open
    from variorum.config import Settings
    from variorum.errors import VariorumError
    from variorum.model.accounting import Accounting

__all__ = ["Accounting", "Settings", "VariorumError", "Workspace", "open"]
_HOMES = {
    "Accounting": "variorum.model.accounting",
    "Settings": "variorum.config",
    "VariorumError": "variorum.errors",
    "Workspace": "variorum.api",
    "open": "variorum.api",
}


def __getattr__(name: str) -> object:
    """Import what is asked for: `import variorum` itself loads nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'variorum' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
