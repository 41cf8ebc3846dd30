"""What the invented reports of the ferry fire say, claim by claim."""

from variorum.model import Article, Claim

from .builder import claim, reading


def ferry_claims(w: Article, c: Article, r: Article, g: Article) -> tuple[Claim, ...]:
    """Return the claims of the wire, the courier, the rewrite and the gazette."""
    return (
        claim(
            "How many were hurt in the fire",
            "casualty",
            "disputed",
            [
                reading(w, "injured 12 people off Port Halden", "12 injured", "12"),
                reading(c, "injured 12 people off Port Halden", "12 injured", "12"),
                reading(r, "injured 12 passengers off Port Halden", "12 injured", "12"),
                reading(
                    g,
                    "number of people hurt in Tuesday's fire on the Marenga rose to 14",
                    "14 injured",
                    "14",
                    attributed_to="Halden hospital",
                ),
            ],
            (0, 3, "number", "update", "The Gazette, a day later, has 14 instead of 12."),
            origins=2,
            date="2024-05-14",
        ),
        claim(
            "The day of the fire",
            "time",
            "disputed",
            [
                reading(w, "on Tuesday, the coast guard said", "2024-05-14", "Tuesday"),
                reading(c, "on Tuesday, the coast guard said", "2024-05-14", "Tuesday"),
                reading(r, "off Port Halden on Wednesday", "2024-05-15", "Wednesday"),
                reading(g, "Tuesday's fire", "2024-05-14", "Tuesday"),
            ],
            (0, 2, "date", "conflict", "Tuesday 14 May against Wednesday 15 May."),
            origins=2,
        ),
        claim(
            "Where the ship was towed",
            "place",
            "disputed",
            [
                reading(w, "Two tugs towed it to the inner harbour", "inner harbour"),
                reading(c, "Two tugs towed it to the inner harbour", "inner harbour"),
                reading(r, "Two tugs towed it to the outer harbour", "outer harbour"),
            ],
            (0, 2, "place", "conflict", "The inner harbour in one text, the outer in another."),
        ),
        claim(
            "What the coast guard thought of the crew",
            "action",
            "disputed",
            [
                reading(w, "The coast guard praised the crew", "praised", "praised"),
                reading(c, "The coast guard praised the crew", "praised", "praised"),
                reading(r, "The coast guard blamed the crew", "blamed", "blamed"),
            ],
            (0, 2, "action", "paraphrase_drift", "Praise became blame."),
        ),
        claim(
            "How many passengers were on board",
            "quantity",
            "corroborated",
            [
                reading(w, "carrying 214 passengers from Skerry Island", "214", "214"),
                reading(c, "carrying 214 passengers from Skerry Island", "214", "214"),
                reading(r, "Some 200 passengers were on the ship", "200", "200", hedged=True),
                reading(g, "left Skerry Island with 214 passengers", "214", "214"),
            ],
            (0, 2, "number", "rounding", "Some 200 is 214 rounded."),
            origins=2,
            date="2024-05-14",
        ),
        claim(
            "closing the fuel valves within minutes",
            "action",
            "corroborated",
            [
                reading(w, "closing the fuel valves within minutes", "closed"),
                reading(c, "closing the fuel valves within minutes", "closed"),
                reading(g, "the fuel valves were closed within minutes", "closed"),
            ],
            origins=2,
        ),
        claim(
            "A leaking fuel line on a sister ship",
            "other",
            "single_source",
            [
                reading(w, "inspectors had found a leaking fuel line", "leak"),
                reading(c, "inspectors had found a leaking fuel line", "leak"),
            ],
            date="2024-03",
            background=True,
        ),
        claim(
            "Divers found no damage",
            "other",
            "single_source",
            [reading(g, "Divers found no damage below the water line", "none", negated=True)],
        ),
    )
