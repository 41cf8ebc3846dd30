"""A story of very many alike reports."""

from variorum.dossier import build_dossier
from variorum.model import Claim, Comparison, Difference, Lineage, Reading, Role, Story
from variorum.model.dossier import Dossier

from .builder import article, find


def many(size: int) -> Dossier:
    """Return a dossier of `size` reports, half of which give another number."""
    texts = [
        f"A bus left the road and {12 + i % 2} people were hurt, it was said." for i in range(size)
    ]
    articles = tuple(article(f"report-{i:03}", text) for i, text in enumerate(texts))
    readings = tuple(
        Reading(span=find(a, f"{12 + i % 2} people were hurt"), value=f"{12 + i % 2} hurt")
        for i, a in enumerate(articles)
    )
    claims = tuple(
        Claim(
            id=f"c{n}",
            gist=f"How many were hurt, asked {n}",
            type="casualty",
            verdict="disputed",
            origins=size,
            readings=readings,
            differences=(
                Difference(a=0, b=1, type="number", kind="conflict", because="12 against 13."),
            ),
        )
        for n in range(4)
    )
    return build_dossier(
        Story(id="many", title=readings[0].span, articles=tuple(a.key for a in articles)),
        articles,
        {},
        Lineage(),
        Comparison(
            story="many",
            articles=tuple(Role(article=a.key, relation="main", because="") for a in articles),
            origins=tuple((a.key,) for a in articles),
            claims=claims,
        ),
        labels={a.key: a.name for a in articles},
    )
