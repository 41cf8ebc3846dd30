"""What an article is called: its headline, else its first sentence, whole."""

import re

from variorum import resources
from variorum.model import Article, Span

LONGEST = 160
"""Code points of a first sentence that stands for a headline; a longer one ends at a clause."""
SHORTEST = 50
"""Code points that a clause needs to stand for its sentence; a line that is shorter and has a
line after it is a heading by itself."""
_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}(?=\s|\Z)|\r?\n")
_PAUSE = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")
_LAST_WORD = re.compile(r"[\w.'’]{0,40}\Z")
_NEXT = re.compile(r"[^\S\r\n]*(\S)")


def name_of(article: Article) -> Span:
    """Return the characters that name an article best: headline, else first sentence."""
    if has_headline(article) and article.headline is not None:
        return _trimmed(article, article.headline)
    bodies = article.regions_of("body", "caption", "title")
    return (
        _first_sentence(article, bodies[0].start if bodies else 0)
        or _first_sentence(article, 0)
        or article.span(0, len(article.text))
    )


def has_headline(article: Article) -> bool:
    """Tell whether an article has a headline with a letter or digit in it."""
    headline = article.headline
    return headline is not None and any(c.isalnum() for c in headline.exact)


def _first_sentence(article: Article, start: int) -> Span | None:
    text = article.text
    while start < len(text) and text[start].isspace():
        start += 1
    if start == len(text):
        return None
    stop = min(len(text), start + 4 * LONGEST)
    ends = (m.end() for m in _END.finditer(text, start, stop) if _ends(text, start, m))
    end = next(ends, stop)
    if end - start > LONGEST:
        end = _shortened(text, start)
    return _trimmed(article, article.span(start, end))


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Tell whether a full stop or line break ends the sentence that begins at `start`."""
    if mark.group().isspace():
        return _breaks(text, start, mark)
    if mark.group()[0] != ".":
        return True
    before = _LAST_WORD.search(text, max(start, mark.start() - 40), mark.start())
    word = before.group() if before else ""
    after = _NEXT.match(text, mark.end())
    if after and after[1].islower():
        return False
    initial = len(word) == 1 and word.isupper()
    inner = "." in word and not any(len(part) > 2 for part in word.split("."))
    known = word.casefold() in resources.lexicon("stories")["abbreviations"]
    return not (after and (initial or inner or known))


def _breaks(text: str, start: int, mark: re.Match[str]) -> bool:
    """Tell whether a line break ends a sentence: a blank line does, and one after a heading."""
    after = _NEXT.match(text, mark.end())
    if after is None:
        return True
    return not (after[1].islower() or mark.start() - start >= SHORTEST)


def _shortened(text: str, start: int) -> int:
    """Return where a long sentence pauses last, else where its last whole word ends."""
    stop = start + LONGEST
    pauses = [m.start() for m in _PAUSE.finditer(text, start + SHORTEST, stop)]
    if pauses:
        return pauses[-1]
    space = max(text.rfind(c, start + 1, stop) for c in " \n\t\u00a0")
    return space if space > start else min(stop, len(text))


def _trimmed(article: Article, span: Span) -> Span:
    lead = len(span.exact) - len(span.exact.lstrip())
    end = span.start + len(span.exact.rstrip())
    return article.span(span.start + lead, end, span.field)
