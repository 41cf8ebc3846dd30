"""What a candidate looks like to the weights: a few dozen short strings.

Each is a template and its values; `=` stands before a word's lemma. The training script keeps only
words that many articles use.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Token

from variorum.read.grammar import child, own_subject, rejoined
from variorum.read.quotes.candidates import Candidate, lemma_of
from variorum.read.quotes.draft import characters
from variorum.read.quotes.lexicon import cues
from variorum.read.quotes.marks import Quotation

MAX_CLIMB = 30
"""Steps up the parse in search of what a cue stands under."""
WHOLE = 0.85
"""Share of a content between marks from which it counts as quoted whole."""
SPEECH = 5
"""Words from which a quotation around a cue counts as speech."""
LONG = 8
"""Words of a content, and steps from a cue to its sentence's head, that are told apart."""
NEAR = 8
"""Words from a sentence's beginning within which a cue stands at it."""
_BUCKETS = ((31, "31"), (16, "16"), (9, "9"), (5, "5"))
_ASKING = frozenset({"WP", "WRB", "WDT", "WP$"})
_LINKS = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis"})
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "DT", "EX"})


def features(candidate: Candidate, marks: Sequence[Quotation]) -> list[str]:
    """Return a candidate's features; `marks` are the quotations of its passage."""
    way = candidate.way if candidate.joint == "-" else f"of {candidate.joint}"
    lemma = candidate.anchor.lemma_.lower()
    found = ["-", f"way|{way}"]
    for part in (
        _of_cue(candidate, lemma),
        _of_source(candidate, lemma),
        _of_content(candidate, lemma),
        _of_setting(candidate, lemma),
        _of_marks(candidate, lemma, marks),
    ):
        for feature, with_way in part:
            found.append(feature)
            if with_way:
                found.append(f"{feature}|{way}")
    return found


Features = Iterator[tuple[str, bool]]
"""Features, and whether each is also told together with the construction."""


def _of_cue(candidate: Candidate, lemma: str) -> Features:
    anchor = candidate.anchor
    listed = cues().of(candidate.way, lemma, candidate.joint) or "-"
    yield f"cue={lemma}", True
    yield f"listed|{listed}", True
    yield f"tables|{'+'.join(cues().listed.get(lemma, ('-',)))}", True
    yield f"tag|{anchor.tag_}", True
    yield f"cue tag={lemma}|{anchor.tag_}", False
    helpers = [c.lemma_.lower() for c in anchor.lefts if c.dep_ in {"aux", "auxpass"}]
    for helper in helpers or ["-"]:
        yield f"aux={helper}", True
    if any(c.dep_ == "neg" for c in anchor.children):
        yield "not", False
        yield f"not={lemma}", False
    if candidate.thing != "-":
        yield f"joint={lemma}|{candidate.joint}", False
        yield f"took={lemma}|={candidate.thing}", False
        yield f"thing={candidate.thing}", True
    elif (told := child(anchor, "dobj", "dative")) is not None and candidate.way != "object":
        yield f"told|{_sort(told)}", True


def _of_source(candidate: Candidate, lemma: str) -> Features:
    who, anchor = candidate.who, candidate.anchor
    sort = _sort(who)
    yield f"who|{sort}", True
    yield f"who|{sort}|={lemma}", False
    if who is None:
        return
    if who.pos_ == "NOUN":
        yield f"noun={who.lemma_.lower()}", True
    side = "left" if who.i < anchor.i else "right"
    yield f"far|{_bucket(abs(who.i - anchor.i))}", False
    yield f"side|{side}|{'own' if who.head == anchor else 'shared'}", True


