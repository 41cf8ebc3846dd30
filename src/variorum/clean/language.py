"""Which language a text is in."""

from functools import cache
from typing import Protocol, cast

from variorum.model import Article, Report

LANGUAGES = (
    "ar", "cs", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt",
    "ru", "sv", "tr", "uk", "zh",
)  # fmt: skip
"""ISO 639-1 codes among which the language is told: fewer choices, fewer mistakes."""
MIN_LETTERS = 100
"""Letters from which a guess is made: cut there, 398 of 398 English reports were told right."""
MAX_CHARS = 600
"""Code points of the body that are looked at: more costs as much as all other cleaning."""


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...

    def classify(self, text: str) -> tuple[str, float]: ...


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages(list(LANGUAGES))
    return identifier


def language_of(report: Report, article: Article) -> str | None:
    """Return the declared language (`en-GB` as `en`), else the one the body is in, or None."""
    declared = report.declared.language
    if declared:
        return declared.replace("_", "-").partition("-")[0].strip().lower() or None
    pieces, size = [], 0
    for region in article.regions_of("body"):
        pieces.append(article.text[region.start : region.end][: MAX_CHARS - size])
        size += len(pieces[-1])
    text = "\n".join(pieces)
    letters = sum(map(str.isalpha, text))
    if letters < MIN_LETTERS:
        return None
    # Transcripts in capitals are taken for anything: the model has seen few.
    shouted = sum(map(str.isupper, text)) * 2 > letters
    return _identifier().classify(text.lower() if shouted else text)[0]
