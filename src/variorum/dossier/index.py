"""The index of all dossiers as Markdown."""

from collections.abc import Sequence

from variorum.dossier.files import file_name
from variorum.dossier.markdown import escape
from variorum.model.accounting import Accounting
from variorum.model.dossier import Summary


def render_index_markdown(summaries: Sequence[Summary], accounting: Accounting) -> str:
    """Return the list of stories with the accounting line and what was rejected."""
    lines = ["# Stories", "", escape(str(accounting)), ""]
    lines += [_line(s) for s in summaries]
    if accounting.rejected:
        lines += ["", "## Rejected", ""]
        lines += [f"- {escape(r.origin)}: {escape(r.reason)}" for r in accounting.rejected]
    return "\n".join(lines) + "\n"


def _line(s: Summary) -> str:
    return (
        f"- [{escape(s.title)}]({file_name(s.story, 'md')}): {s.low or 'day unknown'}, "
        f"{s.reports} reports, {s.origins} independent origins, {s.disputed} disputed, "
        f"{s.corroborated} corroborated, {s.single} from one origin"
    )
