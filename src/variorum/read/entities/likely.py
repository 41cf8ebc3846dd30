"""Names that may be people's though little says so: they begin with a first name, or they speak.

Small parsers take rare surnames for organisations and places. Whoever is called "Ana Tarrow", or is
the subject of "said" without being a body or place that any table knows, may be meant by he or she.
So may a single capitalised word that stands once, if it is a first name, speaks, or is the surname
that several people of the article bear.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.lang import Parsed
from variorum.model import Mention
from variorum.read.entities import lexicon, naming
from variorum.read.entities.gender import of_given
from variorum.read.entities.naming import Gender
from variorum.read.entities.salience import is_subject
from variorum.read.entities.spoken import roots_of
from variorum.read.places.fold import fold_name

_OTHERS = frozenset({"organisation", "place", "other"})
MAX_WORDS = 4
"""Words of a person's name."""


def likely_people(parsed: Parsed, mentions: Sequence[Mention]) -> dict[str, Gender | None]:
    """Return entity → gender (None where no first name tells) of names that may be people's."""
    open_ = [m for m in mentions if m.type in _OTHERS and not _is_body(m)]
    bare = _bare(mentions)
    named = {m.entity: of_given(fold_name(m.name)) for m in open_ if _has_first_name(m)}
    surnames = {m.name.split()[-1] for m in mentions if m.type == "person" and " " in m.name}
    firsts = naming.all_first_names()
    told = [m.entity for m in bare if m.name in surnames or m.name.lower() in firsts]
    return dict.fromkeys([*_speakers(parsed, [*open_, *bare]), *told]) | named


def with_genders(
    told: Mapping[str, Gender], likely: Mapping[str, Gender | None]
) -> dict[str, Gender]:
    """Return the genders told with those that the first names of likely people tell."""
    return {e: g for e, g in likely.items() if g is not None} | dict(told)


def _bare(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the people of whom the article has but one word, once."""
    times = Counter(m.entity for m in mentions)
    return [
        m for m in mentions
        if m.type == "person" and " " not in m.name and not m.role and times[m.entity] == 1
    ]  # fmt: skip


def _is_body(mention: Mention) -> bool:
    words = mention.name.lower().split()
    kinds = lexicon.organisation_words()
    return len(words) > MAX_WORDS or any(w in kinds for w in words)


def _has_first_name(mention: Mention) -> bool:
    words = mention.name.split()
    first = len(words) > 1 and words[0].lower() in naming.all_first_names()
    return mention.type != "place" and first and all(not w[0].islower() for w in words)


def _speakers(parsed: Parsed, mentions: Sequence[Mention]) -> list[str]:
    """Return the entities of which a verb of speech has a mention for its subject."""
    unknown = [
        m for m in mentions
        if not (m.sector or m.country or m.identity or m.name.isupper())
        and len(m.name.split()) < MAX_WORDS and not m.name.startswith("The ")
    ]  # fmt: skip
    unknown.sort(key=lambda m: (m.span.field, m.span.start))
    starts = [(m.span.field, m.span.start) for m in unknown]
    found: dict[str, None] = {}
    for passage in parsed.passages:
        start, end = passage.offset, passage.offset + len(passage.text)
        low, high = (bisect_left(starts, (passage.field, at)) for at in (start, end))
        for i, mention in roots_of(passage, unknown[low:high]).items():
            token = passage.doc[i]
            if is_subject(token) and token.head.lemma_.lower() in lexicon.speech_verbs():
                found[mention.entity] = None
    return list(found)
