"""Rows of one sentence gathered: what a single origin says is printed as its sentences say it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from variorum.dossier.cover import Cover
from variorum.dossier.sentences import sentence_around, sentences_of
from variorum.dossier.wording import letters
from variorum.lang.fold import straighten
from variorum.model import Article, Facts, Span
from variorum.model.dossier import Row, Variant, Wording

MAX_SENTENCE = 300
"""Characters of a sentence printed whole: 99 in 100 of 6,323 sentences of news have fewer."""
_MARKS = "\"“”'‘’, \n"
"""What stands around the words of a quotation."""
_CLOSING = re.compile('[.,!?]?["\u201d]')


@dataclass(frozen=True)
class _Home:
    """Where rows stand: rows that share all of it may be printed as one."""

    sentences: frozenset[Span]
    attributed_to: str | None
    background: bool


@dataclass(frozen=True)
class _Ground:
    """What rows are printed from."""

    facts: Mapping[str, Facts]
    articles: Mapping[str, Article]
    whole: set[Span]
    """Sentences that may be printed whole."""


def gathered(
    rows: Sequence[Row], facts: Mapping[str, Facts], articles: Mapping[str, Article]
) -> tuple[Row, ...]:
    """Return rows of which those from one origin that share their sentences are one row.

    Clauses are what can be compared; who reads what nobody else reports wants sentences. Rows are
    gathered when the same reports tell them in the same sentences in the words of one person, and
    nothing disputed or corroborated stands between them. A sentence of which nothing else is
    listed is printed whole; what another row prints already is not printed again.
    """
    judged = Cover(w.span for r in rows if not _plain(r) for w in _wordings(r))
    kept = [row for row in rows if not _plain(row)]
    bare = {c.span for read in facts.values() for c in read.clauses if not c.states}
    sentences = {key: sentences_of(read) for key, read in facts.items()}
    alone = [
        _dated(row, facts, sentences)
        for row in rows
        if _plain(row) and not all(w.span in bare or judged.holds(w.span) for w in _wordings(row))
    ]
    homes = _homes(alone, sentences)
    listed: dict[Span, int] = {}
    for home in homes:
        for sentence in home.sentences:
            listed[sentence] = listed.get(sentence, 0) + 1
    whole = {
        s
        for s, n in listed.items()
        if n == 1 and len(s.exact) <= MAX_SENTENCE and not judged.touches(s)
    }
    ground = _Ground(facts, articles, whole)
    found: list[Row] = []
    for home, group in homes.items():
        parts = _voices(home, group, whole)
        for part in parts:
            others = (row for other in parts if other is not part for row in other)
            between = Cover(w.span for row in others for w in _wordings(row))
            found += _told(home, part, ground, (judged, between))
    return (*kept, *_once(found))


def _told(
    home: _Home, part: Sequence[Row], ground: _Ground, taken: Sequence[Cover]
) -> Sequence[Row]:
    """Return the rows of one voice as one, or as they are where words that are taken part them."""

    def is_free(span: Span) -> bool:
        return not any(cover.touches(span) for cover in taken)

    extents = _extents(home, part, ground)
    if not extents or (len(part) > 1 and not all(map(is_free, extents.values()))):
        return part
    wide = {s: _saying(e, s, ground) for s, e in extents.items()}
    return [_joined(part, {s: wide[s] if is_free(wide[s]) else e for s, e in extents.items()})]


def _voices(home: _Home, group: Sequence[Row], whole: set[Span]) -> list[list[Row]]:
    """Return the rows of a home by who says them, all in one where their sentences are printed."""
    by_voice: dict[str | None, list[Row]] = {}
    for row in group:
        by_voice.setdefault(next(_wordings(row)).attributed_to, []).append(row)
    return [list(group)] if home.sentences <= whole else list(by_voice.values())


def _once(rows: Sequence[Row]) -> Iterator[Row]:
    """Leave out the rows that others print whole."""
    by_article: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda r: -sum(len(w.span.exact) for w in _wordings(r))):
        key = row.variants[0].wordings[0].span.article
        longer = by_article.setdefault(key, [])
        if not any(_printed(row, other) for other in longer):
            longer.append(row)
            yield row


def _printed(row: Row, other: Row) -> bool:
    if row.background != other.background:
        return False
    return all(any(o.span.contains(w.span) for o in _wordings(other)) for w in _wordings(row))


def _dated(row: Row, facts: Mapping[str, Facts], sentences: Mapping[str, Sequence[Span]]) -> Row:
    """Return a row without its date when none of its own sentences states it."""
    stated = False
    for wording in _wordings(row) if row.date else ():
        key = wording.span.article
        sentence = sentence_around(wording.span, sentences.get(key, ())) or wording.span
        dates = facts[key].dates if key in facts else ()
        stated |= any(d.value == row.date and sentence.contains(d.span) for d in dates)
    return row if stated else msgspec.structs.replace(row, date=None)


def _plain(row: Row) -> bool:
    return row.verdict == "single_source" and not row.contrasts


def _wordings(row: Row) -> Iterator[Wording]:
    return (w for v in row.variants for w in v.wordings)


def _homes(rows: Sequence[Row], sentences: Mapping[str, Sequence[Span]]) -> dict[_Home, list[Row]]:
    """Return the rows by where they stand, one whose sentences are not known by itself.

    Words without a speaker (`she asked residents`) stand with those of the one who is quoted in
    their sentence.
    """
    homes = [_home(row, sentences) for row in rows]
    voices: dict[tuple[frozenset[Span], bool], set[str]] = {}
    for home in homes:
        said = voices.setdefault((home.sentences, home.background), set())
        said.update({home.attributed_to} if home.attributed_to else ())
    found: dict[_Home, list[Row]] = {}
    for row, home in zip(rows, homes, strict=True):
        said = voices[home.sentences, home.background]
        only = next(iter(said)) if len(said) == 1 else home.attributed_to
        where = replace(home, attributed_to=home.attributed_to or only)
        found.setdefault(where, []).append(row)
    return found


def _home(row: Row, sentences: Mapping[str, Sequence[Span]]) -> _Home:
    """Return where a row stands; it has no sentences when it is to stay as it is."""
    found = [sentence_around(w.span, sentences.get(w.span.article, ())) for w in _wordings(row)]
    places = frozenset(s for s in found if s is not None)
    said = {w.attributed_to for w in _wordings(row)}
    several = len({s.article for s in places}) < len(places)
    if None in found or several or len(said) > 1:
        return _Home(frozenset(), None, row.background)
    return _Home(places, said.pop(), row.background)


def _extents(home: _Home, group: Sequence[Row], ground: _Ground) -> dict[Span, Span]:
    """Return sentence → the part of it to print; nothing where the sentence is not known.

    What one person says is printed from the first to the last word of it, with his name beside it.
    A sentence in which the report speaks itself, alone or beside somebody, is printed whole where
    it can be: then its own words tell who says which part.
    """
    voices = {w.attributed_to for r in group for w in _wordings(r)}
    found = {}
    for sentence in sorted(home.sentences, key=lambda s: s.order):
        spans = [w.span for r in group for w in _wordings(r) if sentence.contains(w.span)]
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        article = ground.articles[sentence.article]
        alone = sentence in ground.whole and None in voices
        part = sentence if alone else article.span(start, end, sentence.field)
        found[sentence] = _paired(part, article)
    return found


def _saying(part: Span, sentence: Span, ground: _Ground) -> Span:
    """Return all that is quoted of a sentence around a part of it: no saying begins in its middle.

    Clauses leave out what states nothing, as "we have" in “We have people missing”.
    """
    facts = ground.facts.get(part.article)
    for quote in facts.quotes if facts is not None else ():
        for content in quote.content if quote.form == "direct" else ():
            if content.contains(part) and content.overlaps(sentence):
                article = ground.articles[part.article]
                start = max(content.start, sentence.start)
                words = content.exact[start - content.start : sentence.end - content.start]
                start += len(words) - len(words.lstrip(_MARKS))
                wide = article.span(start, start + len(words.strip(_MARKS)), part.field)
                return _paired(wide, article) if len(wide.exact) <= MAX_SENTENCE else part
    return part


def _paired(span: Span, article: Article) -> Span:
    """Take in a quotation mark right before or behind a part that holds its fellow."""
    if straighten(span.exact).count('"') % 2 == 0:
        return span
    field = article.text if span.field == "text" else article.title or ""
    if straighten(field[max(0, span.start - 1) : span.start]) == '"':
        return article.span(span.start - 1, span.end, span.field)
    closing = _CLOSING.match(field, span.end)
    return article.span(span.start, closing.end(), span.field) if closing else span


def _joined(group: Sequence[Row], extents: Mapping[Span, Span]) -> Row:
    """Return one row; said by somebody, hedged or denied is what all its words in a report are."""
    told: dict[Span, list[Wording]] = {}
    for wording in (w for row in group for w in _wordings(row)):
        sentence = next(s for s in extents if s.contains(wording.span))
        told.setdefault(sentence, []).append(wording)
    by_letters: dict[str, list[Wording]] = {}
    for sentence, wordings in told.items():
        span = extents[sentence]
        wide = msgspec.structs.replace(
            wordings[0],
            span=span,
            marks=(),
            attributed_to=_only({w.attributed_to for w in wordings}),
            hedged=all(w.hedged for w in wordings),
            negated=all(w.negated for w in wordings),
        )
        by_letters.setdefault(letters(span.exact), []).append(wide)
    variants = tuple(
        Variant(value=w[0].span.exact, wordings=tuple(w), origins=1) for w in by_letters.values()
    )
    return msgspec.structs.replace(
        group[0],
        gist=variants[0].wordings[0].span.exact,
        variants=variants,
        date=next((r.date for r in group if r.date), None),
    )


def _only(voices: set[str | None]) -> str | None:
    return next(iter(voices)) if len(voices) == 1 else None
