"""Where a pronoun stands, and what tells for and against each person that it could mean."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from variorum.read.entities import lexicon
from variorum.read.entities.naming import Gender
from variorum.read.entities.spoken import Named
from variorum.read.entities.trail import Seen, Trail

FAR = 4
"""Sentences, those left out that are quotations as a whole, from which a mention is far away."""
_LEADS = ((3.0, ">3"), (2.0, ">2"), (1.5, ">1.5"), (1.2, ">1.2"), (1.0, ">1"), (0.8, ">.8"),
          (0.5, ">.5"), (0.25, ">.25"))  # fmt: skip
_JOINTS = frozenset({"CCONJ", "ADV", "SCONJ"})


@dataclass(frozen=True)
class Scene:
    """A pronoun with all that bears on whom it stands for."""

    pronoun: Token
    wanted: Gender
    salience: Mapping[str, float]
    """Who can be meant → salience; whom syntax or gender bars is not among them."""
    named: Named
    trail: Trail
    ahead: str
    """The subject to come before which the pronoun stands in a fronted phrase, or ""."""
    speaker: str
    """The last speaker, or ""."""
    speaker_here: bool
    """He spoke in this paragraph."""
    told_of: frozenset[str]
    """Who is named in the quotation that just ended."""
    after_quotation: bool
    later: Mapping[str, str]
    """Whom the sentence names after the pronoun → `quoted`, `under` its verb, `beside` it."""
    governs: str
    """The subject of the clause above the pronoun's, or ""."""

    @cached_property
    def place(self) -> str:
        """Return where it stands: after a `quote`, `first` in its sentence, or `mid`."""
        if self.after_quotation:
            return "quote"
        sentence = self.pronoun.sent
        first = next((t for t in sentence if t.is_alpha), self.pronoun).i
        joined = sentence[0].is_alpha and sentence[0].pos_ in _JOINTS
        return "first" if first >= self.pronoun.i - joined else "mid"

    @cached_property
    def verb(self) -> str:
        """Return the kind of its verb: to `say`, another one of `words`, or `other`."""
        lemma = self.pronoun.head.lemma_.lower()
        if lemma in lexicon.speech_verbs():
            return "say"
        return "words" if lemma in lexicon.body_verbs() else "other"

    @cached_property
    def opens(self) -> bool:
        """Tell whether its sentence opens a paragraph."""
        return bool(self.pronoun.sent.start == 0)

    @cached_property
    def _highest(self) -> list[float]:
        return sorted(self.salience.values(), reverse=True)[:2]

    def lead(self, key: str) -> str:
        """Return how the salience of a key compares with the highest of the others."""
        value = self.salience[key]
        other = self._highest[value == self._highest[0]] if len(self.salience) > 1 else 0.0
        if not other:
            return "alone"
        return next((name for least, name in _LEADS if value >= least * other), "low")

    @cached_property
    def nearest(self) -> dict[str, str]:
        """Return `nearest`, `nearsubj` (last subject), `nearmain` → the key that is it."""
        outside = self.trail.outside
        seen = {k: outside[k] for k in self.salience if k in outside}
        subjects = {k: s for k, s in seen.items() if s.role in {"main", "clause"}}
        mains = {k: s for k, s in seen.items() if s.role == "main"}
        groups = {"nearest": seen, "nearsubj": subjects, "nearmain": mains}
        return {name: max(g, key=lambda k: g[k].order) for name, g in groups.items() if g}


def features_of_nobody(scene: Scene) -> list[str]:
    """Return what tells for the pronoun's being nobody's of whom the article speaks."""
    others = min(3, len(scene.salience))
    found = ["none", f"none|{scene.place}", f"none|{scene.verb}", f"none|n={others}"]
    return [*found, "none|opens"] if scene.opens else found


def features(scene: Scene, key: str) -> list[str]:
    """Return what tells for and against the pronoun's meaning `key`."""
    found = [*_of_person(scene, key), f"lead={scene.lead(key)}"]
    found += ["ahead"] if key == scene.ahead else []
    found += ["governs", f"governs|{scene.verb}"] if key == scene.governs else []
    seen = scene.trail.last.get(key)
    if seen is None:
        return [*found, "unseen"]
    found += _of_last(scene, key, seen)
    found += _of_speech(scene, key)
    found += _of_topic(scene, key, seen)
    found += _of_chain(scene, key)
    for name, nearest in scene.nearest.items():
        if key == nearest:
            found += [name, f"{name}|{scene.place}"]
    return found


def _of_person(scene: Scene, key: str) -> list[str]:
    known = "known" if scene.named.gender(key) is not None else "open"
    if key.startswith("~"):
        return ["noun", f"noun|gender={known}"]
    found = [f"gender={known}", f"share={scene.named.share(key)}"]
    found += ["likely"] if key in scene.named.likely else []
    taken = scene.trail.taken.get(key, Counter())
    found += ["taken"] if taken.get(scene.wanted) else []
    return [*found, "other"] if any(g != scene.wanted for g in taken) else found


def _of_last(scene: Scene, key: str, last: Seen) -> list[str]:
    """Return what the last mention outside quotation marks, or else within, tells."""
    seen = scene.trail.outside.get(key, last)
    distance = min(scene.trail.sentence - seen.sentence, FAR)
    found = [f"distance={distance}", f"role={seen.role}", f"kind={seen.kind}"]
    found += ["kind|same"] if not distance else []
    found += [f"here|{distance}"] if seen.paragraph == scene.trail.paragraph else []
    found += ["quoted"] if last.quoted else []
    found += ["only quoted"] if key not in scene.trail.outside else []
    found += [f"spoke|{distance}"] if seen.speaks else []
    found += ["asks", f"asks|{scene.place}"] if seen.asks else []
    if key in scene.later:
        found += ["later", f"later|{scene.later[key]}"]
    return found


def _of_speech(scene: Scene, key: str) -> list[str]:
    found = []
    if key in scene.told_of:
        found += ["told of", f"told of|{scene.verb}"]
    if key == scene.speaker:
        found += ["speaker", f"speaker|{scene.verb}|{scene.place}"]
        found += ["speaker|here"] if scene.speaker_here else []
    return found


def _of_topic(scene: Scene, key: str, last: Seen) -> list[str]:
    trail, place, verb = scene.trail, scene.place, scene.verb
    found = []
    subject, spoke = trail.before
    if key == subject:
        found += ["before", f"before|{verb}|{place}", f"before|{spoke}|{verb}"]
        found += ["before|here"] if last.paragraph == trail.paragraph else []
    elif key == trail.beneath:
        found += ["beneath", f"beneath|{subject[:1] == '~'}"]
    if key == trail.opening:
        found += ["opening", f"opening|{place}"]
    if key == trail.earlier:
        found += ["earlier", f"earlier|{scene.opens}"]
    return found


def _of_chain(scene: Scene, key: str) -> list[str]:
    """Return what the last pronoun of the same gender tells."""
    chain, seen = scene.trail.pronoun.get(scene.wanted, ("", None))
    if seen is None:
        return []
    distance = min(scene.trail.sentence - seen.sentence, FAR - 1)
    same = "same" if key == chain else "other"
    where = "here" if seen.paragraph == scene.trail.paragraph else "before"
    return [f"chain|{same}|{where}", f"chain|{same}|{distance}"]
