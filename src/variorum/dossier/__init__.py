"""Claims → dossier: what a reader gets, as HTML, Markdown, terminal text and JSON."""

from variorum.dossier.build import build_dossier, summarise
from variorum.dossier.files import file_name
from variorum.dossier.html import render_html, render_index
from variorum.dossier.index import render_index_markdown
from variorum.dossier.markdown import render_markdown
from variorum.dossier.text import render_text

__all__ = [
    "build_dossier",
    "file_name",
    "render_html",
    "render_index",
    "render_index_markdown",
    "render_markdown",
    "render_text",
    "summarise",
]
