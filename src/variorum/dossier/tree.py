"""The copy tree as a drawing: where each origin and report stands, and what joins them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.dossier.characters import one_line, shorten
from variorum.model.dossier import Copy, Dossier, Sheet, Source

STEP = 34
"""Height of one line of the drawing."""
HUB, FIRST, DEEPER = 235, 305, 70
"""Horizontal places: origins, their reports, and each further step of copying."""
WIDTH = 880
MAX_NODES = 30
"""Reports drawn; the rest are counted, and stand in the table below."""
NAME = 28


@dataclass(frozen=True)
class Node:
    """A report or an origin in the drawing."""

    x: int
    y: int
    text: str
    report: int | None
    note: str = ""


@dataclass(frozen=True)
class Edge:
    """A line from an origin or report to a report that goes back to it."""

    x1: int
    y1: int
    x2: int
    y2: int
    kind: str
    """The kind of copy, or `origin` where only the origin is known."""
    width: float
    directed: bool


@dataclass
class Drawing:
    """The finished drawing with its sentences for those who do not see it."""

    height: int = 0
    hubs: list[Node] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    left: int = 0
    """Reports that are not drawn."""
    width: int = WIDTH


def draw(dossier: Dossier) -> Drawing:
    """Lay out the origins of the compared reports from top to bottom, copies to the right."""
    compared = set(dossier.compared)
    drawing = Drawing()
    parents = _parents(dossier.copies, dossier.sheets)
    for source in dossier.sources:
        reports = [n for n in source.reports if n in compared]
        room = MAX_NODES - len(drawing.nodes)
        drawing.left += max(0, len(reports) - room)
        if reports[:room]:
            _draw_source(drawing, source, reports[:room], parents, dossier.sheets)
    drawing.height += STEP // 2
    return drawing


def _parents(copies: Sequence[Copy], sheets: Sequence[Sheet]) -> dict[int, Copy]:
    """Return report → the fullest copy that leads to it within its origin, without circles."""
    parents: dict[int, Copy] = {}
    for copy in copies:
        same = sheets[copy.a - 1].origin == sheets[copy.b - 1].origin
        if same and copy.b not in parents and not _leads_to(copy.a, copy.b, parents):
            parents[copy.b] = copy
    return parents


def _leads_to(report: int, target: int, parents: Mapping[int, Copy]) -> bool:
    at: int | None = report
    while at is not None:
        if at == target:
            return True
        at = parents[at].a if at in parents else None
    return False


def _draw_source(
    drawing: Drawing,
    source: Source,
    reports: Sequence[int],
    parents: Mapping[int, Copy],
    sheets: Sequence[Sheet],
) -> None:
    shown = set(reports)
    children: dict[int, list[int]] = {}
    roots: list[int] = []
    for n in reports:
        if n in parents and parents[n].a in shown:
            children.setdefault(parents[n].a, []).append(n)
        else:
            roots.append(n)
    name = shorten(one_line(source.name), NAME)
    hub = Node(HUB, drawing.height + STEP, name, None)
    drawing.hubs.append(hub)
    stack = [(n, FIRST, hub) for n in reversed(roots)]
    while stack:
        number, x, parent = stack.pop()
        node = _node(drawing, sheets[number - 1], x, parents.get(number))
        drawing.edges.append(_edge(parent, node, parents.get(number)))
        drawing.sentences.append(_sentence(source, sheets, number, parents))
        deeper = min(x + DEEPER, FIRST + 3 * DEEPER)
        stack += [(n, deeper, node) for n in reversed(children.get(number, []))]
    drawing.height += STEP // 3


def _node(drawing: Drawing, sheet: Sheet, x: int, copy: Copy | None) -> Node:
    drawing.height += STEP
    note = f"{copy.kind}, {copy.share_b:.0%} the same words" if copy else ""
    node = Node(x, drawing.height, shorten(one_line(sheet.short), NAME), sheet.number, note)
    drawing.nodes.append(node)
    return node


def _edge(parent: Node, node: Node, copy: Copy | None) -> Edge:
    known = copy is not None and parent.report is not None
    return Edge(
        x1=parent.x,
        y1=parent.y,
        x2=node.x,
        y2=node.y,
        kind=copy.kind if known and copy else "origin",
        width=1.5 + 5 * copy.share_b if known and copy else 1.2,
        directed=known and copy is not None and copy.directed,
    )


def _sentence(
    source: Source, sheets: Sequence[Sheet], number: int, parents: Mapping[int, Copy]
) -> str:
    copy = parents.get(number)
    name = f"Report {number}, {one_line(sheets[number - 1].short)}"
    if copy is None:
        return f"{name}, goes back to {one_line(source.name)}."
    verb = "is a copy" if copy.directed else "shares text"
    link = "of" if copy.directed else "with"
    other = f"report {copy.a}, {one_line(sheets[copy.a - 1].short)}"
    return f"{name}, {verb} ({copy.kind}) {link} {other}: {copy.share_b:.0%} the same words."
