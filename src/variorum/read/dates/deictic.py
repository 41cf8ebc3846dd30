"""Builders for words that count from the day of writing: `today`, `last night`, `overnight`."""

from datetime import date
from itertools import islice

from variorum.read.dates.calendar import add_days
from variorum.read.dates.lexer import lower
from variorum.read.dates.lookup import deictic, group, table
from variorum.read.dates.names import is_title_word, token_at
from variorum.read.dates.points import Reading, forward
from variorum.read.dates.scene import NONE, Hit, Scene, Timex

CLOSE = 300
"""Characters after an older year within which a quotation is taken for words of that year."""
HALF_A_YEAR = 182
OVERNIGHT = "overnight"
WORDS_BEFORE = 8
"""Dependents before a verb among which an adverb of habit is sought, so that work is bounded."""


def read_deictic(hit: Hit, scene: Scene) -> Reading:
    """`today`, `yesterday morning`, `tonight`, `overnight`."""
    item = hit.get("w")
    if item is None or is_title_word(hit.passage, item):
        return ()
    if _is_of_an_age(hit):
        return (Timex(type="DATE", value="PRESENT_REF", basis=NONE),)
    if hit.text("w") == OVERNIGHT and _is_habit(hit):
        return (Timex(type="TIME", value="XXXX-XX-XXTNI", basis=NONE),)
    offset, part = deictic()[hit.text("w")]
    ref = scene.basis.day if scene.basis.published else None
    if ref is not None and _quotes_older_words(hit, scene, ref):
        ref = None
    when = add_days(ref, offset) if ref else None
    timex = scene.deictic(when.isoformat() if when else None, "XXXX-XX-XX")
    part = table("parts").get(hit.text("part"), part)
    if not part:
        return (timex,)
    value = f"{timex.value}T{part}"
    return (Timex(type="TIME", value=value, basis=timex.basis, anchor=timex.anchor),)


def _quotes_older_words(hit: Hit, scene: Scene, ref: date) -> bool:
    """Tell whether the words of an older year are quoted: `In 1963 he said: "Today we march."`.

    In some 600 reports six quoted words follow an older year so closely and four are of it; the
    two others begin a sentence of their own.
    """
    mark, at = scene.stated, hit.first.start
    if mark is None or mark.span.field != hit.passage.field:
        return False
    older = add_days(ref, -HALF_A_YEAR)
    if older is None or mark.bounds[1][:10] >= older.isoformat():
        return False
    if hit.passage.offset + at - mark.span.end > CLOSE:
        return False
    before = lower(hit.passage.text[max(at - CLOSE, 0) : at])
    opened = before.rfind('"')
    if opened < 0 or before[opened - 1 : opened].strip() or before[opened + 1 :] == " ":
        return False
    since = mark.span.end - hit.passage.offset - max(at - CLOSE, 0)
    return scene.introduced if since < 0 else not set(before[since:opened]) & set(".!?")


def _is_of_an_age(hit: Hit) -> bool:
    """Tell whether `today's` means these years: `today's youth`, `today's computers`."""
    owned = hit.neighbour(1)
    if hit.text("w") != "today" or owned is None or owned.kind != "'":
        return False
    token = token_at(hit.passage, owned)
    head = token.head.head if token is not None else None
    if head is None:
        return False
    return head.lemma_.lower() in group("of_an_age") or head.ent_type_ in ("GPE", "LOC")


def _is_habit(hit: Hit) -> bool:
    """Tell whether `overnight` is any night, or one to come: `often works overnight`."""
    token = token_at(hit.passage, hit.final)
    verb = token.head if token is not None else None
    adverbs = islice(verb.lefts, WORDS_BEFORE) if verb is not None else ()
    usual = any(c.lower_ in group("usual") for c in adverbs)
    return usual or forward(hit) > 0
