"""Model values as the plain JSON that users' scripts rely on (docs/reference/json.md).

Offsets are half-open and count Unicode code points of the article's text, or of its title where
`"field": "title"` is given.
"""

from collections.abc import Mapping, Sequence

from variorum.model import (
    Article,
    Comparison,
    Date,
    Event,
    Fact,
    Facts,
    Lineage,
    Measure,
    Mention,
    Place,
    Quantity,
    Quote,
    Span,
    Story,
    first_span,
)
from variorum.model.accounting import Accounting

Json = dict[str, object]
Labels = Mapping[str, str]


def facts_view(article: Article, facts: Facts, label: str, *, text: bool = False) -> Json:
    """Return one article's line of `variorum facts --json`."""
    stamp = article.published
    view: Json = {
        "id": label,
        "published": stamp.value if stamp else None,
        "published_basis": stamp.basis if stamp else None,
        "outlet": article.outlet.value if article.outlet else None,
        "dateline": article.dateline.value if article.dateline else None,
        "language": article.language,
        "title": article.title,
        "regions": [{"kind": r.kind, "start": r.start, "end": r.end} for r in article.regions],
        "facts": [_fact(f) for f in facts.all()],
    }
    if facts.unread:
        view["unread"] = facts.unread
    if text:
        view["text"] = article.text
    return view


def accounting_view(accounting: Accounting) -> Json:
    """Return what became of every input."""
    return {
        "inputs": accounting.inputs,
        "articles": accounting.articles,
        "known": accounting.known,
        "rejected": list(accounting.rejected),
    }


def stories_view(stories: Sequence[Story], origins: Mapping[str, int], labels: Labels) -> Json:
    """Return the object of `variorum stories --json`; `origins` is story id → their number."""
    return {
        "stories": [
            {
                "id": s.id,
                "title": s.title.exact,
                "from": s.low,
                "to": s.high,
                "articles": [labels[a] for a in s.articles],
                "origins": origins[s.id],
                "thread": s.thread,
            }
            for s in stories
        ]
    }


def copies_view(lineage: Lineage, labels: Labels) -> Json:
    """Return the object of `variorum copies --json`."""
    return {
        "pairs": [
            {
                "a": labels[p.a],
                "b": labels[p.b],
                "containment_a": round(p.containment_a, 4),
                "containment_b": round(p.containment_b, 4),
                "kind": p.kind,
                "from": p.source,
                "because": p.because,
                "spans": [[s.a.start, s.a.end, s.b.start, s.b.end] for s in p.spans],
            }
            for p in lineage.pairs
        ],
        "origins": [
            {
                "id": o.id,
                "name": o.name,
                "articles": [labels[a] for a in o.articles],
                "because": o.because,
                "evidence": [span_view(s, labels) for s in o.evidence],
            }
            for o in lineage.origins
        ],
        "echoes": [
            {
                "a": labels[e.a],
                "b": labels[e.b],
                "spans": [[s.a.start, s.a.end, s.b.start, s.b.end] for s in e.spans],
            }
            for e in lineage.echoes
        ],
    }


def compare_view(comparison: Comparison, labels: Labels) -> Json:
    """Return the object of `variorum compare --json`."""
    return {
        "story": comparison.story,
        "articles": [
            {"id": labels[r.article], "relation": r.relation, "because": r.because}
            for r in comparison.articles
        ],
        "origins": [[labels[a] for a in group] for group in comparison.origins],
        "claims": [
            {
                "id": c.id,
                "gist": c.gist,
                "type": c.type,
                "verdict": c.verdict,
                "origins": c.origins,
                "date": c.date,
                "background": c.background,
                "readings": [
                    {
                        **span_view(r.span, labels),
                        "value": r.value,
                        "attributed_to": r.attributed_to,
                        "hedged": r.hedged,
                        "negated": r.negated,
                        "published": r.published,
                    }
                    for r in c.readings
                ],
                "differences": [
                    {"a": d.a, "b": d.b, "type": d.type, "kind": d.kind, "because": d.because}
                    for d in c.differences
                ],
            }
            for c in comparison.claims
        ],
        "quotes": [
            {
                "speaker": q.speaker,
                "altered": q.altered,
                "because": q.because,
                "readings": [span_view(s, labels) for s in q.readings],
            }
            for q in comparison.quotes
        ],
    }


def span_view(span: Span, labels: Labels) -> Json:
    """Return a span with its article's public id and its exact characters."""
    return {
        "article": labels[span.article],
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "exact": span.exact,
    }


def _fact(fact: Fact) -> Json:
    if isinstance(fact, Quote):
        return _quote(fact)
    if isinstance(fact, Event):
        return _event(fact)
    return _at(fact.span) | _detail(fact)


def _detail(fact: Mention | Date | Place | Quantity) -> Json:
    match fact:
        case Mention():
            view: Json = {"kind": "mention", "type": fact.type, "entity": fact.entity}
            extra = {"country": fact.country, "sector": fact.sector, "role": fact.role}
            extra |= {"identity": fact.identity}
            view |= {"name": fact.name} | {k: v for k, v in extra.items() if v}
            return view | ({"evidence": [_at(s) for s in fact.evidence]} if fact.evidence else {})
        case Date():
            view = {"kind": "date", "type": fact.type, "value": fact.value}
            view |= {"from": fact.low, "to": fact.high}
            return view | {"precision": fact.precision, "basis": fact.basis}
        case Place():
            view = {"kind": "place", "name": fact.name, "lat": fact.lat, "lon": fact.lon}
            view |= {"geonames": fact.geonames, "country": fact.country}
            view |= {"feature": fact.feature, "precision": fact.precision}
            return view | ({"claimed_by": list(fact.claimed_by)} if fact.claimed_by else {})
        case Quantity():
            view = {"kind": "quantity", "value": fact.value, "low": fact.low, "high": fact.high}
            of = _pair(fact.of)
            view |= {"unit": fact.unit, "of": of, "approximate": fact.approximate}
            return view | ({"base": _measure(fact.base)} if fact.base else {})


def _measure(base: Measure) -> Json:
    return {"unit": base.unit, "value": base.value, "low": base.low, "high": base.high}


def _quote(quote: Quote) -> Json:
    return {
        "kind": "quote",
        **_field(first_span(quote)),
        "source": _pairs(quote.source),
        "cue": _pairs(quote.cue),
        "content": _pairs(quote.content),
        "form": quote.form,
        "speaker": quote.speaker,
        "stance": quote.stance,
    }


def _event(event: Event) -> Json:
    return {
        "kind": "event",
        **_field(first_span(event)),
        "trigger": _pairs(event.trigger),
        "code": event.code,
        "mode": event.mode,
        "context": list(event.context),
        "actor": _pairs(event.actor),
        "recipient": _pairs(event.recipient),
        "date": _pair(event.date),
        "place": _pair(event.place),
        "quantities": _pairs(event.quantities),
        "equipment": _pairs(event.equipment),
        "status": event.status,
        "background": event.background,
        "source": _pair(event.source),
        "happening": event.happening,
    }


def _at(span: Span) -> Json:
    return {"start": span.start, "end": span.end, **_field(span)}


def _field(span: Span) -> Json:
    return {"field": "title"} if span.field == "title" else {}


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
