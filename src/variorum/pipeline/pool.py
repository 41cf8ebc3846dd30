"""Worker processes that can be killed, behind `concurrent.futures.Executor`.

A parser that hangs or crashes on foreign bytes takes down one child and one item, never the run:
threads could not be stopped, and `ProcessPoolExecutor` breaks whole when one child dies. The
parent starts no threads, so forking again after a loss is safe; children share the parser that
the parent loaded before it forked.
"""

import contextlib
import multiprocessing as mp
import pickle
import signal
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, ParamSpec, TypeVar

from variorum.errors import VariorumError

A = TypeVar("A")
P = ParamSpec("P")
R = TypeVar("R")
WINDOW = 32
"""Items in flight: enough to keep workers busy, few enough to bound memory."""
PATIENCE = 10
"""Seconds an item may be waited for, for each second of processor time that it may take: as long as
fewer than ten others want the same processor, no good report is given up."""
GLANCE = 1.0
"""Longest single wait (s). Of a longer one only this much counts: the run was stopped meanwhile."""
_FORK = mp.get_context("fork")
_INTERRUPTIONS = frozenset({signal.SIGINT, signal.SIGTERM})


class LostError(VariorumError):
    """An item's process was killed or died; the message says which."""


class _Worker:
    def __init__(self, siblings: Iterable["_Worker"], timeout: float) -> None:
        self.connection, theirs = _FORK.Pipe()
        inherited = [self.connection, *(w.connection for w in siblings)]
        self.process: ForkProcess = _FORK.Process(
            target=_serve, args=(theirs, inherited, timeout), daemon=True
        )
        with _undisturbed():
            self.process.start()
        theirs.close()
        self.future: Future[Any] | None = None
        self.waited = 0.0

    def stop(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


class KillableExecutor(Executor):
    """Runs calls in child processes, one at a time in each.

    A call may take `timeout` seconds of processor time: a busy machine takes none of it away, and
    a child that hangs ends by itself where its parent was killed. One that sleeps is waited for
    `PATIENCE` times as long. Futures advance while a caller waits for one of them; nothing runs in
    the background of the parent. `submit` takes functions that pickle by name.
    """

    def __init__(self, workers: int, *, timeout: float) -> None:
        self._timeout = timeout
        self._queue: deque[tuple[Future[Any], bytes]] = deque()
        self._workers: list[_Worker] = []
        for _ in range(workers):
            self._workers.append(_Worker(self._workers, timeout))

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Queue a call; its future is advanced by waiting for it."""
        future: _Pumped[R] = _Pumped(self)
        self._queue.append((future, pickle.dumps((fn, args, kwargs))))
        self._dispatch()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Stop all children; calls that have not ended are lost."""
        del wait, cancel_futures
        for worker in self._workers:
            worker.stop()
        self._workers.clear()
        self._queue.clear()

    def pump(self) -> None:
        """Wait for a child that answers, dies or is too slow, and hand on what it gave."""
        busy = [w for w in self._workers if w.future is not None]
        began = time.monotonic()
        ready = set(wait([w.connection for w in busy], timeout=GLANCE))
        passed = min(time.monotonic() - began, GLANCE)
        for worker in busy:
            worker.waited += passed
            if worker.connection in ready:
                self._receive(worker)
            elif worker.waited > self._timeout * PATIENCE:
                self._replace(worker, self._too_slow())
        self._dispatch()

    def _too_slow(self) -> str:
        return f"took more than {self._timeout:g} s and was stopped"

    def _dispatch(self) -> None:
        for worker in list(self._workers):
            if worker.future is None and self._queue:
                future, call = self._queue.popleft()
                worker.future, worker.waited = future, 0.0
                try:
                    worker.connection.send_bytes(call)
                except OSError:
                    self._replace(worker, "its process died")

    def _receive(self, worker: _Worker) -> None:
        future = worker.future
        try:
            answer = worker.connection.recv_bytes()
        except (EOFError, OSError):
            worker.process.join(timeout=self._timeout)
            code = worker.process.exitcode
            slow = code == -signal.SIGPROF
            self._replace(worker, self._too_slow() if slow else f"its process died (exit {code})")
            return
        worker.future = None
        if future is not None:
            value, error = pickle.loads(answer)  # noqa: S301  (our own child wrote it)
            future.set_exception(error) if error is not None else future.set_result(value)

    def _replace(self, worker: _Worker, reason: str) -> None:
        worker.stop()
        others = [w for w in self._workers if w is not worker]
        self._workers = [*others, _Worker(others, self._timeout)]
        if worker.future is not None:
            worker.future.set_exception(LostError(reason))


class _Pumped(Future[R]):
    def __init__(self, executor: KillableExecutor) -> None:
        super().__init__()
        self._executor = executor

    def result(self, timeout: float | None = None) -> R:
        while not self.done():
            self._executor.pump()
        return super().result(timeout)


def ordered_map(
    executor: Executor, fn: Callable[[A], R], items: Iterable[A], *, window: int = WINDOW
) -> Iterator[tuple[A, Future[R]]]:
    """Yield each item with its finished future, in the order of the items.

    At most `window` items are in flight, so memory does not grow with their number.
    """
    flight: deque[tuple[A, Future[R]]] = deque()
    for item in items:
        flight.append((item, executor.submit(fn, item)))
        if len(flight) >= window:
            yield _finished(flight)
    while flight:
        yield _finished(flight)


def _finished(flight: deque[tuple[A, Future[R]]]) -> tuple[A, Future[R]]:
    item, future = flight.popleft()
    with contextlib.suppress(Exception):
        future.result()
    return item, future


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back interruptions, so that none finds a child that still has its parent's handlers."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTIONS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, inherited: list[Connection], timeout: float) -> None:
    """Answer calls until the parent hangs up, which alone decides what an interruption ends."""
    for number in _INTERRUPTIONS:
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPTIONS)
    for other in inherited:
        other.close()
    with contextlib.suppress(EOFError, OSError):
        while True:
            call = connection.recv_bytes()
            fn, args, kwargs = pickle.loads(call)  # noqa: S301  (our own parent wrote it)
            signal.setitimer(signal.ITIMER_PROF, timeout)
            answer = _answer(fn, args, kwargs)
            signal.setitimer(signal.ITIMER_PROF, 0)
            connection.send_bytes(answer)


def _answer(
    fn: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> bytes:
    try:
        return pickle.dumps((fn(*args, **kwargs), None))
    except VariorumError as error:  # refused on purpose, in words of its own
        return pickle.dumps((None, StageError(str(error))))
    except Exception as error:  # noqa: BLE001  (one bad item never stops a run)
        trace = traceback.format_exc()
        return pickle.dumps((None, StageError(f"{type(error).__name__}: {error}", trace)))


class StageError(VariorumError):
    """A stage raised on an item: a fault of ours; `trace` says where."""

    def __init__(self, message: str, trace: str = "") -> None:
        super().__init__(message, trace)
        self.trace = trace

    def __str__(self) -> str:
        return str(self.args[0])
