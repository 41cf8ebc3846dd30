"""The copy tree is a tree, whatever the pairs say."""

import msgspec
import pytest

from variorum.dossier.tree import MAX_NODES, draw
from variorum.model.dossier import Dossier

from .many import many
from .story import Ferry


@pytest.fixture(scope="module")
def ferry() -> Dossier:
    return Ferry().dossier()


def test_copies_hang_under_their_source(ferry: Dossier) -> None:
    drawing = draw(ferry)
    assert [n.report for n in drawing.nodes] == [1, 2, 3, 4]
    assert [h.text for h in drawing.hubs] == ["Northwire", "Harbour Gazette"]
    kinds = [(e.kind, e.directed) for e in drawing.edges]
    assert kinds == [
        ("origin", False), ("verbatim", True), ("rewritten", True), ("origin", False),
    ]  # fmt: skip
    assert "Report 2, Halden Courier, is a copy (verbatim) of report 1" in drawing.sentences[1]


def test_pairs_that_run_in_a_circle_end(ferry: Dossier) -> None:
    first, second = ferry.copies
    circle = (
        first,
        msgspec.structs.replace(second, a=2, b=3),
        msgspec.structs.replace(second, a=3, b=1),
    )
    drawing = draw(msgspec.structs.replace(ferry, copies=circle))
    assert sorted(n.report or 0 for n in drawing.nodes) == [1, 2, 3, 4]


def test_very_many_reports_are_counted() -> None:
    drawing = draw(many(200))
    assert (len(drawing.nodes), drawing.left) == (MAX_NODES, 200 - MAX_NODES)
