"""What runs when, as data. `greffier schedule --show` prints it with the next times."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from schedules.config import ScheduleSettings


@dataclass(frozen=True, slots=True)
class Job:
    """A `greffier` command run every day at `at`, local time of the configured zone."""

    id: str
    at: time
    arguments: tuple[str, ...]
    what: str


TIMETABLE = (
    Job("nightly", time(2, 30), ("nightly", "--no-digest"), "crawl the sources and read what is new"),
    Job(
        "again",
        time(5, 30),
        ("nightly", "--again"),
        "visit once more the sources that the night could not check",
    ),
    Job("digest", time(7, 0), ("digest",), "mail the new data-loss rulings"),
)


def timetable(settings: ScheduleSettings) -> tuple[Job, ...]:
    """`TIMETABLE` with the times that the settings override."""
    times = {"nightly": settings.nightly_at, "again": settings.again_at, "digest": settings.digest_at}
    return tuple(replace(job, at=times[job.id] or job.at) for job in TIMETABLE)
