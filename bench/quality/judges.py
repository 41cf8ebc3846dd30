"""How marks are held against facts: what is right, what is said, what is marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from variorum.model import Facts, Mention, Quantity

WITHIN = 0.25
"""How far a bound may lie from the value where the words say `about` (the marks do not fix it)."""

Mark = dict[str, Any]
Range = tuple[int, int]


@dataclass
class Tally:
    """Counts of what is right, what we say, what is marked."""

    right: int = 0
    said: int = 0
    marked: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        precision = self.right / self.said if self.said else 0.0
        recall = self.right / self.marked if self.marked else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        shares = {"precision": precision, "recall": recall, "f1": f1}
        return {k: round(v, 3) for k, v in shares.items()} | {"marked": self.marked}


def judge_quantities(mark: Mark, text: str, facts: Facts, tallies: dict[str, Tally]) -> None:
    """Count quantities of which value, range, unit and `of` are right, and each alone.

    Counts of 0 whose words hold no digit (`nobody`, `no injuries`) are left out: the marks have
    no denied counts.
    """
    all_four = tallies.setdefault("all_four", Tally())
    parts = {k: tallies.setdefault(k, Tally()) for k in ("found", "value", "range", "unit", "of")}
    golds: list[Mark] = mark["quantities"]
    ours = [q for q in facts.quantities if within(bounds(q), mark["sentences"]) and not denies(q)]
    links = dict(matched([tuple(m["span"]) for m in golds], list(map(bounds, ours))))
    doubtful = {at for at, m in enumerate(golds) if m.get("sure") is False}
    for at, gold in enumerate(golds):
        if at in doubtful:
            continue
        if at not in links:
            all_four.errors.append(f"missed | {show(gold, text)}")
            continue
        mine = ours[links[at]]
        good = right_parts(mine, gold)
        for key, tally in parts.items():
            tally.right += good[key]
        all_four.right += all(good.values())
        if not all(good.values()):
            wrong = " ".join(k for k, v in good.items() if not v)
            all_four.errors.append(f"{wrong} | marked {show(gold, text)} | ours {said(mine)}")
    for tally in (all_four, *parts.values()):
        tally.said += len(ours) - len(doubtful & links.keys())
        tally.marked += len(golds) - len(doubtful)
    for at in sorted(set(range(len(ours))) - set(links.values())):
        place = around(text, bounds(ours[at]))
        all_four.errors.append(f"false | {said(ours[at])} | {place}")


def right_parts(ours: Quantity, gold: Mark) -> dict[str, bool]:
    """Tell what of a found quantity is right."""
    return {
        "found": True,
        "value": same(ours.value, gold["value"]),
        "range": same_range(ours, gold),
        "unit": ours.unit == gold["unit"],
        "of": same_of(ours, gold),
    }


def judge_names(mark: Mark, text: str, facts: Facts, tallies: dict[str, Tally]) -> None:
    """Count the pairs of mentions that are rightly held to be one thing, and mentions alone.

    A pair with an optional mark (a nationality, a capital for its government, an office) is neither
    asked for nor held against us when it is right.
    """
    pairs_, mentions = tallies.setdefault("pairs", Tally()), tallies.setdefault("found", Tally())
    pronouns = tallies.setdefault("pronouns", Tally())
    ours = [m for m in facts.mentions if within(bounds(m), mark["sentences"])]
    golds: list[Mark] = mark["names"]
    links = dict(matched([tuple(m["span"]) for m in golds], list(map(bounds, ours))))
    optional = [bool(m.get("optional")) for m in golds]
    mentions.marked += optional.count(False)
    mentions.said += len(ours) - sum(optional[g] for g in links)
    mentions.right += sum(not optional[g] for g in links)
    taken = set(links.values())
    for at, found in enumerate(ours):
        if at not in taken:
            mentions.errors.append(f"false {found.type} | {around(text, bounds(found))}")
    for at, gold in enumerate(golds):
        if at not in links and not optional[at]:
            mentions.errors.append(f"missed {gold['type']} | {around(text, gold['span'])}")
    for a, one in enumerate(golds):
        for b, two in enumerate(golds[:a]):
            count_pair((a, b), (one, two), links, ours, (pairs_, pronouns), text)


def count_pair(
    at: tuple[int, int],
    golds: tuple[Mark, Mark],
    links: dict[int, int],
    ours: Sequence[Mention],
    tallies: tuple[Tally, Tally],
    text: str,
) -> None:
    """Count one pair of marked mentions in the tallies of all pairs and of those with pronouns."""
    one, two = golds
    same_marked = one["entity"] == two["entity"]
    both = [ours[links[i]] for i in at if i in links]
    same_ours = len(both) == 2 and both[0].entity == both[1].entity
    if (one.get("optional") or two.get("optional")) and (same_marked or not same_ours):
        return
    pronoun = bool(one.get("pronoun") or two.get("pronoun"))
    for tally in tallies if pronoun else tallies[:1]:
        tally.right += same_marked and same_ours
        tally.said += same_ours
        tally.marked += same_marked
    if same_marked != same_ours:
        what = "not linked" if same_marked else "wrongly linked"
        tallies[0].errors.append(
            f"{what} | {around(text, two['span'])} | {around(text, one['span'])}"
        )


def judge_speakers(mark: Mark, text: str, facts: Facts, tallies: dict[str, Tally]) -> None:
    """Count the pronouns that are sources and are given the right name, or rightly none.

    Recall is the share asked for; precision counts those that were given a name alone.
    """
    tally = tallies.setdefault("pronouns", Tally())
    named = tallies.setdefault("pronouns_named", Tally())
    for asked in mark["speakers"]:
        names = [text[start:end] for start, end in asked["names"]]
        given = speaker_at(asked["span"][0], facts)
        good = is_right(given, names)
        tally.marked += 1
        tally.said += 1
        tally.right += good
        named.marked += bool(names)
        named.said += given is not None
        named.right += good and given is not None
        if not good:
            tally.errors.append(f"{given} for {names} | {around(text, asked['span'])}")


def is_right(given: str | None, names: Sequence[str]) -> bool:
    """Tell whether a name is one of those marked (the fullest first), or rightly none."""
    if not given or not names:
        return not (given or names)
    ours, marked = given.casefold(), [name.casefold() for name in names]
    return ours in marked or akin(ours, marked[0])


def speaker_at(start: int, facts: Facts) -> str | None:
    """Return who is held to speak where a source begins: by a quotation, else by the mention."""
    quotes = [q for q in facts.quotes if any(s.start <= start < s.end for s in q.source)]
    speaker = next((q.speaker for q in quotes if q.speaker), None)
    if speaker is not None or quotes:
        return speaker
    return next((m.name for m in facts.mentions if m.span.start == start), None)


JUDGES = {
    "quantities": judge_quantities,
    "names": judge_names,
    "speakers": judge_speakers,
    "speakers_more": judge_speakers,
    "speakers_third": judge_speakers,
}


def akin(speaker: str, name: str) -> bool:
    """Tell whether two names end in the same word, and one's words are all in the other's."""
    one, two = speaker.split(), name.split()
    return one[-1] == two[-1] and (set(one) <= set(two) or set(two) <= set(one))


def matched(golds: Sequence[Range], ours: Sequence[Range]) -> Iterator[tuple[int, int]]:
    """Pair spans one to one: those that share most come first, half of the longer at least.

    A mark and ours may differ by a hedge or a title, hence not by more than their longer half; a
    number inside a longer one (`12` in `12 to 14`) still pairs when it has its end or beginning.
    """
    scored = []
    for g, gold in enumerate(golds):
        for o, our in enumerate(ours):
            shared = min(gold[1], our[1]) - max(gold[0], our[0])
            longer = max(gold[1] - gold[0], our[1] - our[0])
            edge = gold[0] == our[0] or gold[1] == our[1]
            if shared > 0 and (2 * shared >= longer or edge):
                scored.append((-shared / longer, g, o))
    seen_gold: set[int] = set()
    seen_ours: set[int] = set()
    for _, g, o in sorted(scored):
        if g not in seen_gold and o not in seen_ours:
            seen_gold.add(g)
            seen_ours.add(o)
            yield g, o


def within(span: Range, sentences: Sequence[Sequence[int]]) -> bool:
    """Tell whether a span begins in one of the marked sentences."""
    return any(start <= span[0] < end for start, end in sentences)


def bounds(fact: Quantity | Mention) -> Range:
    """Return a fact's offsets."""
    return fact.span.start, fact.span.end


