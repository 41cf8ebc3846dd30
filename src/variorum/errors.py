"""The errors variorum raises on purpose; each says what, where and what to do.

VariorumError
 ├─ InputError      an input cannot be read (named, with the reason)
 ├─ ConfigError     a setting, option or argument is wrong
 ├─ ResourceError   a model, gazetteer or lexicon is missing or damaged
 ├─ StoreError      the workspace cannot be opened, read or written
 └─ PluginError     an extension failed
"""


class VariorumError(Exception):
    """Anything that variorum refuses, in one line."""


class InputError(VariorumError):
    """An input cannot be read."""


class ConfigError(VariorumError):
    """A setting, option or argument is wrong."""


class ResourceError(VariorumError):
    """A model, gazetteer or lexicon is missing or damaged."""


class StoreError(VariorumError):
    """The workspace cannot be opened, read or written."""


class PluginError(VariorumError):
    """An extension failed."""
