"""Reading an article's names: one entity for each thing, every mention with its characters."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as DocSpan

from variorum.lang import Parsed
from variorum.model import Mention, content_id
from variorum.read.entities import lexicon
from variorum.read.entities.acronyms import parenthesised
from variorum.read.entities.again import fresh_names, missed_seats, named_again
from variorum.read.entities.beside import outlets
from variorum.read.entities.cities import datelines, great_cities
from variorum.read.entities.corporate import corporate
from variorum.read.entities.defined import defined_names
from variorum.read.entities.gender import Gender, genders
from variorum.read.entities.governments import governments, owned
from variorum.read.entities.kinds import committees, kind_names
from variorum.read.entities.link import bare_surnames, canonical, double_surnames, retyped
from variorum.read.entities.nicknamed import nicknamed
from variorum.read.entities.noticed import noticed_names, repeated_names
from variorum.read.entities.nouns import kinds_again
from variorum.read.entities.parsed import parsed_names
from variorum.read.entities.people import people_of
from variorum.read.entities.pronouns import pronouns
from variorum.read.entities.raw import Raw, settle, trimmed
from variorum.read.entities.spot import (
    abroad,
    known_organisations,
    named_events,
    vehicles,
    without_employers,
)
from variorum.read.entities.surnames import people_by_surname
from variorum.read.entities.teams import teams
from variorum.read.entities.things import Thing, things
from variorum.read.entities.titles import titled_people
from variorum.read.entities.towns import townsfolk

TITLE_CASE = 0.85
"""Share of a headline's longer words in capitals from which capitals say nothing there."""
LONG_WORD = 4
LONGEST_HEADLINE = 60
"""Tokens of a sentence looked at for a verb."""
HEADLINE_WORDS = 5
"""Longer words from which a sentence can be a headline: shorter ones are lists of names."""


def read_names(parsed: Parsed) -> tuple[Mention, ...]:
    """Return every mention of a person, organisation, place or vehicle, in text order."""
    named, told = named_things(parsed)
    mentions = [*named, *pronouns(parsed, named, told), *corporate(parsed, named)]
    return tuple(sorted(mentions, key=lambda m: m.span.order))


def named_things(parsed: Parsed) -> tuple[tuple[Mention, ...], dict[str, Gender]]:
    """Return the mentions that are names or nouns, and entity → gender as far as these tell."""
    raws = settle([*without_employers(_all(parsed)), *nicknamed(parsed)])
    raws = settle([*raws, *_clean(fresh_names(parsed, raws))])
    raws = settle([*raws, *parenthesised(raws)])
    raws = settle([*raws, *defined_names(parsed, raws)])
    raws = _without_plain_words(parsed, _without_headline_noise(raws))
    raws = great_cities(retyped(people_by_surname(raws)))
    raws = townsfolk(raws)
    raws = owned(raws)
    people = people_of(raws)
    raws = double_surnames(settle([*raws, *bare_surnames(parsed, raws, people)]), people)
    raws = settle([*raws, *_clean(noticed_names(parsed, raws))])
    raws = retyped(settle([*raws, *_clean(named_again(parsed, raws))]))
    raws = settle([*raws, *_clean(missed_seats(parsed, raws)), *_clean(datelines(parsed, raws))])
    raws = settle([*raws, *_clean(repeated_names(parsed, raws))])
    raws = settle([*raws, *governments(raws)])
    linked = canonical(raws, people_of(raws))
    linked += kinds_again(parsed, linked)
    told = things(linked)
    mentions = tuple(_mention(parsed, raw, key, told[key]) for raw, key in linked)
    return mentions, _genders(linked, mentions)


def _genders(linked: Sequence[tuple[Raw, str]], mentions: Sequence[Mention]) -> dict[str, Gender]:
    """Return entity → gender; a form of address outweighs a first name."""
    told = genders(mentions)
    for (raw, _), mention in zip(linked, mentions, strict=True):
        if raw.gender is not None:
            told[mention.entity] = raw.gender
    return told


def _all(parsed: Parsed) -> list[Raw]:
    found: list[Raw] = []
    for passage in parsed.passages:
        for source in _SOURCES:
            found += _clean(source(passage))
    return found