def same(ours: float | None, marked: float | None) -> bool:
    """Tell whether two numbers are equal but for rounding."""
    if ours is None or marked is None:
        return ours is marked
    return bool(abs(ours - marked) <= 1e-6 * max(1.0, abs(marked)))


def same_range(q: Quantity, mark: Mark) -> bool:
    """Tell whether both bounds are right; `~` asks for a bound near the value on its side."""
    low, high, value = mark["low"], mark["high"], mark["value"]
    if low == "~":
        fits = q.low is not None and value is not None and value * (1 - WITHIN) <= q.low < value
    else:
        fits = same(q.low, low)
    if high == "~":
        near = q.high is not None and value is not None and value < q.high <= value * (1 + WITHIN)
        return fits and near
    return fits and same(q.high, high)


def denies(q: Quantity) -> bool:
    """Tell whether a quantity is a count that is denied in words (`nobody was hurt`)."""
    return q.value == 0 and not any(c.isdigit() for c in q.span.exact)


def same_of(q: Quantity, mark: Mark) -> bool:
    """Tell whether the counted noun is the marked one: its head is the last word of ours."""
    if mark["head"] is None or q.of is None:
        return mark["head"] is None and q.of is None
    start, end = mark["head"]
    return bool(q.of.start <= start and q.of.end == end)


def show(mark: Mark, text: str) -> str:
    """Show a marked quantity with its surroundings."""
    start, end = mark["span"]
    of = text[slice(*mark["of"])] if mark["of"] else None
    values = f"{mark['value']} [{mark['low']}, {mark['high']}] {mark['unit']} of {of}"
    return f"{values} | {around(text, (start, end))}"


def said(q: Quantity) -> str:
    """Show a quantity of ours."""
    of = q.of.exact if q.of else None
    return f"{q.span.exact!r} {q.value} [{q.low}, {q.high}] {q.unit} of {of}"


def around(text: str, span: Sequence[int]) -> str:
    """Show a span in its surroundings."""
    start, end = span
    left, right = text[max(0, start - 60) : start], text[end : end + 60]
    return f"{left}[{text[start:end]}]{right}".replace("\n", " ")
