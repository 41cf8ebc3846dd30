"""The words that tell happenings, from `data/events.toml`."""

from dataclasses import dataclass
from functools import cache

from variorum import resources

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
CONFLICTUAL = frozenset({
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
    "ASSAULT",
})  # fmt: skip
OTHER = frozenset({"disaster", "crime", "business", "sport", "science", "health", "politics"})
"""Happenings that PLOVER does not code, after the top level of IPTC Media Topics."""

_LISTS = (
    "light", "needs_party", "needs_object", "needs_doer", "needs_power", "needs_craft", "moves",
    "craft", "forces", "undergo", "people", "contest", "terms", "measures", "moments", "occur",
    "ends", "armed", "equipment", "things", "needs_particle", "harm", "violence", "verbal",
    "scathing", "empty", "troops", "causing", "blaming", "praising", "naming", "averting",
    "envoys", "polls", "press", "sites", "spells", "chances",
    "weighing", "easy", "disabling", "stage", "statutes", "means", "played", "documents",
    "utterances", "bodies", "gatherings",
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """Lemma → category, for verbs, nouns, and verbs with what they take."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    pairs: dict[tuple[str, str], str]
    light: frozenset[str]
    needs_party: frozenset[str]
    """Verbs that count only with a person, state or organisation as their object."""
    needs_object: frozenset[str]
    needs_doer: frozenset[str]
    """Verbs that count only when somebody named does it ("the envoy arrived")."""
    needs_power: frozenset[str]
    """Verbs that count only when a state or body does it ("allowed the march")."""
    needs_particle: frozenset[str]
    """Verbs, also with a particle, that tell it only without an object ("give in", "rally")."""
    phrasal: frozenset[str]
    """Verbs with a particle that have pairs of their own ("call off")."""
    verbal: frozenset[str]
    scathing: frozenset[str]
    """Attacks that may be ones in words; what says that they are."""
    empty: frozenset[str]
    """Nouns that leave it to another noun what happens ("mediation effort", "round of talks")."""
    troops: frozenset[str]
    """Nouns that count only where a word beside them is of armed forces ("ground operation")."""
    causing: frozenset[str]
    """Verbs whose subject, a noun of accident, thereby took place ("a blast shook the town")."""
    naming: frozenset[str]
    """Verbs that call somebody something."""
    envoys: frozenset[str]
    """Nouns for who travels on behalf of a state or body."""
    press: frozenset[str]
    """Who is told something for the public, which is no meeting."""
    averting: frozenset[str]
    """Verbs that keep somebody "from" a deed."""
    blaming: frozenset[str]
    praising: frozenset[str]
    """What calling somebody so makes an accusation, or praise."""
    harm: frozenset[str]
    violence: frozenset[str]
    """Verbs of harm, which accidents do too; words that show violence."""
    needs_craft: frozenset[str]
    """Nouns that count only with armed forces or their craft ("bomber flights")."""
    moves: frozenset[str]
    craft: frozenset[str]
    forces: frozenset[str]
    """Verbs of moving that count only with military craft; such craft; such craft and forces."""
    undergo: frozenset[str]
    """Verbs whose subject undergoes what their object names ("drew criticism from")."""
    people: frozenset[str]
    """Nouns for people and bodies of people: a party without a name."""
    things: frozenset[str]
    """Nouns that end like those for people, and are none."""
    contest: frozenset[str]
    terms: frozenset[str]
    """Verbs that sport shares with conflict; words that show sport."""
    measures: frozenset[str]
    """Nouns that only measure what they are of ("a series of storms")."""
    occur: frozenset[str]
    """Verbs by which a happening takes place ("riots broke out")."""
    equipment: frozenset[str]
    """Craft and weapons."""
    armed: frozenset[str]
    """Who opens fire; under anybody else's fire one is criticised."""
    ends: frozenset[str]
    """Verbs by which talks and deals fail."""
    chances: frozenset[str]
    weighing: frozenset[str]
    easy: frozenset[str]
    disabling: frozenset[str]
    """Nouns of what can or need be done; words for thinking and talking of a deed; adjectives that
    weigh one; words that rule one out."""
    stage: frozenset[str]
    """Words that show shows and awards."""
    utterances: frozenset[str]
    """Nouns of what somebody says or decides: it supports and offers in his place."""
    played: frozenset[str]
    """Words that an article about sport uses of its matches and teams."""
    bodies: frozenset[str]
    """Nouns of bodies and places that act as people do."""
    gatherings: frozenset[str]
    """Singular nouns for several people who can talk with each other."""
    documents: frozenset[str]
    """Nouns of deeds that are also what is read ("the indictment says")."""
    means: frozenset[str]
    """Nouns that behind "by" say how something is done ("by phone")."""
    statutes: frozenset[str]
    """Doers whose deeds in the present tense are what a rule says."""
    sites: frozenset[str]
    """Nouns that are only part or kind of a place ("the port of", "east of")."""
    spells: frozenset[str]
    """Nouns that are a time themselves ("the hours of")."""
    moments: frozenset[str]
    """Nouns that say when, though no date ("at dawn")."""
    modes: dict[str, dict[str, frozenset[str]]]
    """Category → mode → words that show it, the surer modes first."""
    contexts: dict[str, frozenset[str]]
    """Context → words that show it."""
    kin: dict[str, int]
    """Word of a deed → the group of words that tell the same deed."""
    polls: frozenset[str]
    """Words that show an election."""
    other_senses: dict[str, frozenset[str]]
    """Noun → words before it with which it tells nothing ("heart attack")."""
    doers: dict[str, str]
    """What a doer makes of a deed: a category, `none` for nothing, `aim` for no attack."""
    idioms: frozenset[tuple[str, str]]
    """Verbs with objects that together tell no happening of any class."""
    charges: frozenset[tuple[str, str]]
    """Verbs with objects that, under a verb of saying, accuse their subject."""
    speaking: frozenset[str]
    """What is declined without refusing anybody anything ("to comment")."""
    hostile: frozenset[str]
    """Deeds that are a threat when they are promised, though they are no category by themselves."""
    courtesy: frozenset[str]
    """What a wish does by being said ("would like to thank")."""
    promise: frozenset[str]
    threat: frozenset[str]
    refusal: frozenset[str]
    demand: frozenset[str]
    rehearsal: frozenset[str]
    sharing: frozenset[str]
    saying: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the shipped lexicon; where two categories claim a word, the earlier one has it."""
    data = resources.lexicon("events")
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for code, words in data.items():
        if code not in COOPERATIVE | CONFLICTUAL | OTHER:
            continue
        for verb in words.get("verbs", ()):
            verbs.setdefault(verb, code)
        for noun in words.get("nouns", ()):
            nouns.setdefault(noun, code)
        for entry in words.get("pairs", ()):
            for verb in entry["verbs"]:
                for thing in entry["with"]:
                    pairs.setdefault((verb, thing), code)
    governors = {name: frozenset(data["context"][name]) for name in data["context"]}
    doers = {word: kind for kind, those in data["doers"].items() for word in those}
    lists = {n: frozenset(data[n]) for n in _LISTS}
    phrasal = frozenset(verb for verb, _ in pairs if " " in verb)
    return Vocabulary(
        verbs, nouns, pairs, doers=doers, phrasal=phrasal,
        modes={code: _sets(names) for code, names in data["modes"].items()},
        contexts=_sets(data["contexts"]), other_senses=_sets(data["other_senses"]),
        charges=_pairs(data["charges"]),
        kin={word: i for i, group in enumerate(data["kin"]) for word in group},
        idioms=_pairs(data["idioms"]), **lists, **governors,
    )  # fmt: skip


def _sets(lists: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in lists.items()}


def _pairs(entries: list[dict[str, list[str]]]) -> frozenset[tuple[str, str]]:
    return frozenset((v, t) for e in entries for v in e["verbs"] for t in e["with"])
