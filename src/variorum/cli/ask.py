"""Verbs that ask: stories, show, compare, facts, copies, search."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli import shell
from variorum.cli.group import app
from variorum.cli.options import FAIL_ON, FORMATS, Common, common

if TYPE_CHECKING:
    from variorum.model import Article, Facts


@app.command()
@common
def stories(common: Common) -> None:
    """List the stories, largest and newest first.

    \b
    Example:
      variorum stories --json
    """
    from variorum import views

    with shell.opened(common) as workspace:
        view = views.stories_view(
            workspace.stories(), workspace.origin_counts(), workspace.labels()
        )
        if common.json:
            shell.out_json(view)
        else:
            from variorum.cli.tables import stories_table

            shell.out(stories_table(view))


@app.command()
@click.argument("story", metavar="STORY")
@click.option(
    "--format",
    "fmt",
    type=click.Choice(("text", *FORMATS)),
    default="text",
    show_default=True,
    help="How to print it.",
)
@FAIL_ON
@common
def show(common: Common, story: str, fmt: str, fail_on: str | None) -> int:
    """Print one story's dossier.

    STORY is an id, the beginning of one, or its rank in `variorum stories`.

    \b
    Example:
      variorum show 1
    """
    with shell.opened(common) as workspace:
        chosen = workspace.story(story)
        dossier = workspace.dossier(chosen)
        from variorum.publish import render

        shell.out(render(dossier, "json" if common.json else fmt))
        return shell.exit_code((), [workspace.compare(chosen)], fail_on)


@app.command()
@click.argument("what", nargs=-1, required=True, metavar="STORY | PATH...")
@FAIL_ON
@common
def compare(common: Common, what: tuple[str, ...], fail_on: str | None) -> int:
    """Print the claims of one story, or of given reports.

    With paths nothing is stored, and all reports are treated as one story.

    \b
    Example:
      variorum compare first.txt second.html --json
    """
    from variorum import views
    from variorum.errors import InputError
    from variorum.publish import render

    if not _are_paths(what):
        with shell.opened(common) as workspace:
            story = workspace.story(" ".join(what))
            comparison = workspace.compare(story)
            if common.json:
                shell.out_json(views.compare_view(comparison, workspace.labels()))
            else:
                shell.out(render(workspace.dossier(story), "text"))
            return shell.exit_code((), [comparison], fail_on)
    with shell.opened(
        Common(workers=common.workers, quiet=common.quiet), default=":memory:", create=True
    ) as workspace:
        known = workspace.add(what, stdin=sys.stdin.buffer).known
        try:
            _, comparison, dossier = workspace.compare_all()
        except InputError:
            shell.account(common, workspace.accounting(known=known))
            raise
        if common.json:
            shell.out_json(views.compare_view(comparison, workspace.labels()))
        else:
            shell.out(render(dossier, "text"))
        accounting = workspace.accounting(known=known)
        shell.account(common, accounting)
        return shell.exit_code(accounting.rejected, [comparison], fail_on)


@app.command()
@click.argument("what", nargs=-1, required=True, metavar="PATH... | ARTICLE...")
@click.option("--text", is_flag=True, help="With --json: add the article's text.")
@common
def facts(common: Common, what: tuple[str, ...], text: bool) -> int:
    """Print what was read in each article.

    Mentions, dates, places, quantities, quotes and events, in text order. With paths nothing
    is stored; with the ids of articles they are taken from the workspace.

    \b
    Example:
      variorum facts report.txt --json
    """
    from variorum import views
    from variorum.cli.tables import facts_table

    def show(label: str, article: "Article", facts: "Facts") -> None:
        if common.json:
            shell.out_json(views.facts_view(article, facts, label, text=text))
        else:
            shell.out(facts_table(label, article, facts))

    if not _are_paths(what):
        with shell.opened(common) as workspace:
            for name in what:
                show(name, *workspace.facts(name))
        return 0
    from variorum.model import Rejected
    from variorum.model.accounting import Accounting

    read, rejected = 0, []
    with shell.opened(
        Common(workers=common.workers, quiet=common.quiet), default=":memory:", create=True
    ) as workspace:
        for item in workspace.read_facts(what, stdin=sys.stdin.buffer):
            if isinstance(item, Rejected):
                rejected.append(item)
                continue
            show(*item)
            read += 1
        shell.account(common, Accounting(articles=read, rejected=tuple(rejected)))
        return shell.exit_code(rejected)


@app.command()
@common
def copies(common: Common) -> None:
    """Show who copied whom, and the origins.

    Pairs that share text, with the passages; the reports that count as one origin, and why.

    \b
    Example:
      variorum copies --json
    """
    from variorum import views
    from variorum.cli.tables import copies_table

    with shell.opened(common) as workspace:
        lineage, labels = workspace.copies(), workspace.labels()
        if common.json:
            shell.out_json(views.copies_view(lineage, labels))
        else:
            shell.out(copies_table(lineage, labels))


@app.command()
@click.argument("query", nargs=-1, required=True, metavar="QUERY")
@click.option(
    "--limit",
    type=click.IntRange(min=1, max=10_000),
    default=20,
    show_default=True,
    help="Most matches to print.",
)
@common
def search(common: Common, query: tuple[str, ...], limit: int) -> None:
    """Search articles, claims and quotes.

    All words must occur; "words in quotes" must stand together.

    \b
    Example:
      variorum search 'fishing "patrol boat"'
    """
    with shell.opened(common) as workspace:
        labels = workspace.labels()
        for hit in workspace.search(" ".join(query), limit=limit):
            ref = labels.get(hit.ref, hit.ref)
            if common.json:
                shell.out_json(
                    {"kind": hit.kind, "ref": ref, "snippet": hit.snippet, "score": hit.score}
                )
            else:
                shell.out(f"{hit.kind:<8}{shell.plain(ref)}  {shell.plain(hit.snippet)}")


def _are_paths(what: tuple[str, ...]) -> bool:
    """Tell whether arguments name files rather than things in the workspace."""
    return any(w == "-" or set(w) & set("/*?[") or Path(w).exists() for w in what)
