"""The verbs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli import shell
from variorum.cli.options import Common, common

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.model import Article, Comparison, Facts, Rejected
    from variorum.model.accounting import Accounting

STAGES = ("clean", "read", "copies", "stories", "claims", "dossier")
FORMATS = ("html", "md", "json")
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(["conflict"]),
    help="Exit with 1 when a conflict is found.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="variorum", message="%(prog)s %(version)s")
@common
@click.pass_context
def app(context: click.Context, common: Common) -> None:
    """Read many news reports of the same happenings and show what they say happened.

    What independent sources agree on, what only one says, where they contradict each other, who
    copied whom; every statement linked to the characters it was read from. Works offline.

    \b
    Example:
      variorum read examples/harbour-fire -o out/
    """
    context.obj = common
    shell.configure_logging(common)


@app.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("dossiers"),
    show_default=True,
    metavar="DIR",
    help="Where to write the dossiers and their index.",
)
@click.option(
    "--format",
    "fmt",
    type=click.Choice(FORMATS),
    default="html",
    show_default=True,
    help="What to write.",
)
@click.option("--open", "open_it", is_flag=True, help="Show the index in the browser.")
@FAIL_ON
@common
def read(
    common: Common,
    paths: tuple[str, ...],
    folder: Path,
    fmt: str,
    open_it: bool,
    fail_on: str | None,
) -> int:
    """Read reports and write one dossier for each story, and an index: the main job in one step.

    PATH is a file (text, HTML, JSON Lines), a folder, a glob, or - for standard input. Nothing
    else is kept unless -w names a workspace.

    \b
    Example:
      variorum read reports/ -o out/
    """
    with shell.opened(common, default=":memory:", create=True) as workspace:
        added = workspace.add(paths, stdin=sys.stdin.buffer)
        failed = workspace.build()
        accounting = _final(added, failed)
        written = workspace.publish(folder, format=fmt)
        if common.json:
            shell.out_json(
                {
                    "inputs": accounting.inputs,
                    "articles": accounting.articles,
                    "known": accounting.known,
                    "rejected": list(accounting.rejected),
                    "stories": [s.id for s in workspace.stories()],
                    "files": [str(p) for p in written],
                }
            )
        else:
            shell.out(str(written[0]))
        shell.account(common, accounting)
        if open_it:
            click.launch(str(written[0]))
        return _code(accounting.rejected, workspace.comparisons(), fail_on)


@app.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@common
def add(common: Common, paths: tuple[str, ...]) -> int:
    """Take reports into the workspace: files, folders, globs, or - for standard input.

    What the accounting line counts is stored. Adding the same again changes nothing.

    \b
    Example:
      variorum add reports/ more/*.html
    """
    with shell.opened(common, create=True) as workspace:
        accounting = workspace.add(paths, stdin=sys.stdin.buffer)
        if common.json:
            shell.out_json(
                {
                    "inputs": accounting.inputs,
                    "articles": accounting.articles,
                    "known": accounting.known,
                    "rejected": list(accounting.rejected),
                }
            )
        shell.account(common, accounting)
        return _code(accounting.rejected)


@app.command()
@click.option(
    "--until",
    type=click.Choice(STAGES),
    default="dossier",
    show_default=True,
    metavar="STAGE",
    help=f"Last stage to bring up to date: {', '.join(STAGES)}.",
)
@common
def build(common: Common, until: str) -> int:
    """Bring everything derived up to date; what is done already is not done again.

    \b
    Example:
      variorum build --until stories
    """
    with shell.opened(common) as workspace:
        failed = workspace.build(until)
        if common.json:
            shell.out_json({"until": until, "rejected": list(failed)})
        shell.complain(failed)
        shell.say(common, str(workspace.accounting()))
        return _code(failed)


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
            workspace.stories(), workspace.copies().origin_of(), workspace.labels()
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
        return _code((), [workspace.compare(chosen)], fail_on)


@app.command()
@click.argument("what", nargs=-1, required=True, metavar="STORY | PATH...")
@FAIL_ON
@common
def compare(common: Common, what: tuple[str, ...], fail_on: str | None) -> int:
    """Print the claims of one story; with paths, compare exactly these reports.

    With paths nothing is stored, and all reports are treated as one story.

    \b
    Example:
      variorum compare first.txt second.html --json
    """
    from variorum import views
    from variorum.publish import render

    if not _are_paths(what):
        with shell.opened(common) as workspace:
            story = workspace.story(" ".join(what))
            comparison = workspace.compare(story)
            if common.json:
                shell.out_json(views.compare_view(comparison, workspace.labels()))
            else:
                shell.out(render(workspace.dossier(story), "text"))
            return _code((), [comparison], fail_on)
    with shell.opened(
        Common(workers=common.workers, quiet=common.quiet), default=":memory:", create=True
    ) as workspace:
        added = workspace.add(what, stdin=sys.stdin.buffer)
        _, comparison, dossier = workspace.compare_all()
        if common.json:
            shell.out_json(views.compare_view(comparison, workspace.labels()))
        else:
            shell.out(render(dossier, "text"))
        accounting = _final(added, workspace.accounting().rejected)
        shell.account(common, accounting)
        return _code(accounting.rejected, [comparison], fail_on)


@app.command()
@click.argument("what", nargs=-1, required=True, metavar="PATH... | ARTICLE...")
@click.option("--text", is_flag=True, help="With --json: add the article's text.")
@common
def facts(common: Common, what: tuple[str, ...], text: bool) -> int:
    """Print what was read in each article: mentions, dates, places, quantities, quotes, events.

    With paths nothing is stored; with the ids of articles they are taken from the workspace.

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
        return _code(rejected)


@app.command()
@common
def copies(common: Common) -> None:
    """Show who copied whom, with the shared passages, and which reports count as one origin.

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
    """Search the words of articles, claims and quotes; "words in quotes" must stand together.

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


@app.command()
@common
def verify(common: Common) -> int:
    """Re-read every stored span and every digest; exit with 1 and name what does not match.

    \b
    Example:
      variorum verify && echo sound
    """
    with shell.opened(common) as workspace:
        checked = workspace.verify()
    if common.json:
        shell.out_json(checked)
    else:
        for finding in checked.findings:
            shell.out(shell.plain(finding))
        shell.out(
            f"{checked.spans} spans in {checked.articles} articles and {checked.outputs} outputs"
            f" re-read: {len(checked.findings)} do not match"
        )
    return shell.FINDINGS if checked.findings else 0


@app.command()
@common
def status(common: Common) -> None:
    """Show what is in the workspace, the accounting line, and versions of models and data.

    \b
    Example:
      variorum status
    """
    from variorum import resources

    with shell.opened(common) as workspace:
        state = workspace.status()
        versions = resources.versions(workspace.settings.parser)
        accounting = workspace.accounting()
    if common.json:
        shell.out_json({**state, "accounting": str(accounting), "versions": versions})
        return
    for name, count in state.items():
        shell.out(f"{name:<12}{count}")
    shell.out(str(accounting))
    for name, version in versions.items():
        shell.out(f"{name}  {version}")


def main() -> None:
    """Run the command line."""
    shell.run(app)


def _are_paths(what: tuple[str, ...]) -> bool:
    """Tell whether arguments name files rather than things in the workspace."""
    return any(w == "-" or set(w) & set("/*?[") or Path(w).exists() for w in what)


def _final(added: "Accounting", failed: "tuple[Rejected, ...]") -> "Accounting":
    """Return the accounting of a whole run: an article that failed later counts as rejected."""
    from variorum.model.accounting import Accounting

    lost = tuple(r for r in failed if r.stage in {"clean", "read"})
    rest = max(0, added.articles - len(lost))
    return Accounting(articles=rest, known=added.known, rejected=(*added.rejected, *lost))


def _code(
    rejected: "tuple[Rejected, ...] | list[Rejected]",
    comparisons: "Iterable[Comparison]" = (),
    fail_on: str | None = None,
) -> int:
    if fail_on is None:
        return shell.REJECTED if rejected else 0
    found = {d.kind for c in comparisons for claim in c.claims for d in claim.differences}
    if fail_on in found:
        return shell.FINDINGS
    return shell.REJECTED if rejected else 0
