"""What the words in and around a run tell about its being a toponym."""

from spacy.tokens import Token

from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import ordinary_words
from variorum.read.places.resolve import SURE
from variorum.read.places.spot import after_party
from variorum.read.places.spotted import Found

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
_COUNTIES = frozenset({"county", "parish", "borough", "township"})
_INSIDE_OF = frozenset({"in", "near", "outside", "around", "throughout"})
"""Prepositions before which a place stands even where the parser sees a person."""
_ARTICLES = frozenset({"a", "an", "the", "some", "many", "several", "two", "three", "other"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "our", "their", "his", "her"})
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


def beside_kind(f: Found) -> bool:
    """Tell whether the name is only a part of a longer one (`Lanier` in `Lake Lanier`)."""
    doc = f.doc
    after = doc[f.end] if f.end < len(doc) else None
    capital = after is not None and after.text[:1].isupper() and not after.is_sent_start
    if after is not None and capital and _kind_of_thing(after, f):
        return True
    before = doc[f.start - 1] if f.start else None
    return before is not None and before.text[:1].isupper() and plain(before) in _BEFORE


def _kind_of_thing(after: Token, f: Found) -> bool:
    if strong(f):
        return plain(after) in _ROADS and not _goes_on(after)
    return plain(after) in _ROADS or plain(after) in _NATURE


def _goes_on(road: Token) -> bool:
    """Tell whether the word for a road is not the name's last (`Kansas Highway Patrol`)."""
    return road.i + 1 < len(road.doc) and road.nbor().text[:1].isupper()


def strong(f: Found) -> bool:
    """Tell whether the name is by itself that of a country, state, sea or region."""
    return any(
        c.is_country or c.own or (c.is_state and c.country in SURE) for c in f.candidates[:3]
    )


def signed(f: Found) -> bool:
    """Tell whether the form of the text marks a town (`D-`, a dateline, `, Ohio`, `a ... man`)."""
    marked = after_party(f.doc, f.start) or dateline(f) or qualified(f)
    return marked or (unlabelled(f) and _followed(f))


def fits(f: Found) -> bool:
    """Tell whether a town is likely where the parser sees an organisation or nothing."""
    first = f.doc[f.start]
    if first.ent_type_ == "ORG" and not alone(f):
        return _heads_organisation(f)
    if first.ent_type_ not in {"", "ORG"}:
        return False
    return led(f) and first.pos_ == "PROPN" and not _followed_by_name(f)


def ordinary(f: Found) -> bool:
    """Tell whether it is a town's name that is also an ordinary word (`Many`, `Energy`)."""
    return not strong(f) and fold_name(f.text) in ordinary_words()


def named_so(f: Found) -> bool:
    """Tell whether an ordinary word is used as a town's name here: no article before it."""
    first, before = f.doc[f.start], f.doc[f.start - 1].lower_ if f.start else ""
    if first.ent_type_ in PLACES:
        return before not in _DETERMINERS and not inside_longer(f)
    inside = before in _INSIDE_OF and first.pos_ == "PROPN"
    return inside and unlabelled(f)


def division(f: Found) -> bool:
    """Tell whether the name says itself what it is (`Laurel County`, `Shayrat airbase`)."""
    last = f.doc[f.end - 1]
    if f.end - f.start == 1:
        return False
    if f.candidates[0].own:
        return last.text.islower()
    return f.candidates[0].feature == "A.ADM2" and plain(last) in _COUNTIES


def located(f: Found) -> bool:
    """Tell whether words beside a supposed surname say place (`in Oban`, `an Oban man`)."""
    doc = f.doc
    if _followed(f):
        return f.start > 0 and doc[f.start - 1].lower_ in _ARTICLES
    return f.start > 0 and doc[f.start - 1].lower_ in _INSIDE_OF and not _possessive(f)


def _possessive(f: Found) -> bool:
    return f.end < len(f.doc) and f.doc[f.end].text in {"'s", "’s"}


def unlabelled(f: Found) -> bool:
    """Tell whether the parser sees no other kind of name in the run."""
    label = f.doc[f.start].ent_type_
    return (not label or (label == "ORG" and alone(f))) and not _followed_by_name(f)


def inside_longer(f: Found) -> bool:
    """Tell whether the parser's name began before this run (`Grove` in `Meadow Grove`)."""
    first = f.doc[f.start]
    return first.ent_iob_ == "I" and f.doc[f.start - 1].text[:1].isupper()


def _heads_organisation(f: Found) -> bool:
    """Tell whether a well-known city opens an organisation's name (`Dallas Police`)."""
    doc = f.doc
    opens = doc[f.start].ent_iob_ == "B" or doc[f.start - 1].lower_ == "the"
    return opens and (_followed(f) or f.candidates[0].population >= WELL_KNOWN)


def _followed(f: Found) -> bool:
    """Tell whether a word that follows the names of towns stands after it (`a Danbury man`)."""
    return f.end < len(f.doc) and plain(f.doc[f.end]) in _FOLLOWING


def university(f: Found) -> bool:
    """Tell whether a university is named after it (`Youngstown State University`)."""
    after = [plain(t) for t in f.doc[f.end : f.end + 2]]
    return "university" in after[:1] or after == ["state", "university"]


def alone(f: Found) -> bool:
    """Tell whether the parser's name is just this run."""
    doc = f.doc
    starts = doc[f.start].ent_iob_ == "B"
    return starts and (f.end >= len(doc) or doc[f.end].ent_iob_ != "I" or doc[f.end].text == "'s")


def _followed_by_name(f: Found) -> bool:
    return f.end < len(f.doc) and f.doc[f.end].pos_ == "PROPN"


def led(f: Found) -> bool:
    """Tell whether a word that places lead in with stands before the name."""
    if not f.start:
        return False
    before = f.doc[f.start - 1]
    word = before.lower_
    if word == "of" and f.start > 1:
        held = (f.doc[f.start - 2], before.head)
        return any(t.lower_ in _KINDS or t.ent_type_ == "PERSON" for t in held)
    return word in _LEADING


def dateline(f: Found) -> bool:
    """Tell whether it opens a paragraph before an agency or a dash (`LAGOS (AP) -`)."""
    opens = not f.start or f.doc[f.start].is_sent_start or f.doc[f.start - 1].is_punct
    if not opens or f.end + 1 >= len(f.doc):
        return False
    after = f.doc[f.end].text
    return f.text.isupper() and (after in {"(", ","} or not after.strip("-–—"))


def qualified(f: Found) -> bool:
    """Tell whether a known state or country follows after a comma that contains this name."""
    doc = f.doc
    if f.end + 1 >= len(doc) or doc[f.end].text != "," or doc[f.start].pos_ != "PROPN":
        return False
    return doc[f.end + 1].ent_type_ in PLACES


def adjective(f: Found) -> bool:
    """Tell whether a word of nationality stands before a noun here, and is no language."""
    first, last = f.doc[f.start], f.doc[f.end - 1]
    if first.ent_type_ in {"PERSON", "LANGUAGE", "WORK_OF_ART"}:
        return False
    joined = f.end < len(f.doc) and f.doc[f.end].text == "-" and not last.whitespace_
    if last.tag_ == "JJ" or joined:
        return True
    return last.tag_ == "NNP" and last.dep_ in {"amod", "compound", "nmod", "punct"}


def plain(token: Token) -> str:
    """Return a word in lower case without the point of an abbreviation."""
    return str(token.lower_).rstrip(".")