def _of_content(candidate: Candidate, lemma: str) -> Features:
    head = candidate.head
    yield f"head={lemma_of(head)}", True
    yield f"head tag|{head.tag_}|{head.ent_type_ or '-'}", True
    yield f"of={lemma}|{head.pos_}", True
    mark = child(head, "mark") or next((c for c in head.lefts if c.tag_ in _ASKING), None)
    yield f"mark|{mark.lower_ if mark is not None else '-'}", True
    yield f"to|{any(c.tag_ == 'TO' for c in head.lefts)}", True
    yield f"length|{_bucket(sum(b - a for a, b in candidate.parts))}", True
    form = "TO" if any(c.tag_ == "TO" for c in head.lefts) else head.tag_
    yield f"mark={lemma}|{mark.lower_ if mark is not None else '-'}|{form}", False
    yield f"doer|{_sort(own_subject(head))}", True
    yield f"words|{min(LONG, sum(b - a for a, b in candidate.parts))}", True
    yield f"first={lemma_of(head.doc[candidate.parts[0][0]])}", True
    for helper in [c.lemma_.lower() for c in head.lefts if c.dep_ in {"aux", "auxpass"}] or ["-"]:
        yield f"modal={helper}", True
    end = candidate.parts[-1][1]
    if end < len(head.doc) and head.doc[end].text == "?":
        yield "asks", True


def _of_setting(candidate: Candidate, lemma: str) -> Features:
    anchor = candidate.anchor
    apart = _stands_apart(anchor)
    dep = "ROOT" if apart else anchor.dep_
    yield f"dep|{dep}", True
    governed = sorted({c.dep_ for c in anchor.rights if c.dep_ != "punct"})
    yield f"governs|{'+'.join(governed)}", True
    for one in governed:
        yield f"governs={lemma}|{one}", False
    start = _sentence_start(anchor)
    yield f"opens|{start == 0}|{anchor.i - start < NEAR}", False
    yield f"deep|{min(LONG, sum(1 for _ in islice(anchor.ancestors, LONG)))}", True
    yield f"under={lemma if apart else lemma_of(rejoined(anchor))}|{dep}", False
    links: list[str] = []
    said = 0
    current = anchor
    for _ in range(0 if apart else MAX_CLIMB):
        above = rejoined(current)
        if above == current:
            break
        if current.dep_ in _LINKS:
            links.append(current.dep_)
        said += current.dep_ == "ccomp" and above.lemma_.lower() in cues().clause
        current = above
    yield f"links|{'>'.join(links[:2])}", False
    yield f"said|{min(said, 2)}", True


def _sentence_start(anchor: Token) -> int:
    """Return where a cue's sentence begins (spaCy's own way looks at every token of the text)."""
    doc, i = anchor.doc, anchor.i
    while i and not doc[i].is_sent_start:
        i -= 1
    return i


def _stands_apart(anchor: Token) -> bool:
    """Tell whether a semicolon parts a cue from what the parse hangs it on: two statements."""
    if anchor.dep_ == "ROOT":
        return False
    start, end = sorted((anchor.i, anchor.head.i))
    return any(t.text == ";" for t in anchor.doc[start:end])


def _of_marks(candidate: Candidate, lemma: str, marks: Sequence[Quotation]) -> Features:
    at = candidate.anchor.idx
    around = next((q for q in marks if q.start <= at < q.end), None)
    size = "-" if around is None else "speech" if around.words >= SPEECH else "words"
    yield f"inside|{size}", False
    ranges = [characters(candidate.passage, *part) for part in candidate.parts]
    total = sum(b - a for a, b in ranges)
    inside = sum(max(0, min(b, q.end) - max(a, q.start)) for a, b in ranges for q in marks)
    share = "none" if not inside else "part" if inside < WHOLE * total else "all"
    yield f"quoted|{share}", True
    if inside:
        yield f"quoted={lemma}|{share}", False


def _sort(word: Token | None) -> str:
    """Return what kind of thing a source is: a pronoun, a name of a kind, a common noun."""
    if word is None:
        return "-"
    if word.pos_ == "PRON" or word.tag_ in _PRONOUNS:
        return word.lower_
    return f"{word.pos_} {word.ent_type_}" if word.ent_type_ else word.pos_


def _bucket(number: int) -> str:
    return next((name for least, name in _BUCKETS if number >= least), str(number))
