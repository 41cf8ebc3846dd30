"""Names that the parser saw once and missed elsewhere, and full names that it missed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from variorum.lang import Parsed, Passage
from variorum.model.facts import MentionType
from variorum.read.entities import lexicon, naming
from variorum.read.entities.bodies import has_legal_form, is_ship
from variorum.read.entities.raw import Raw
from variorum.read.entities.titles import LONGEST_NAME, role_at
from variorum.read.entities.tokens import capitalised, itemised, spelled, unmarked
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import lookup, words

MIN_WORDS = 2
MIN_LETTERS = 4
"""Letters of a company's name by one word: shorter ones are words and acronyms."""
_NAMED = frozenset({"person", "organisation", "place"})
_MISTAKEN = frozenset({"VB", "VBP", "VBD", "VBZ", "VBN", "JJ", "NN"})
"""What the parser takes a name for that it does not know, besides a name."""
_COMPANIES = frozenset({"group", "holdings", "industries", "motors", "airlines", "airways", "bank"})
LONGEST = 6
"""Words of the longest name looked for again."""


@dataclass
class Covered:
    """Which characters of which paragraphs are named already."""

    cells: dict[int, set[int]] = field(default_factory=dict)

    def add(self, raw: Raw) -> None:
        """Note a mention's characters."""
        self.cells.setdefault(id(raw.passage), set()).update(range(raw.start, raw.end))

    def has(self, passage: Passage, token: Token) -> bool:
        """Tell whether a token stands in a mention."""
        return token.idx in self.cells.get(id(passage), ())


def covered(raws: Sequence[Raw]) -> Covered:
    """Return what the mentions cover."""
    out = Covered()
    for raw in raws:
        out.add(raw)
    return out


