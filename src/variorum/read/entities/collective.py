"""Bodies told by a noun with a name, or by their members: "the Lima campaign", "Democrats"."""

from spacy.tokens import Token

from variorum.lang import Parsed, Passage
from variorum.model import Mention, content_id
from variorum.read.entities import lexicon
from variorum.read.entities.tokens import standing
from variorum.read.grammar import SUBJECTS, phrase
from variorum.read.places.fold import fold_name
from variorum.read.places.gazetteer import words

_KINDS = frozenset({"JJ", "JJR", "JJS", "CD", "DT", "PDT"})
_NAMING = frozenset({"compound", "nmod", "amod", "poss"})


class Collectives:
    """The bodies of one article that have no name of their own."""

    def __init__(self, parsed: Parsed) -> None:
        self._wanted = lexicon.collectives() | lexicon.party_members()
        self._parties = _parties(parsed)
        self._told = _told(parsed)

    def within(self, passage: Passage) -> dict[int, Mention]:
        """Return subject → the body, of one paragraph.

        "The campaign" alone is the one that the article tells by a name before, if no other is.
        """
        found = {}
        for i in standing(passage.doc, self._wanted):
            token = passage.doc[i]
            if token.dep_ not in SUBJECTS:
                continue
            party = token.lower_ in lexicon.party_members()
            if self._is_party(token) if party else _named(token):
                sector = "party" if party else None
                found[i] = _mention(passage, token, sector)
            elif token.lower_ in self._told and _alone(token) and _tells(token):
                first, start = self._told[token.lower_]
                if start < passage.offset + token.idx:
                    found[i] = first
        return found

    def _is_party(self, token: Token) -> bool:
        """Tell whether members are named as a whole: not "some Democrats", "older Democrats"."""
        some = any(c.lower_ != "the" and not c.text[0].isupper() for c in token.lefts)
        known = token.lower_ in self._parties and token.text[0].isupper()
        return known and not some and not _partial(token)


def _parties(parsed: Parsed) -> set[str]:
    """Return the words for members of a party that are names in this article.

    Those that are nouns too ("conservatives") are names where they stand so inside a sentence.
    """
    inside = {
        p.doc[i].lower_ for p in parsed.passages
        for i in standing(p.doc, lexicon.party_members())
        if p.doc[i].text[0].isupper() and not p.doc[i].is_sent_start
    }  # fmt: skip
    return inside | lexicon.sure_party_members()


def _told(parsed: Parsed) -> dict[str, tuple[Mention, int]]:
    """Return noun → the only body of the article's text told by it and a name, and where."""
    told: dict[str, dict[str, tuple[Mention, int]]] = {}
    for passage in parsed.passages:
        for i in standing(passage.doc, lexicon.collectives()):
            token = passage.doc[i]
            if _named(token):
                mention = _mention(passage, token, None)
                start = passage.offset + token.idx
                held = told.setdefault(token.lower_, {})
                held.setdefault(mention.entity, (mention, start))
    return {noun: next(iter(held.values())) for noun, held in told.items() if len(held) == 1}


def _mention(passage: Passage, token: Token, sector: str | None) -> Mention:
    doc = passage.doc
    start, _ = phrase(token)
    start += doc[start].lower_ in {"the", "a", "an"}
    span = passage.of(doc[start : token.i + 1])
    entity = content_id("entity", passage.article.key, fold_name(span.exact))
    return Mention(span=span, type="organisation", entity=entity, name=span.exact, sector=sector)


def _named(token: Token) -> bool:
    """Tell whether a name tells which body it is."""
    return any(c.dep_ in _NAMING and c.text[0].isupper() for c in token.lefts)


def _partial(token: Token) -> bool:
    """Tell whether a word that opens the sentence names a part: "Older Democrats"."""
    return any(
        c.is_sent_start and c.tag_ in _KINDS and c.lower_ != "the"
        and fold_name(c.text) not in words("demonym")
        for c in token.lefts
    )  # fmt: skip


def _tells(token: Token) -> bool:
    """Tell whether the verb is one of words: a campaign that begins may be an army's."""
    return token.head.lemma_.lower() in lexicon.minded_verbs()


def _alone(token: Token) -> bool:
    """Tell whether a noun has the definite article and no other word before it."""
    before = list(token.lefts)
    return len(before) == 1 and before[0].lower_ == "the"
