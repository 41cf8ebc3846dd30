import os
import signal
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
        time.sleep(60)
    if n == 7:
        raise ValueError("seven")
    return n


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_keep_the_order_of_the_items(workers: int) -> None:
    with KillableExecutor(workers, timeout=30) as pool:
        found = [(n, f.result()) for n, f in ordered_map(pool, double, range(100), window=7)]
    assert found == [(n, 2 * n) for n in range(100)]


def test_one_crash_one_hang_and_one_error_cost_three_items_only() -> None:
    with KillableExecutor(2, timeout=1) as pool:
        ended = {n: f.exception() for n, f in ordered_map(pool, misbehave, range(10))}
    assert {n for n, error in ended.items() if error is None} == {0, 1, 2, 4, 6, 8, 9}
    assert isinstance(ended[3], LostError)
    assert "died" in str(ended[3])
    assert isinstance(ended[5], LostError)
    assert "more than 1 s" in str(ended[5])
    assert isinstance(ended[7], StageError)
    assert "ValueError: seven" in str(ended[7])
