"""One value holds every setting; it is passed in, never imported."""

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a user may choose. Thresholds that were measured are constants of their modules."""

    parser: str = "auto"
    """spaCy model: a package name, or `auto` for the best installed English one we know."""
    languages: tuple[str, ...] = ("en",)
    """ISO 639-1 codes of the languages that are read; articles in others are kept, not read."""
    workers: int = 0
    """Worker processes; 0 means one for each processor."""
    max_bytes: int = 16_000_000
    """A file larger than this is not one report and is rejected (bytes)."""
    max_chars: int = 400_000
    """A report longer than this is rejected (code points): about 65,000 words, a long book."""
    timeout: float = 60.0
    """Seconds of processor time that one item may take in one stage; then it is rejected."""
