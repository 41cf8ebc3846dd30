"""An invented story: an agency's text in two papers, a rewrite that drifts, a second source."""

import msgspec

from variorum.dossier import build_dossier
from variorum.model import (
    Article,
    Claim,
    Clause,
    Comparison,
    Date,
    Event,
    Facts,
    Lineage,
    Mention,
    Origin,
    Place,
    Relation,
    Role,
    Saying,
    Sourced,
    Stamp,
    Story,
)
from variorum.model.dossier import Dossier

from .builder import article, find, pair, regions_of
from .reports import COURIER, GAZETTE, NORTHWIRE, OLDER, REWRITE
from .told import ferry_claims


class Ferry:
    """The invented story: one agency text in two papers, a rewrite that drifts, a second source."""

    def __init__(self) -> None:
        self.wire = article(
            "wire",
            NORTHWIRE,
            regions=regions_of(
                NORTHWIRE,
                ("title", "Ferry fire near Port Halden injures 12"),
                ("dateline", "PORT HALDEN (Northwire) -"),
            ),
            published=Stamp(value="2024-05-14", precision="day", basis="declared by the record"),
            outlet=Sourced(value="northwire.test", basis="declared by the record"),
            url="https://northwire.test/ferry-fire?id=7&lang=en",
        )
        clutter = COURIER[COURIER.index("Subscribe") :].rstrip("\n")
        self.courier = article(
            "courier",
            COURIER,
            regions=regions_of(
                COURIER,
                ("title", "Ferry fire near Port Halden injures 12"),
                ("dateline", "PORT HALDEN (Northwire) -"),
                ("boilerplate", clutter),
            ),
            outlet=Sourced(value="Halden Courier", basis="declared by the record"),
        )
        at = COURIER.index("Northwire")
        credit = Sourced(
            value="Northwire", basis="credited in the dateline", span=self.courier.span(at, at + 9)
        )
        self.courier = msgspec.structs.replace(self.courier, credits=(credit,))
        self.rewrite = article(
            "rewrite",
            REWRITE,
            regions=regions_of(REWRITE, ("title", "Twelve hurt as ferry burns")),
        )
        self.gazette = article("gazette", GAZETTE)
        stamp = find(self.gazette, "15 May 2024, 9:10 a.m.")
        outlet = find(self.gazette, "Harbour Gazette")
        self.gazette = msgspec.structs.replace(
            self.gazette,
            title="Marenga fire: hurt now 14",
            published=Stamp(
                value="2024-05-15T09:10",
                precision="minute",
                basis="stated in the byline",
                span=stamp,
            ),
            outlet=Sourced(value="Harbour Gazette", basis="stated in the text", span=outlet),
        )
        self.older = article("older", OLDER)
        self.articles = (self.wire, self.courier, self.rewrite, self.gazette, self.older)
        self.given: tuple[Article, ...] = self.articles
        """What is handed to the dossier, in this order."""
        self.labels = {a.key: a.name for a in self.articles}
        self.story = Story(
            id="f3a91c20b7",
            title=find(self.wire, "Ferry fire near Port Halden injures 12"),
            low="2024-05-14",
            high="2024-05-14",
            articles=tuple(a.key for a in self.articles),
            thread="t1",
        )

    def claims(self) -> tuple[Claim, ...]:
        """Return the story's claims."""
        return ferry_claims(self.wire, self.courier, self.rewrite, self.gazette)

    def comparison(self) -> Comparison:
        """Return the comparison of the reports."""
        relations: list[tuple[Article, Relation, str]] = [
            (self.wire, "main", "reports the fire"),
            (self.courier, "main", "reports the fire"),
            (self.rewrite, "main", "reports the fire"),
            (self.gazette, "followup", "reports the state a day later"),
            (self.older, "other_event", "tells of the Solenga on 3 March 2024"),
        ]
        said = (
            find(self.wire, "We smelled burning oil and the crew told us to put on life jackets"),
            find(
                self.courier, "We smelled burning oil and the crew told us to put on life jackets"
            ),
            find(self.rewrite, "We smelled burning oil and the crew ordered us to leave the ship"),
        )
        return Comparison(
            story=self.story.id,
            articles=tuple(
                Role(article=a.key, relation=kind, because=why) for a, kind, why in relations
            ),
            origins=(
                (self.wire.key, self.courier.key, self.rewrite.key),
                (self.gazette.key,),
                (self.older.key,),
            ),
            claims=self.claims(),
            quotes=(
                Saying(
                    speaker="Ada Lunde",
                    altered=True,
                    because="The rewrite has an order to leave where the agency has life jackets.",
                    readings=said,
                ),
            ),
        )

    def lineage(self) -> Lineage:
        """Return who copied whom."""
        towed = "Two tugs towed it to the "
        return Lineage(
            pairs=tuple(
                sorted(
                    (
                        pair(self.wire, self.courier, 1.0, 0.9, NORTHWIRE[40:].strip()),
                        pair(self.wire, self.rewrite, 0.2, 0.31, towed.strip()),
                    ),
                    key=lambda p: (p.a, p.b),
                )
            ),
            origins=(
                Origin(
                    id="o1",
                    name="Northwire",
                    articles=tuple(a.key for a in (self.wire, self.courier, self.rewrite)),
                    because="One prints the agency's text, one rewrites it.",
                    evidence=(find(self.courier, "(Northwire)"), find(self.rewrite, towed.strip())),
                ),
                Origin(
                    id="o2",
                    name="Harbour Gazette",
                    articles=(self.gazette.key,),
                    because="",
                ),
            ),
        )

    def facts(self) -> dict[str, Facts]:
        """Return a few facts: sentences, names, a date and an event that no claim tells."""
        w, g = self.wire, self.gazette
        first = find(w, NORTHWIRE[NORTHWIRE.index("A fire in") :].split("\n")[0])
        second = find(w, "The ship was carrying 214 passengers from Skerry Island when smoke was "
                      "seen at about 6:40 a.m.")  # fmt: skip
        divers = find(g, "Divers found no damage below the water line.")
        march = find(w, "In March")
        found = find(w, "In March, inspectors had found a leaking fuel line on a sister ship.")
        return {
            w.key: Facts(
                article=w.key,
                mentions=(
                    Mention(
                        span=find(w, "coast guard"),
                        type="organisation",
                        entity="e1",
                        name="coast guard",
                    ),
                ),
                dates=(
                    Date(span=march, type="DATE", value="2024-03", precision="month"),
                    Date(span=find(w, "Tuesday"), type="DATE", value="2024-05-14"),
                ),
                places=(
                    Place(span=find(w, "Skerry Island"), name="Skerry Island"),
                    Place(span=find(w, "Port Halden", 1), name="Port Halden"),
                ),
                events=(
                    Event(
                        trigger=(find(w, "found"),), code="INVESTIGATE", date=march, background=True
                    ),
                ),
                clauses=tuple(Clause(span=s, sentence=s, words=()) for s in (first, second, found)),
            ),
            g.key: Facts(
                article=g.key,
                places=(Place(span=find(g, "Skerry Island"), name="Skerry Island"),),
                clauses=(Clause(span=divers, sentence=divers, words=()),),
            ),
            self.older.key: Facts(article=self.older.key),
        }

    def dossier(self) -> Dossier:
        """Return the story's dossier."""
        earlier = Story(
            id="0a77e1d2c4",
            title=find(self.older, "Sister ship of the Marenga loses power"),
            low="2024-03-03",
            articles=(self.older.key,),
            thread="t1",
        )
        return build_dossier(
            self.story,
            self.given,
            self.facts(),
            self.lineage(),
            self.comparison(),
            labels=self.labels,
            thread=(self.story, earlier),
        )
