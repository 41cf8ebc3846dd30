"""What the words around a run say against its being a toponym."""

from spacy.tokens import Token

from variorum.read.places.fold import fold_name
from variorum.read.places.people import nationality
from variorum.read.places.signs import division, plain, qualified, strong
from variorum.read.places.spotted import Found

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
    "san", "santa", "los", "las", "midtown", "little italy", "chinatown", "old town",
    "god", "christmas", "easter", "republic", "commonwealth", "kingdom", "federation", "congress",
    "region", "gulf", "southern district", "northern district", "eastern district",
    "western district", "central district", "township", "village", "la", "el nino", "la nina",
})  # fmt: skip
_ROADS = frozenset({"street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "drive",
                    "lane", "highway", "hwy", "way", "court", "close", "crescent", "route",
                    "terrace", "place", "parkway", "pike", "circle", "square"})  # fmt: skip
_NATURE = frozenset({"river", "creek", "lake", "bay", "mountain", "mountains", "valley", "island",
                     "islands", "forest", "park", "beach", "bridge", "canyon", "falls", "hill",
                     "hills", "county", "township", "parish", "reservoir", "dam", "village",
                     "heights"})  # fmt: skip
_AILMENTS = frozenset({"virus", "viruses", "ebolavirus", "fever", "disease", "syndrome", "strain",
                       "haemorrhagic", "hemorrhagic", "measles"})  # fmt: skip
_NO_HEADS = frozenset({"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ", "PRON", "SPACE", "DET"})
"""Parts of speech of a word that the article before the name cannot belong to."""
_STREAMS = frozenset({"river", "rivers", "creek"})
KINDS = _ROADS | _NATURE | {"gardens", "estate", "estates", "town", "coast"}
"""Words that end the names of places."""
_BEFORE = frozenset({"lake", "river", "mount", "mt", "fort", "camp", "cape", "interstate",
                     "highway", "route", "saint", "st", "port", "point"})  # fmt: skip


def barred(f: Found) -> bool:
    """Tell whether the run is no toponym here, whatever else speaks for it."""
    if f.form == "demonym":
        return not nationality(f)
    if f.form in {"name", "division"} and fold_name(f.text) in COMMON and "." not in f.text:
        return True
    if f.form != "name":
        return False
    if university(f) or beside_kind(f):
        return True
    if f.start and plain(f.doc[f.start - 1]) in _TITLES:
        return True
    return _ailment(f) or _with_article(f) or _bare_states(f) or _bare_river(f)


def _bare_river(f: Found) -> bool:
    """Tell whether a river's name stands without `the` and `river`: a ship's or a person's."""
    river = f.candidates[0].feature == "H.STM" and f.end - f.start == 1
    return river and not (f.start and f.doc[f.start - 1].lower_ == "the")


def _bare_states(f: Found) -> bool:
    """Tell whether it is the word `States` without the article that makes a country of it."""
    the = f.start > 0 and f.doc[f.start - 1].lower_ == "the"
    return f.text.lower() == "states" and not the


def _ailment(f: Found) -> bool:
    """Tell whether a disease is named after it (`the Marburg virus`)."""
    return f.end < len(f.doc) and f.doc[f.end].lower_ in _AILMENTS


def _with_article(f: Found) -> bool:
    """Tell whether an article makes a town's name a river's, a ship's or a car's (`the Dnipro`)."""
    if not f.start or f.doc[f.start - 1].lower_ not in {"the", "a", "an"}:
        return False
    if not all(c.feature.startswith("P.") for c in f.candidates):
        return False
    if any(c.name.startswith("The ") for c in f.candidates):
        return False
    if f.end >= len(f.doc):
        return True
    if qualified(f):
        return False  # "the Portland, Ore., thrift"
    return f.doc[f.end].pos_ in _NO_HEADS and f.doc[f.end].text not in {"(", "-"}


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
    if division(f) and plain(after) == "court":
        return False
    if strong(f):
        return plain(after) in _ROADS | _STREAMS and not _goes_on(after)
    return plain(after) in _ROADS or plain(after) in _NATURE


def _goes_on(road: Token) -> bool:
    """Tell whether the word for a road is not the name's last (`Kansas Highway Patrol`)."""
    return road.i + 1 < len(road.doc) and road.nbor().text[:1].isupper()


def university(f: Found) -> bool:
    """Tell whether a university is named after it (`Youngstown State University`)."""
    after = [plain(t) for t in f.doc[f.end : f.end + 2]]
    return "university" in after[:1] or after == ["state", "university"]
