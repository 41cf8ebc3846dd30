"""The public surface is pinned: a change here is a decision."""

import subprocess
import sys

import variorum
from tests.corpus import ROOT


def test_names_that_scripts_may_import() -> None:
    assert sorted(variorum.__all__) == variorum.__all__
    assert variorum.__all__ == ["Accounting", "Settings", "VariorumError", "Workspace", "open"]
    for name in variorum.__all__:
        assert getattr(variorum, name) is not None


def test_the_command_line_page_is_what_help_says() -> None:
    page = ROOT / "scripts" / "write_cli_page.py"
    done = subprocess.run([sys.executable, page, "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
