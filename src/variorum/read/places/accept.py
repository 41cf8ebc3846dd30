"""Which of the known runs are used as toponyms here, judged by the words around them."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from variorum.model import Mention, Span
from variorum.read.places.resolve import SURE
from variorum.read.places.spot import Found, after_party

WELL_KNOWN = 100_000
"""Inhabitants of a city that is read inside an organisation's name without further signs."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
_LEADING = frozenset({
    "in", "at", "near", "from", "off", "over", "outside", "around", "across", "toward", "towards",
    "into", "throughout", "through", "between", "above", "beyond", "within", "to", "via", "of",
    "northern", "southern", "eastern", "western", "central", "downtown", "north", "south", "east",
    "west", "northeast", "northwest", "southeast", "southwest", "nearby",
})  # fmt: skip
_KINDS = frozenset({"city", "town", "village", "province", "region", "district", "state", "county",
                    "port", "suburb", "island", "area", "hamlet", "borough", "parish"})  # fmt: skip
_LISTS = ([","], ["and"], ["or"], [",", "and"], ["&"])
_ROADS = frozenset({"street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "drive",
                    "lane", "highway", "hwy", "way", "court", "close", "crescent", "route",
                    "terrace", "place", "parkway", "pike", "circle", "square"})  # fmt: skip
_NATURE = frozenset({"river", "creek", "lake", "bay", "mountain", "mountains", "valley", "island",
                     "islands", "forest", "park", "beach", "bridge", "canyon", "falls", "hill",
                     "hills", "county", "township", "parish", "reservoir", "dam"})  # fmt: skip
_BEFORE = frozenset({"lake", "river", "mount", "mt", "fort", "camp", "cape", "interstate",
                     "highway", "route", "saint", "st", "port", "point"})  # fmt: skip
_FOLLOWING = frozenset({
    "area", "resident", "residents", "man", "woman", "native", "police", "mayor", "officials",
    "city", "councillor", "couple", "teen", "teenager", "home", "homes", "community", "suburb",
    "neighborhood", "neighbourhood", "district", "region", "border", "airport", "fire",
    "firefighter", "firefighters", "student", "students", "schools", "family", "sheriff",
    "council", "downtown",
    "voters", "apartment", "hospital", "based", "born",
})  # fmt: skip
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "judge", "sgt", "lt", "capt",
                     "col", "gen", "sen", "rep", "gov", "rev", "prof", "officer", "detective",
                     "coach", "sheriff", "justice", "president", "miss", "madam"})  # fmt: skip
COMMON = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "west", "east", "north", "south",
    "western", "eastern", "northern", "southern", "central", "peninsula", "island", "islands",
    "bay", "university", "police", "park", "federal", "national", "center", "centre", "valley",
    "court", "common", "hospital", "union",
    "church", "school", "bar", "airport", "herald", "story", "drug",
    "college", "house", "street", "hall", "city", "county", "lake", "river", "press",
    "museum", "bank", "club", "young", "best", "white", "green", "brown", "price", "wing",
    "god", "christmas", "easter",
})  # fmt: skip


def accept(found: Sequence[Found], mentions: Sequence[Mention]) -> list[Found]:
    """Return the runs that are toponyms: seen so at once, or named so elsewhere in the article."""
    people = _people(mentions)
    free = [f for f in found if not _blocked(f, people)]
    named: set[tuple[str, int, int]] = {
        (m.span.field, m.span.start, m.span.end) for m in mentions if m.type == "place"
    }
    certain = [f for f in free if _is_place(f) or _at(f) in named]
    certain += _listed(free, certain)
    keys = {f.key for f in certain}
    return [f for f in free if f.key in keys and (f in certain or _again(f))]


def _people(mentions: Sequence[Mention]) -> dict[tuple[str, int], Span]:
    taken: dict[tuple[str, int], Span] = {}
    for mention in mentions:
        if mention.type in {"person", "vehicle"}:
            for at in range(mention.span.start, mention.span.end):
                taken[(mention.span.field, at)] = mention.span
    return taken


def _blocked(f: Found, people: dict[tuple[str, int], Span]) -> bool:
    if f.form != "name":
        return f.form == "demonym" and not _adjective(f)
    token = f.doc[f.start]
    span = (f.passage.field, f.passage.offset + token.idx)
    if span in people:
        return True
    if (f.end - f.start == 1 and f.text.lower() in COMMON) or _university(f):
        return True
    return _beside_kind(f) or (f.start > 0 and _plain(token.nbor(-1)) in _TITLES)


def _beside_kind(f: Found) -> bool:
    """Tell whether the name is only a part of a longer one (`Lanier` in `Lake Lanier`)."""
    doc = f.doc
    after = doc[f.end] if f.end < len(doc) else None
    capital = after is not None and after.text[:1].isupper() and not after.is_sent_start
    if after is not None and capital and _kind_of_thing(after, f):
        return True
    before = doc[f.start - 1] if f.start else None
    return before is not None and before.text[:1].isupper() and _plain(before) in _BEFORE


def _kind_of_thing(after: Token, f: Found) -> bool:
    return _plain(after) in _ROADS or (_plain(after) in _NATURE and not strong(f))


def strong(f: Found) -> bool:
    """Tell whether the name is by itself that of a country, state, sea or region."""
    return any(
        c.is_country or c.own or (c.is_state and c.country in SURE) for c in f.candidates[:3]
    )


