"""The full text of a report, cut at every cited passage, is still the text."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.dossier.anchors import Passage
from variorum.dossier.characters import inert
from variorum.dossier.fulltext import FOLD, Print, Token, lay_text
from variorum.model import Region


def passage(start: int, end: int) -> Passage:
    return Passage(start, end, f"r1-{start}-{end}", "plain", [f"C{start}"])


def tokens(printed: Print) -> list[Token]:
    return [t for block in printed.blocks for t in block.tokens]


def characters(printed: Print) -> str:
    return "".join(t.text for t in tokens(printed) if t.kind in ("text", "gap"))


def pieces(printed: Print) -> dict[str, str]:
    """Return passage id → characters of all its pieces."""
    found: dict[str, str] = {}
    open_now: list[str] = []
    for token in tokens(printed):
        if token.kind == "open" and token.passage:
            open_now.append(token.passage.id)
        elif token.kind == "close":
            open_now.pop()
        elif token.kind in ("text", "gap"):
            for name in open_now:
                found[name] = found.get(name, "") + token.text
    return found


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Region], list[Passage]]:
    text = draw(st.text(min_size=1, max_size=60))
    edge = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(edge, max_size=6, unique=True)))
    regions = [
        Region(draw(st.sampled_from(["body", "boilerplate", "title"])), a, b)
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    ends = draw(st.lists(st.tuples(edge, edge), max_size=8))
    spans = sorted({(min(e), max(e)) for e in ends if e[0] != e[1]})
    return text, regions, [passage(a, b) for a, b in spans]


@given(cut_texts())
def test_characters_and_passages_survive_any_cuts(
    case: tuple[str, list[Region], list[Passage]],
) -> None:
    text, regions, cited = case
    printed = lay_text(text, regions, cited)
    assert characters(printed) == inert(text)
    assert pieces(printed) == {p.id: inert(text[p.start : p.end]) for p in cited}
    opens = [t for t in tokens(printed) if t.kind == "open"]
    assert sorted(t.passage.id for t in opens if t.passage and t.first) == sorted(
        p.id for p in cited
    )
    assert {t.passage.id for t in opens if t.passage and not t.first} == set(printed.torn)
    refs = [t.text for t in tokens(printed) if t.kind == "ref"]
    assert sorted(refs) == sorted(ref for p in cited for ref in p.refs)


def test_crossing_passages_are_torn_and_nested_ones_are_not() -> None:
    nested = lay_text("0123456789", [], [passage(0, 8), passage(2, 5)])
    assert nested.torn == ()
    crossing = lay_text("0123456789", [], [passage(0, 5), passage(2, 8)])
    assert crossing.torn == ("r1-2-8",)


def test_only_long_uncited_clutter_is_folded() -> None:
    clutter = "menu " * FOLD
    region = [Region("boilerplate", 0, len(clutter))]
    assert [b.folded for b in lay_text(clutter, region, []).blocks] == [True]
    assert [b.folded for b in lay_text(clutter, region, [passage(0, 4)]).blocks] == [False]
    short = [Region("boilerplate", 0, 4)]
    assert [b.folded for b in lay_text("menu", short, []).blocks] == [False]
