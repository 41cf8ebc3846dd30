"""Builders for quarters, halves, weekends and centuries."""

from variorum.read.dates import choose
from variorum.read.dates.calendar import neighbour
from variorum.read.dates.lookup import months, step
from variorum.read.dates.parts_of import fiscal
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.relative import from_text, unit_of, year_before
from variorum.read.dates.scene import Hit, Scene, Timex


def read_month_quarter(hit: Hit, scene: Scene) -> Reading:
    """`the September quarter`: the three months that end with it."""
    month, ref, item = months()[hit.text("mon")], scene.basis.day, hit.get("mon")
    if unit_of(hit) != "Q" or month % 3 or item is None or not hit.original(item)[:1].isupper():
        return ()
    number = month // 3
    over = ref is not None and month < ref.month
    value = f"{ref.year - (not over):04d}-Q{number}" if ref else None
    return (scene.deictic(value, f"XXXX-Q{number}"),)


def read_back(hit: Hit, scene: Scene) -> Reading:
    """`the year-earlier period`, `year-ago`: a year before the quarter spoken of."""
    if unit_of(hit) != "Y":
        return ()
    mark = scene.told_of
    whole = scene.longer and hit.final.kind not in "Uu"
    if mark is not None and not whole:
        return year_before(mark)
    ref = scene.basis.day
    return (scene.deictic(neighbour(ref, "Y", -1) if ref else None, "XXXX"),)


def read_quarter(hit: Hit, scene: Scene) -> Reading:
    """`the third quarter`, `first half of 2020`, `last year's fourth quarter`."""
    half = hit.text("u") == "half"
    number = _number(hit, 2 if half else 4)
    if not number or not (half or unit_of(hit) == "Q"):
        return ()
    if half and not (hit.get("y") or hit.get("year") or hit.get("back")):
        return ()
    if hit.get("year") is not None and unit_of(hit, "year") != "Y":
        return ()
    timex = _quarter(hit, scene, number, f"H{number}" if half else f"Q{number}")
    return (fiscal(timex) if set("fg") & set(hit.match.group()) else timex,)


def _quarter(hit: Hit, scene: Scene, number: int, form: str) -> Timex:
    ref = scene.basis.day
    if hit.get("y") is not None:
        return Timex(type="DATE", value=f"{hit.number('y'):04d}-{form}")
    if ref is None:
        return scene.deictic(None, f"XXXX-{form}")
    year = choose.quarter_year(ref, number)
    if hit.get("year") is not None:
        year = ref.year + step(hit.text("r"))
    elif hit.get("back") is not None:
        year -= 1
    return scene.deictic(f"{year:04d}-{form}", f"XXXX-{form}")


def _number(hit: Hit, last: int) -> int:
    """Return which half or quarter it is, 0 when there is no such one."""
    number = last if hit.text("o") in ("last", "latter") else hit.number("o")
    return number if number <= last else 0


def read_same_quarter(hit: Hit, scene: Scene) -> Reading:
    """`the quarter`, `the latest period`: the one spoken of; `the weekend`: the nearest."""
    unit, ref = unit_of(hit), scene.basis.day
    if unit == "WE":
        ahead = forward(hit) > 0
        value = neighbour(ref, "WE", 0 if ahead or ref.isoweekday() > 5 else -1) if ref else None
        return (scene.deictic(value, "XXXX-WXX-WE"),)
    if unit != "Q" and hit.text("u") != "period":
        return ()
    following = hit.neighbour(1)
    if scene.quarter is None or (following is not None and following.kind in "blEL"):
        return ()
    return (from_text(scene.quarter, scene.quarter.value),)


def read_last_year_quarter(hit: Hit, scene: Scene) -> Reading:
    """`the same period last year`, `last year's quarter`: a year before the quarter spoken of."""
    mark = scene.told_of
    if (unit_of(hit) != "Q" and hit.text("u") != "period") or unit_of(hit, "year") != "Y":
        return ()
    if mark is not None and not scene.longer:
        return year_before(mark)
    ref = scene.basis.day
    return (scene.deictic(neighbour(ref, "Y", -1) if ref else None, "XXXX"),)


def read_century(hit: Hit, _scene: Scene) -> Reading:
    """`the 20th century`."""
    number = hit.number("o")
    if unit_of(hit) != "C" or not 2 <= number <= 30 or hit.original(hit.final).istitle():
        return ()
    return (Timex(type="DATE", value=f"{number - 1:02d}"),)


def read_short_quarter(hit: Hit, scene: Scene) -> Reading:
    """`Q3 2021`, `3Q21`, `Q3 FY22`, `Q3`, `H1 2022`; `H1` alone is more often a name."""
    text, ref, year = hit.first.text, scene.basis.day, hit.number("y") or int(hit.first.number or 0)
    half, number = text[0] == "h", int(text[0] if text[0].isdigit() else text[1])
    if year:
        timex = Timex(type="DATE", value=f"{year:04d}-{'H' if half else 'Q'}{number}")
        year_item = hit.get("y")
        return (fiscal(timex) if year_item is not None and year_item.kind == "g" else timex,)
    if half or not any(c.isupper() for c in hit.original(hit.first)):
        return ()
    value = f"{choose.quarter_year(ref, number):04d}-Q{number}" if ref else None
    return (scene.deictic(value, f"XXXX-Q{number}"),)


def read_year_quarter(hit: Hit, scene: Scene) -> Reading:
    """`the 1988 quarter`, `the 1988 period`: the quarter spoken of, in that year."""
    if unit_of(hit) != "Q" and hit.text("u") != "period":
        return ()
    if scene.quarter is None:
        return ()
    return (from_text(scene.quarter, f"{hit.number('y'):04d}{scene.quarter.value[4:]}"),)