def _is_place(f: Found) -> bool:
    if f.form != "name":
        return True
    first = f.doc[f.start]
    label = first.ent_type_
    if label in PLACES:
        return strong(f) or not _inside_longer(f)
    if label == "PERSON":
        return strong(f) and _alone(f) and _led(f)
    if strong(f):
        return first.pos_ in {"PROPN", "ADJ", "NOUN"} or f.end - f.start > 1
    if (
        after_party(f.doc, f.start)
        or _dateline(f)
        or _qualified(f)
        or (_unlabelled(f) and _followed(f))
    ):
        return True
    if label and label != "ORG":
        return False
    if label == "ORG" and not _alone(f):
        return _heads_organisation(f)
    return _led(f) and first.pos_ == "PROPN" and not _followed_by_name(f)


def _at(f: Found) -> tuple[str, int, int]:
    first, last = f.doc[f.start], f.doc[f.end - 1]
    start = f.passage.offset + first.idx
    return f.passage.field, start, f.passage.offset + last.idx + len(last.text)


def _listed(free: Sequence[Found], certain: Sequence[Found]) -> list[Found]:
    """Return the runs that stand in a list with a certain toponym (`Ghent, Mechelen and Lier`)."""
    sure = {(id(f.passage), f.start) for f in certain if f.form == "name"}
    found = []
    for one, other in pairwise(free):
        if one.passage is not other.passage or one.form != "name" or other.form != "name":
            continue
        pair = [(id(f.passage), f.start) in sure for f in (one, other)]
        between = [t.lower_ for t in one.doc[one.end : other.start]]
        if any(pair) and not all(pair) and between in _LISTS:
            loose = other if pair[0] else one
            if _unlabelled(loose) and loose.doc[loose.start].pos_ == "PROPN":
                found.append(loose)
    return found


def _unlabelled(f: Found) -> bool:
    """Tell whether the parser sees no other kind of name in the run."""
    label = f.doc[f.start].ent_type_
    return (not label or (label == "ORG" and _alone(f))) and not _followed_by_name(f)


def _inside_longer(f: Found) -> bool:
    """Tell whether the parser's name began before this run (`Grove` in `Meadow Grove`)."""
    first = f.doc[f.start]
    return first.ent_iob_ == "I" and f.doc[f.start - 1].text[:1].isupper()


def _again(f: Found) -> bool:
    first = f.doc[f.start]
    if first.ent_type_ == "PERSON" and not _alone(f):
        return False
    return first.pos_ == "PROPN" or first.ent_type_ in PLACES


def _heads_organisation(f: Found) -> bool:
    """Tell whether a well-known city opens an organisation's name (`Dallas Police`)."""
    doc = f.doc
    opens = doc[f.start].ent_iob_ == "B" or doc[f.start - 1].lower_ == "the"
    return opens and (_followed(f) or f.candidates[0].population >= WELL_KNOWN)


def _followed(f: Found) -> bool:
    """Tell whether a word that follows the names of towns stands after it (`a Danbury man`)."""
    return f.end < len(f.doc) and _plain(f.doc[f.end]) in _FOLLOWING


def _university(f: Found) -> bool:
    after = [_plain(t) for t in f.doc[f.end : f.end + 2]]
    return "university" in after[:1] or after == ["state", "university"]


def _alone(f: Found) -> bool:
    """Tell whether the parser's name is just this run."""
    doc = f.doc
    starts = doc[f.start].ent_iob_ == "B"
    return starts and (f.end >= len(doc) or doc[f.end].ent_iob_ != "I" or doc[f.end].text == "'s")


def _followed_by_name(f: Found) -> bool:
    return f.end < len(f.doc) and f.doc[f.end].pos_ == "PROPN"


def _led(f: Found) -> bool:
    """Tell whether a word that places lead in with stands before the name."""
    if not f.start:
        return False
    before = f.doc[f.start - 1]
    word = before.lower_
    if word == "of" and f.start > 1:
        held = (f.doc[f.start - 2], before.head)
        return any(t.lower_ in _KINDS or t.ent_type_ == "PERSON" for t in held)
    return word in _LEADING


def _dateline(f: Found) -> bool:
    """Tell whether it opens a paragraph before an agency or a dash (`LAGOS (AP) -`)."""
    opens = not f.start or f.doc[f.start].is_sent_start or f.doc[f.start - 1].is_punct
    if not opens or f.end + 1 >= len(f.doc):
        return False
    after = f.doc[f.end].text
    return f.text.isupper() and after in {"(", "-", "–", "—", ",", "--"}


def _qualified(f: Found) -> bool:
    """Tell whether a known state or country follows after a comma that contains this name."""
    doc = f.doc
    if f.end + 1 >= len(doc) or doc[f.end].text != "," or doc[f.start].pos_ != "PROPN":
        return False
    return doc[f.end + 1].ent_type_ in PLACES


def _adjective(f: Found) -> bool:
    first, last = f.doc[f.start], f.doc[f.end - 1]
    if first.ent_type_ in {"PERSON", "LANGUAGE", "WORK_OF_ART"}:
        return False
    joined = f.end < len(f.doc) and f.doc[f.end].text == "-" and not last.whitespace_
    if last.tag_ == "JJ" or joined:
        return True
    return last.tag_ == "NNP" and last.dep_ in {"amod", "compound", "nmod", "punct"}


def _plain(token: Token) -> str:
    return str(token.lower_).rstrip(".")
