"""A story whose every text is an attack."""

import msgspec

from variorum.dossier import build_dossier
from variorum.model import (
    Claim,
    Comparison,
    Difference,
    Lineage,
    Origin,
    Reading,
    Rejected,
    Role,
    Saying,
    Sourced,
    Story,
)
from variorum.model.dossier import Dossier

from .builder import article

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% for x in y %}",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "![x](http://evil.test/x.png)",
    "| a | b |\n|---|---|\n# head\n- item\n1. one\n```\ncode",
    "<http://evil.test> http://evil.test www.evil.test &lt;b&gt;",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J\x08\x00",
    "\u202etxt.exe\u2066\u2069\u200f",
    "*bold* _under_ ~~gone~~ `code` \\ $x$ <!-- c -->",
    "--></textarea>]]>\r\nSet-Cookie: a=b",
)
URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.test/x",
    "http:///nohost",
    'https://ok.test/"><script>alert(1)</script>',
    "https://[bad",
    "https://ok.test/a b",
    "https://ok.test/\u202etxt",
)


def hostile(payload: str, url: str = "javascript:alert(1)") -> Dossier:
    """Return a dossier in which `payload` stands wherever foreign text can stand."""
    text = f"{payload}\n\nSays {payload} twice."
    one = article("a", text, title=payload, url=url, outlet=Sourced(value=payload, basis=payload))
    two = article("b", f"Or {payload}", url=url)
    one = msgspec.structs.replace(one, authors=(Sourced(value=payload, basis=payload),))
    first, second = one.span(0, len(payload)), two.span(3, 3 + len(payload))
    readings = tuple(
        Reading(span=s, value=f"{payload}{i}", attributed_to=payload)
        for i, s in enumerate((first, second))
    )
    difference = Difference(a=0, b=1, type="other", kind="conflict", because=payload)
    claims = tuple(
        Claim(
            id=f"{payload}{verdict}",
            gist=payload,
            type=payload,
            verdict=verdict,
            origins=1 + (verdict == "corroborated"),
            readings=readings,
            differences=(difference,) if verdict == "disputed" else (),
            date=payload,
        )
        for verdict in ("disputed", "corroborated", "single_source")
    )
    story = Story(id=payload, title=one.span(0, len(payload), "title"), articles=(one.key, two.key))
    saying = Saying(speaker=payload, altered=True, because=payload, readings=(first, second))
    other = Story(id=f"x{payload}", title=second, articles=(two.key,), low=payload)
    return build_dossier(
        story,
        (one, two),
        {},
        Lineage(origins=(Origin(id="o", name=payload, articles=(one.key,), because=payload),)),
        Comparison(
            story=payload,
            articles=(Role(article=one.key, relation="main", because=payload),),
            origins=((one.key,), (two.key,)),
            claims=claims,
            quotes=(saying,),
        ),
        labels={one.key: payload, two.key: f"b{payload}"},
        thread=(other,),
        rejected=(Rejected(origin=payload, reason=payload),),
    )
