import os
import signal
import subprocess
import sys
import time

import pytest

from variorum.pipeline.pool import (
    KillableExecutor,
    LostError,
    StageError,
    ordered_map,
)


def double(n: int) -> int:
    return 2 * n


def misbehave(n: int) -> int:
    if n == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if n == 5:
        time.sleep(600)
    while n == 6:
        pass
    if n == 7:
        raise ValueError("seven")
    return n


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_keep_the_order_of_the_items(workers: int) -> None:
    with KillableExecutor(workers, timeout=30) as pool:
        found = [(n, f.result()) for n, f in ordered_map(pool, double, range(100), window=7)]
    assert found == [(n, 2 * n) for n in range(100)]


def test_a_crash_a_sleep_a_loop_and_an_error_cost_four_items_only() -> None:
    """A second of processor time: a good item never needs as much, however busy the machine."""
    with KillableExecutor(2, timeout=1) as pool:
        ended = {n: f.exception() for n, f in ordered_map(pool, misbehave, range(10))}
    assert {n for n, error in ended.items() if error is None} == {0, 1, 2, 4, 8, 9}
    assert isinstance(ended[3], LostError)
    assert "died" in str(ended[3])
    for slow in (ended[5], ended[6]):
        assert isinstance(slow, LostError)
        assert "more than 1 s" in str(slow)
    assert isinstance(ended[7], StageError)
    assert "ValueError: seven" in str(ended[7])


def test_the_time_in_which_a_run_is_stopped_is_not_counted() -> None:
    """Ctrl+Z stops the children too; what they were at is not given up when the run goes on."""
    code = (
        "import time\n"
        "from variorum.pipeline.pool import KillableExecutor\n"
        "def work(): print('at work', flush=True); time.sleep(1.5); return 'whole'\n"
        "with KillableExecutor(1, timeout=0.4) as pool: print(pool.submit(work).result())\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "at work\n"
        os.killpg(run.pid, signal.SIGSTOP)
        time.sleep(5)
        os.killpg(run.pid, signal.SIGCONT)
        assert run.stdout.read() == "whole\n"


def test_children_end_with_a_parent_that_was_killed() -> None:
    code = (
        "import os\n"
        "from variorum.pipeline.pool import KillableExecutor\n"
        "def work():\n"
        "    print(os.getpid(), flush=True)\n"
        "    while True: pass\n"
        "with KillableExecutor(1, timeout=1) as pool: pool.submit(work).result()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline().strip().isdecimal()
        run.kill()
        assert run.stdout.read() == ""  # ends when the last process that could print has ended
