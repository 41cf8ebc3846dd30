"""A headline that stands both beside the text and in it is read once."""

from variorum.lang import Parsed, Passage


def distinct(parsed: Parsed) -> tuple[Passage, ...]:
    """Return the passages of an article without a declared title that its text repeats.

    What the title says is then told by the text's own characters; otherwise each of its facts
    would be there twice.
    """
    title = (parsed.article.title or "").strip()
    if not title or not any(_repeats(p, title) for p in parsed.passages):
        return parsed.passages
    return tuple(p for p in parsed.passages if p.field != "title")


def _repeats(passage: Passage, title: str) -> bool:
    text = passage.article.text
    return passage.field == "text" and text.startswith(title, _first(text, passage.offset))


def _first(text: str, start: int) -> int:
    """Return the offset of the first character from `start` that is not blank."""
    while start < len(text) and text[start].isspace():
        start += 1
    return start
