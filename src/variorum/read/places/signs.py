"""What the words in and around a run tell about its being a toponym."""

from spacy.tokens import Token

from variorum.read.entities.naming import all_first_names
from variorum.read.places.evidence import SURE
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import ordinary_words
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
                    "port", "suburb", "island", "area", "hamlet", "borough", "parish", "residents",
                    "outskirts", "streets", "towns", "villages", "cities", "parts", "coast",
                    "capital", "suburbs", "mayor", "governor", "north", "south", "east", "west",
                    "centre", "center", "provinces", "districts", "resort"})  # fmt: skip
_COMERS = frozenset({"man", "woman", "couple", "family", "people", "residents", "students", "boy",
                     "girl", "teenager", "driver", "men", "women"})  # fmt: skip
_DIVISIONS = frozenset({"county", "parish", "borough", "township", "oblast", "province",
                        "prefecture", "governorate", "voivodeship", "krai"})  # fmt: skip
INSIDE_OF = frozenset({"in", "near", "outside", "around", "throughout"})
"""Prepositions before which a place stands even where the parser sees a person."""
_ARTICLES = frozenset({"a", "an", "the", "some", "many", "several", "two", "three", "other"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "our", "their", "his", "her"})
_COMMUNAL = frozenset({
    "area", "resident", "residents", "police", "mayor", "officials", "councillor", "councillors",
    "firefighter", "firefighters", "schools", "sheriff", "council", "voters",
})  # fmt: skip
"""Nouns of a community: a surname never stands before them without a possessive."""
_FOLLOWING = _COMMUNAL | frozenset({
    "man", "woman", "native", "city", "couple", "teen", "teenager", "home", "homes", "community",
    "suburb", "neighborhood", "neighbourhood", "district", "region", "border", "airport", "fire",
    "student", "students", "downtown", "apartment", "hospital", "based", "born",
})  # fmt: skip
_UNTRUE = frozenset({"NORP", "LANGUAGE", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
"""Labels that the parser gives to towns it does not know; they do not bear the words around out."""


def strong(f: Found) -> bool:
    """Tell whether the name is by itself that of a country, state, sea or region."""
    return any(
        c.is_country or c.own or (c.is_state and c.country in SURE) for c in f.candidates[:3]
    )


def unmistakable(f: Found) -> bool:
    """Tell whether the name is first of all that of a country or of our own tables' places."""
    first = f.candidates[0]
    return (first.own or first.is_country) and fold_name(f.text) not in all_first_names()


def labelled_city(f: Found) -> bool:
    """Tell whether the parser takes a great city's name, no given name, for a place here."""
    great = any(c.population >= WELL_KNOWN and not c.alternate for c in f.candidates[:1])
    label = f.doc[f.start].ent_type_ in PLACES and alone(f)
    return great and label and fold_name(f.text) not in all_first_names()


def signed(f: Found) -> bool:
    """Tell whether the form of the text marks a town (`D-`, a dateline, `, Ohio`, `a ... man`)."""
    marked = after_party(f.doc, f.start) or dateline(f) or qualified(f)
    return marked or (unlabelled(f) and _followed(f))


def fits(f: Found) -> bool:
    """Tell whether a town is likely where the parser sees an organisation or nothing."""
    first = f.doc[f.start]
    if first.ent_type_ == "ORG" and not alone(f):
        return _heads_organisation(f)
    if first.ent_type_ not in {"", "ORG"} and not (first.ent_type_ in _UNTRUE and alone(f)):
        return False
    return led(f) and first.pos_ == "PROPN" and not _followed_by_name(f)


def ordinary(f: Found) -> bool:
    """Tell whether it is a town's name that is also an ordinary word (`Many`, `Energy`)."""
    return not strong(f) and fold_name(f.text) in ordinary_words()


def named_so(f: Found) -> bool:
    """Tell whether an ordinary word is used as a town's name here: no article before it."""
    first, before = f.doc[f.start], f.doc[f.start - 1].lower_ if f.start else ""
    if common(f) or planet(f):
        return False
    if first.ent_type_ in PLACES:
        return before not in _DETERMINERS and not inside_longer(f)
    return before in INSIDE_OF and unlabelled(f)


def common(f: Found) -> bool:
    """Tell whether an ordinary word is just that here (`Media playback is unsupported`)."""
    return f.doc[f.start].pos_ != "PROPN" and ordinary(f)


def planet(f: Found) -> bool:
    """Tell whether an ordinary word that the parser takes for a landscape is one (`to Mars`)."""
    return f.doc[f.start].ent_type_ == "LOC" and ordinary(f) and not qualified(f)


def division(f: Found) -> bool:
    """Tell whether the name says itself what it is (`Laurel County`, `Shayrat airbase`)."""
    last = f.doc[f.end - 1]
    if f.end - f.start == 1:
        return False
    if f.candidates[0].own:
        return last.text.islower()
    return f.candidates[0].feature in {"A.ADM1", "A.ADM2"} and plain(last) in _DIVISIONS


def located(f: Found) -> bool:
    """Tell whether words beside a supposed surname say place (`in Oban`, `an Oban man`)."""
    doc = f.doc
    if communal(f) or after_party(doc, f.start):
        return True
    if not f.start:
        return False
    before = doc[f.start - 1].lower_
    if _followed(f):
        return before in _ARTICLES
    if before in {"of", "from"} and f.start > 1:
        return doc[f.start - 2].lower_ in (_KINDS if before == "of" else _COMERS)
    return before in INSIDE_OF and not _possessive(f)


def communal(f: Found) -> bool:
    """Tell whether a community's noun follows at once (`Oban residents`, `Oban-based`)."""
    after = f.doc[f.end : f.end + 2]
    if len(after) > 1 and after[0].text == "-":
        return after[1].lower_ == "based"
    return len(after) > 0 and plain(after[0]) in _COMMUNAL


def _possessive(f: Found) -> bool:
    return f.end < len(f.doc) and f.doc[f.end].text in {"'s", "’s"}


def unlabelled(f: Found) -> bool:
    """Tell whether the parser sees no other kind of name in the run."""
    label = f.doc[f.start].ent_type_
    loose = label == "ORG" or label in _UNTRUE
    return (not label or (loose and alone(f))) and not _followed_by_name(f)


def open_to_support(f: Found) -> bool:
    """Tell whether the run is a whole name that no word makes anything but a town's."""
    if f.form != "name" or ordinary(f):
        return False
    first = f.doc[f.start]
    if first.ent_type_ and not alone(f):
        return first.ent_type_ == "ORG" and opens(f)
    return not _followed_by_name(f) and not inside_longer(f) and first.pos_ in {"PROPN", "ADJ"}


def inside_longer(f: Found) -> bool:
    """Tell whether the parser's name began before this run (`Grove` in `Meadow Grove`)."""
    first = f.doc[f.start]
    return first.ent_iob_ == "I" and f.doc[f.start - 1].text[:1].isupper()


def _heads_organisation(f: Found) -> bool:
    """Tell whether a well-known city opens an organisation's name (`Dallas Police`)."""
    return opens(f) and (_followed(f) or f.candidates[0].population >= WELL_KNOWN)


def opens(f: Found) -> bool:
    """Tell whether the run opens the parser's name, past an article."""
    return f.doc[f.start].ent_iob_ == "B" or f.doc[f.start - 1].lower_ == "the"


def _followed(f: Found) -> bool:
    """Tell whether a word that follows the names of towns stands after it (`a Danbury man`)."""
    return f.end < len(f.doc) and plain(f.doc[f.end]) in _FOLLOWING


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


def plain(token: Token) -> str:
    """Return a word in lower case without the point of an abbreviation."""
    return str(token.lower_).rstrip(".")
