"""Builders for years, decades and seasons."""

from datetime import date

from variorum.read.dates import choose
from variorum.read.dates.calendar import SEASON_START
from variorum.read.dates.lookup import group, step, table
from variorum.read.dates.names import token_at
from variorum.read.dates.parts_of import third
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.scene import ANAPHORIC, FROM_TEXT, NONE, Hit, Scene, Timex
from variorum.read.dates.yearlike import is_year

_SEASONABLE = frozenset({
    "in", "of", "over", "into", "during", "through", "throughout", "until", "since", "by",
})  # fmt: skip
"""Words after which `the summer` is a time: elsewhere a bare season says too little."""
MEASURED = 8
"""Items before `the sixties` among which a word shows that degrees are meant."""
DECADES_FROM = 2000
"""First year of two noughts whose plural means ten years: `the 1800s` are a century."""


def read_year(hit: Hit, _scene: Scene) -> Reading:
    """`2019`, `mid-1996`, where the neighbours show that it is a year."""
    item = hit.get("y")
    if item is None or not is_year(hit, item):
        return ()
    return (third(Timex(type="DATE", value=f"{hit.number('y'):04d}"), hit.text("e")),)


def read_decade(hit: Hit, _scene: Scene) -> Reading:
    """`the 1980s`, `the nineties`; `'60s` are of the twentieth century, `the 1800s` are one."""
    if hit.text("k") in table("decades"):
        at = hit.match.start()
        if any(i.text in group("measured") for i in hit.items[max(at - MEASURED, 0) : at]):
            return ()
        return (third(Timex(type="DATE", value=table("decades")[hit.text("k")]), hit.text("e")),)
    digits = "".join(c for c in hit.text("k") if c.isdigit())
    if len(digits) == 2:
        if int(digits) < 30:
            return ()
        digits = "19" + digits
    age = digits[:2] if digits.endswith("00") and int(digits) < DECADES_FROM else digits[:3]
    return (third(Timex(type="DATE", value=age), hit.text("e")),)


def _season_after(scene: Scene, code: str) -> Timex:
    """`the following spring`: the first that begins after the date named last."""
    mark = scene.last
    if mark is None:
        return Timex(type="DATE", value=f"XXXX-{code}", basis=NONE)
    after = date.fromisoformat(mark.bounds[1][:10])
    later = after.month >= SEASON_START[code]
    value = f"{after.year + later:04d}-{code}"
    return Timex(type="DATE", value=value, basis=FROM_TEXT, anchor=mark.span)


def read_season(hit: Hit, scene: Scene) -> Reading:
    """`last summer`, `this winter`, `the spring of 2019`; a bare season word says too little."""
    code, year, ref, word = table("seasons")[hit.text("s")], hit.number("y"), scene.basis.day, ""
    if year:
        return (third(Timex(type="DATE", value=f"{year:04d}-{code}"), hit.text("e")),)
    word = hit.text("r")
    before, item = hit.neighbour(-1), hit.get("s")
    token = token_at(hit.passage, item) if item is not None else None
    if not word and token is not None and token.dep_ == "compound":
        return ()
    if not word and not (hit.get("t") and before is not None and before.text in _SEASONABLE):
        return ()
    following = hit.neighbour(1)
    if not word and following is not None and following.kind in "FX":
        return ()
    if word in ANAPHORIC or (word == "next" and hit.get("t") and forward(hit) < 0):
        return (_season_after(scene, code),) if step(word) > 0 else ()
    value = f"{choose.season_year(ref, code, word, forward(hit)):04d}-{code}" if ref else None
    return (third(scene.deictic(value, f"XXXX-{code}"), hit.text("e")),)
