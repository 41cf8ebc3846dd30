"""Verbs that look after a workspace: verify, status."""

from variorum.cli import shell
from variorum.cli.group import app
from variorum.cli.options import Common, common


@app.command()
@common
def verify(common: Common) -> int:
    """Re-read every stored span and every digest.

    What does not match is named, and the exit code is then 1.

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
    """Show what is in the workspace.

    Counts, the accounting line, and the versions and digests of models and data.

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
