"""Shared by all tests: no network, and where the examples are."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.corpus import EXAMPLES

_LOCAL = {socket.AF_UNIX}

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is not a fault: no law says how fast its inputs are drawn."""
settings.register_profile("check", PATIENT, derandomize=True)
settings.register_profile("fuzz", PATIENT, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "check"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any connection that is not to a Unix socket."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family not in _LOCAL:
            raise AssertionError(f"a test reached for the network: {address!r}")
        real(self, address)  # type: ignore[arg-type]  # whatever the caller's address is

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture
def examples() -> Path:
    """The folder of shipped examples."""
    assert EXAMPLES.is_dir()
    return EXAMPLES


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder of its own, without a workspace of the user's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VARIORUM_WORKSPACE", raising=False)
    assert os.environ.get("VARIORUM_WORKSPACE") is None
    return tmp_path
