"""Model values to bytes and back, and the spans inside them."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from variorum.model import Span

T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def encode(value: object) -> bytes:
    """Return the msgpack of a model value; equal values give equal bytes."""
    return _ENCODER.encode(value)


def decode(payload: bytes, kind: type[T]) -> T:
    """Return the value of type `kind` that `payload` holds."""
    return msgspec.msgpack.decode(payload, type=kind)


def spans_in(value: object) -> Iterator[Span]:
    """Yield every span inside a model value, as often as it stands there."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from spans_in(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans_in(item)
