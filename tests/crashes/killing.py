"""Kills of forked processes: after a random time, or at the n-th call that changes a file."""

import os
import random
import select
import signal
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.crashes.file_calls import Call, watching

_SECTOR = 512
READY, FAILED = "ready", "failed"


class Moment(NamedTuple):
    """Moment of a kill: `seconds` after the process is ready, or its n-th call if `calls` is not 0."""

    seconds: float
    calls: int


class Reporter:
    """The child's end: announces the start of the work, and confirms each operation after it has returned."""

    def __init__(self, pipe: int, moment: Moment, chance: random.Random) -> None:
        self._pipe, self._moment, self._chance = pipe, moment, chance
        self._made = 0
        self._started = False

    def start(self) -> None:
        """Say that the work begins; calls are counted from here."""
        self._started = True
        self._write(READY)

    def confirm(self, text: str) -> None:
        """Confirm an operation to the parent."""
        self._write(text)

    def fail(self) -> None:
        """Report the exception being handled."""
        self._write(f"{FAILED} {traceback.format_exc()!r}")

    def observe(self, call: Call) -> None:
        """Count a call; kill this process at the chosen one, in the middle of it if it is a write."""
        if not self._started:
            return
        self._made += 1
        if self._made != self._moment.calls:
            return
        if call.kind == "write" and self._chance.random() < 0.5:
            with Path(call.path).open("r+b") as file:
                file.seek(call.at)
                file.write(call.data[: self._chance.randrange(len(call.data) // _SECTOR + 1) * _SECTOR])
        os.kill(os.getpid(), signal.SIGKILL)

    def _write(self, text: str) -> None:
        os.write(self._pipe, f"{text}\n".encode())


def killed(work: Callable[[Reporter], None], moment: Moment, seed: int) -> list[str]:
    """Run `work` in a forked process, kill it, and return what it confirmed.

    Raises AssertionError if the work failed by itself. A process that ends before its moment counts as killed
    after its last operation.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        reporter = Reporter(writing, moment, random.Random(seed))
        try:
            if moment.calls:
                with watching(reporter.observe):
                    work(reporter)
            else:
                work(reporter)
        except BaseException:
            reporter.fail()
        os._exit(0)
    os.close(writing)
    try:
        lines = _lines_until_killed(reading, child, moment)
    finally:
        os.close(reading)
        os.waitpid(child, 0)
    failures = [line for line in lines if line.startswith(FAILED)]
    assert not failures, failures[0]
    return lines[1:]


def _lines_until_killed(pipe: int, child: int, moment: Moment) -> list[str]:
    data = b""
    while not data:
        data = os.read(pipe, 1 << 16)
        if not data:
            break
    if not moment.calls:
        # The child goes on meanwhile; its confirmations are read after the kill.
        select.select([], [], [], moment.seconds)
        os.kill(child, signal.SIGKILL)
    while more := os.read(pipe, 1 << 16):
        data += more
    return [line.decode() for line in data.split(b"\n")[:-1]]
