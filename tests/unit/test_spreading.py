"""Several processes give the records that one gives, in the same order, however long the input."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator

from schedules.pages.extracting import extract_line, lost_line
from schedules.pages.spreading import AHEAD, MOST_CHARACTERS, MOST_LINES, handfuls, spread_lines

TEXT = "Le tribunal de commerce de Lyon a condamné la société Nuagis à payer {} euros à la société Lambert."


def line(number: int) -> str:
    return json.dumps({"id": str(number), "text": TEXT.format(1000 + number)}) + "\n"


def test_the_records_are_those_of_one_process_in_the_same_order() -> None:
    lines = [
        line(1),
        "\n",
        "{",
        *(line(n) for n in range(2, 2 * MOST_LINES)),
        '{"id": "é", "text": 3}',
        "\ud800",
    ]
    alone = [extract_line(one, number, "initials") for number, one in enumerate(lines, 1) if one.strip()]
    assert list(spread_lines(lines, "initials", 2)) == alone
    assert sum(told.is_error for told in alone) == 3


def test_no_more_lines_are_taken_than_are_under_way() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "{"

    workers = 2
    told = spread_lines(endless(), "initials", workers)
    for _ in range(3 * MOST_LINES):
        next(told)
    told.close()  # type: ignore[attr-defined]  # a generator, which its type does not tell
    assert taken <= (AHEAD * workers + 4) * MOST_LINES


def test_a_worker_that_dies_costs_no_record() -> None:
    lines = [line(number) for number in range(MOST_LINES + 9)]

    def killing() -> Iterator[str]:
        for number, one in enumerate(lines):
            if number == MOST_LINES + 1:
                for child in multiprocessing.active_children():
                    assert child.pid is not None
                    os.kill(child.pid, signal.SIGKILL)
            yield one

    told = list(spread_lines(killing(), "initials", 1))
    assert [json.loads(one.line)["id"] for one in told] == [str(number) for number in range(len(lines))]
    assert not any(one.is_error for one in told)


def test_a_line_that_ends_its_process_is_told_with_its_id() -> None:
    told = lost_line(line(7), 3)
    assert told.is_error
    assert json.loads(told.line) == {
        "id": "7",
        "error": "line 3: reading this line ended the process that read it",
    }
    assert json.loads(lost_line("{", 1).line)["id"] is None


def test_handfuls_are_bounded_by_lines_and_by_size() -> None:
    many = list(handfuls(["a"] * (2 * MOST_LINES + 1)))
    assert [len(handful) for handful in many] == [MOST_LINES, MOST_LINES, 1]
    long = list(handfuls(["a" * MOST_CHARACTERS, " \n", "b"]))
    assert [[number for number, _ in handful] for handful in long] == [[1], [3]]
