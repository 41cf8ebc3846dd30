"""Identifiers are hashes over content: never random, never a counter."""

import hashlib

ID_BYTES = 10
"""80 bits: a collision among ten million items has a chance of 4e-11 (birthday bound)."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content_id(kind: str, *parts: str) -> str:
    """Return a short identifier of `parts`, each prefixed by its length so that none run together.

    >>> content_id("x", "ab", "c") == content_id("x", "a", "bc")
    False
    """
    h = hashlib.blake2b(digest_size=ID_BYTES)
    for part in (kind, *parts):
        data = part.encode("utf-8")
        h.update(len(data).to_bytes(8, "big"))
        h.update(data)
    return h.hexdigest()