def fresh_names(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield full personal names that the parser did not see: a first name and a surname."""
    taken = covered(raws)
    for passage in parsed.passages:
        doc = passage.doc
        for token in (doc[i] for i in sorted([*capitalised(doc), *itemised(doc)])):
            given = unmarked(token.text).lower()
            if given not in naming.all_first_names() or taken.has(passage, token):
                continue
            if token.ent_type_ in {"GPE", "LOC"} or token.lower_ in words("demonym"):
                continue
            if any(c.is_country or c.is_state for c in lookup(token.text)[:1]):
                continue
            end = token.i + 1
            while end < len(doc) and end - token.i < LONGEST_NAME and _joins(doc[end]):
                end += 1
            last = doc[end - 1]
            if end - token.i > 1 and _personal(doc, token.i, end):
                stop = last.idx + len(last.text)
                raw = Raw(passage, token.idx, stop, "person")
                taken.add(raw)
                yield raw


def missed_seats(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield seats of government that the parser did not see (`Kyiv and Warsaw signed`)."""
    taken = covered(raws)
    for passage in parsed.passages:
        for token in (passage.doc[i] for i in capitalised(passage.doc)):
            if not token.is_title or taken.has(passage, token):
                continue
            seat = words("seat").get(fold_name(token.text))
            if seat and token.lower_ not in naming.all_first_names() and _alone(token):
                yield Raw(passage, token.idx, token.idx + len(token.text), "place")


def _alone(token: Token) -> bool:
    """Tell whether no capitalised word beside a token makes it part of another name."""
    doc = token.doc
    before = doc[token.i - 1] if token.i and not token.is_sent_start else None
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    beside = [t for t in (before, after) if t is not None]
    return not any(t.text[:1].isupper() or t.text in ("-", "&") for t in beside)


def _joins(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text[:1].isupper() and not token.is_sent_start


def _personal(doc: Doc, start: int, end: int) -> bool:
    """Tell whether capitalised words are a person's full name, and nothing longer's part."""
    if start and _joins(doc[start - 1]) and role_at(doc, start - 1) is None:
        return False
    some = [doc[i].lower_ for i in range(start, end)]
    kinds = lexicon.organisation_words()
    return not any(w in kinds or w in lexicon.sites() or w in lexicon.legal_forms() for w in some)


def named_again(parsed: Parsed, raws: Sequence[Raw]) -> Iterator[Raw]:
    """Yield the article's names where they stand once more and no mention covers them."""
    names = _names(raws)
    lengths = _lengths(names)
    taken = covered(raws)
    starts = {(id(r.passage), r.start): r for r in raws}
    for passage in parsed.passages:
        for token in (passage.doc[i] for i in spelled(passage.doc, lengths)):
            for length in lengths[token.text]:
                part = passage.doc[token.i : token.i + length]
                kind = names.get(tuple(t.text for t in part))
                if kind is None or not _whole(passage, part.start, part.end, taken, kind):
                    continue
                if len(part) == 1 and taken.has(passage, token):
                    continue
                raw = Raw(passage, token.idx, part.end_char, kind)
                if kind == "person" and len(part) > 1:  # "[Ana] Lima", cut short by a title
                    begun = starts.get((id(passage), token.idx), raw)
                    raw = replace(begun, end=raw.end, type=kind, strength=3)
                taken.add(raw)
                yield raw
                break


def _names(raws: Sequence[Raw]) -> dict[tuple[str, ...], MentionType]:
    """Return words → type of the article's names."""
    names: dict[tuple[str, ...], MentionType] = {}
    for raw in raws:
        part = raw.passage.doc.char_span(raw.start, raw.end)
        if part is None or len(part) > LONGEST:
            continue
        if any(t.text[:1].isupper() for t in part):
            names.setdefault(tuple(t.text for t in part), raw.type)
        if (alone := _short_name(raw)) is not None:
            names.setdefault((alone,), raw.type)
        if (nickname := _nickname(raw, part)) is not None:
            names.setdefault(nickname, raw.type)
        if is_ship(raw):
            names.setdefault(tuple(t.text for t in part[1:]), raw.type)
    return names


def _lengths(names: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """Return first word → how many words the names have that it begins, the most first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[0], set()).add(len(name))
    return {first: sorted(found, reverse=True) for first, found in lengths.items()}


def _nickname(raw: Raw, part: DocSpan) -> tuple[str, ...] | None:
    """Return the words of a team's nickname, by which news go on (`Norvik Bears`, `the Bears`)."""
    if raw.type == "organisation" and raw.strength > 1:
        for length in (2, 1):
            last = part[-length:] if len(part) > length else None
            if last is not None and last.text.lower() in lexicon.nicknames():
                return tuple(t.text for t in last)
    return None


def _short_name(raw: Raw) -> str | None:
    """Return the first word of a company's name, by which news go on (`Tern Group Ltd.`)."""
    written = raw.text.split()
    first = written[0]
    if raw.type != "organisation" or len(written) < MIN_WORDS or not first[:1].isupper():
        return None
    formed = has_legal_form(raw.text) or lexicon.plain(written[-1]) in _COMPANIES
    plain, kinds = lexicon.plain(first), lexicon.organisation_words()
    common = plain in kinds or plain in lexicon.camps() or plain in naming.all_first_names()
    known = fold_name(first) in words("demonym") or next(iter(lookup(first)), None) is not None
    return first if formed and len(first) >= MIN_LETTERS and not common and not known else None


def _whole(passage: Passage, start: int, end: int, taken: Covered, kind: MentionType) -> bool:
    """Tell whether words are a name of their own and not a part of a longer one."""
    doc = passage.doc
    token = doc[start]
    after = doc[end] if end < len(doc) and not taken.has(passage, doc[end]) else None
    part_after = after is not None and (_joins(after) or after.text.isdigit())
    if end - start > 1:
        return not part_after
    noun = token.tag_ in {"NNP", "NNPS"} or (token.tag_ == "NN" and _mixed(token.text))
    noun = noun or (kind in _NAMED and _mistaken(token))
    if not noun or fold_name(token.text) in words("demonym"):
        return False
    before = doc[start - 1] if start and not token.is_sent_start else None
    joined = before is not None and before.text == "-" and not before.whitespace_
    if joined or part_after:
        return False
    free = before is None or taken.has(passage, before) or role_at(doc, before.i) is not None
    return free or not _joins(doc[start - 1])


def _mistaken(token: Token) -> bool:
    """Tell whether a capitalised word inside a sentence is a name that the parser does not know."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    alone = after is None or not after.text[:1].isupper()
    named = token.text.istitle() and len(token) >= MIN_LETTERS and token.tag_ in _MISTAKEN
    return named and alone and not token.is_sent_start


def _mixed(word: str) -> bool:
    """Tell whether a word has capitals inside (`NorvikAir`): a name wherever it stands."""
    return any(c.isupper() for c in word[1:])