_SOURCES = (
    named_events, vehicles, known_organisations, teams, outlets, titled_people, kind_names,
    committees, parsed_names,
)  # fmt: skip


def _clean(raws: Iterable[Raw]) -> list[Raw]:
    kept = [trimmed(raw) for raw in raws]
    named = [r for r in kept if r is not None and lexicon.plain(r.text) not in lexicon.noise()]
    return [abroad(raw) for raw in named]


def _without_headline_noise(raws: Sequence[Raw]) -> list[Raw]:
    """Drop the parser's names in a Title Case headline that the body does not bear out."""
    loud = [_headline(r) for r in raws]
    body = {r.key for r, capitals in zip(raws, loud, strict=True) if not capitals}
    body |= {key.split()[-1] for key in body if key}
    return [
        r for r, capitals in zip(raws, loud, strict=True)
        if not capitals or (r.strength > 1 and not _lone(r)) or r.type == "place" or r.key in body
    ]  # fmt: skip


def _without_plain_words(parsed: Parsed, raws: Sequence[Raw]) -> list[Raw]:
    """Drop a word that is a capital only where it opens a sentence and plain elsewhere.

    "Ferry burns off …", where the text goes on with "a ferry". Of the parser's own finds alone:
    13 in 250 reports, none of them a name.
    """
    plain = {t.lower_ for p in parsed.passages for t in p.doc if t.is_lower and t.tag_ in _PLAIN}
    opening = [_opens(r) for r in raws]
    inside = {r.key for r, opens in zip(raws, opening, strict=True) if not opens}
    return [
        r for r, opens in zip(raws, opening, strict=True)
        if not opens or r.strength > 1 or r.key in inside or r.text.lower() not in plain
    ]  # fmt: skip


def _opens(raw: Raw) -> bool:
    """Tell whether a name of one word is the first of its sentence."""
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    return part is not None and len(raw.words) == 1 and part.start == part.sent.start


def _lone(raw: Raw) -> bool:
    """Tell whether a person is named by one word: behind a title in a headline it may be a verb."""
    return raw.type == "person" and len(raw.words) == 1


def _headline(raw: Raw) -> bool:
    part = raw.passage.doc.char_span(raw.start, raw.end, alignment_mode="expand")
    return part is not None and not _tells(part.sent) and _title_case(part.sent.text)


def _tells(sentence: DocSpan) -> bool:
    """Tell whether a sentence has a verb in small letters, which headlines in capitals have not."""
    return any(t.is_lower and t.tag_ in _FINITE for t in sentence[:LONGEST_HEADLINE])


SET = 3
"""Letters from which a word in capitals beside others in small letters is set so, no initials."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PLAIN = frozenset({"NN", "NNS", "JJ", "VB", "VBP", "VBZ"})


def _title_case(text: str) -> bool:
    words = (w.strip(_MARKS) for w in text.split())
    long = [w for w in words if len(w) >= LONG_WORD and w.isalpha()]
    capital = sum(w[:1].isupper() for w in long)
    return len(long) >= HEADLINE_WORDS and capital >= TITLE_CASE * len(long)


_MARKS = "\"'.,;:!?()‘’“”"


def _mention(parsed: Parsed, raw: Raw, key: str, thing: Thing) -> Mention:
    return Mention(
        span=raw.passage.span(raw.start, raw.end),
        type=raw.type,
        entity=content_id("entity", parsed.article.key, key),
        name=_cased(thing.name) if raw.type == "person" else thing.name,
        country=thing.country,
        sector=None if raw.type == "place" else thing.sector,
        role=thing.role,
        identity=thing.identity,
        evidence=thing.evidence,
    )


def _cased(name: str) -> str:
    """Return a name without the capitals that a paper sets its first words in.

    >>> _cased("ILSE Tamberg"), _cased("JD Osk"), _cased("ILSE TAMBERG")
    ('Ilse Tamberg', 'JD Osk', 'ILSE TAMBERG')
    """
    words = name.split()
    if all(w.isupper() for w in words):
        return name
    return " ".join(
        w.title() if len(w) >= SET and w.isupper() and w.isalpha() else w for w in words
    )
