"""Runs the timetable: each job as a child process, one after the other, also after sleep and on clock changes."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic
from types import FrameType
from zoneinfo import ZoneInfo

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job as Planned
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from schedules.config import ScheduleSettings
from schedules.timetable import Job, timetable

LONGEST_NAP = timedelta(seconds=30)
"""The clock that waits stand still while the machine is suspended: look at the wall clock at least this often."""

LONGEST_DAY = timedelta(hours=26)
"""No job is due later than that, with the hour that comes twice and one that the clock is set back: it was ahead."""

PATIENCE = timedelta(hours=1)
"""How long a job waits for the one before it."""

STEP_S = 0.2
HEAD_START_S = 1.0

log = structlog.get_logger(__name__)


class DailyTrigger(BaseTrigger):  # type: ignore[misc]  # APScheduler 3 carries no types
    """Fires once each day at a local time.

    APScheduler's own cron trigger fires twice on the night when the hour 02:00-03:00 comes twice. Here the
    first of the two counts, and on the night without that hour the job runs as much later as the clock jumps.
    """

    def __init__(self, at: time, zone: ZoneInfo) -> None:
        self.at = at
        self.zone = zone

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """The first time after the one before, be it gone by, so that of a long sleep the last night counts and not the first."""
        after = previous_fire_time or now
        day = after.astimezone(self.zone).date() - timedelta(days=1)
        while (moment := self.on(day)) < after or moment == previous_fire_time:
            day += timedelta(days=1)
        return moment

    def last_before(self, now: datetime) -> datetime:
        """The latest time at or before `now` when the job was due."""
        day = now.astimezone(self.zone).date() + timedelta(days=1)
        while (moment := self.on(day)) > now:
            day -= timedelta(days=1)
        return moment

    def on(self, day: date) -> datetime:
        """The moment on `day`; by way of UTC, so that a local time that does not exist moves on."""
        return datetime.combine(day, self.at, self.zone).astimezone(UTC).astimezone(self.zone)

    def __str__(self) -> str:
        return f"daily at {self.at:%H:%M} {self.zone.key}"


class Scheduler:
    """The jobs of `settings`; `last_run` tells when a job last began, for those missed while nothing ran."""

    def __init__(
        self,
        settings: ScheduleSettings,
        last_run: Callable[[str], datetime | None],
        *,
        patience: timedelta = PATIENCE,
    ) -> None:
        self.zone = ZoneInfo(settings.timezone)
        self.grace = timedelta(hours=settings.misfire_grace_hours)
        self.jobs = timetable(settings)
        self._last_run = last_run
        self._ended = threading.Event()
        self._patience = patience
        self._turn = threading.Lock()
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._scheduler = BackgroundScheduler(
            timezone=self.zone,
            executors={
                "default": ThreadPoolExecutor(2 * len(self.jobs))
            },  # those that wait for their turn, too
            job_defaults={
                "coalesce": True,
                "max_instances": 1,
                "misfire_grace_time": int(self.grace.total_seconds()),
            },
        )

    def trigger(self, job: Job) -> DailyTrigger:
        return DailyTrigger(job.at, self.zone)

    def missed(self, job: Job, now: datetime) -> bool:
        """True when `job` was due within the grace time and has not begun since."""
        due = self.trigger(job).last_before(now)
        last = self._last_run(job.id)
        return now - due <= self.grace and last is not None and last < due

    def run(self) -> None:
        """Run until SIGTERM or SIGINT; the run in hand is asked to end after the page in hand and waited for."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.end)
        self.begin()
        while not self._ended.wait(LONGEST_NAP.total_seconds()):
            self.look_at_clock()
        self.close()

    def begin(self) -> None:
        """Set the jobs going, with those that were missed while nothing ran."""
        now = datetime.now(self.zone)
        for job in self.jobs:
            self._scheduler.add_job(self.run_job, self.trigger(job), args=[job], id=job.id)
            if self.missed(job, now):
                log.info("job was missed, runs now", job=job.id)
                self._scheduler.add_job(self.run_job, args=[job], id=f"{job.id}-missed")
        self._scheduler.start()
        for job in self.planned():
            log.info("job is due", job=job.id, at=str(job.next_run_time))

    def planned(self) -> list[Planned]:
        """The jobs with their next times."""
        return list(self._scheduler.get_jobs())

    def close(self) -> None:
        """Wait for the runs in hand, and begin none any more."""
        self._scheduler.shutdown(wait=True)

    def look_at_clock(self) -> None:
        """Run what is due by now, and plan anew what a clock that was ahead, and was set right, has put off for long."""
        now = datetime.now(self.zone)
        for job in self.planned():
            if job.next_run_time - now > LONGEST_DAY:
                job.modify(next_run_time=job.trigger.get_next_fire_time(None, now))
                log.warning("clock was ahead, job is due", job=job.id, at=str(job.next_run_time))
        self._scheduler.wakeup()

    def end(self, number: int, frame: FrameType | None = None) -> None:
        """Ask the runs in hand to end, and begin none any more; a handler of signals."""
        del frame
        log.info("ending", signal=signal.Signals(number).name)
        self._ended.set()
        for child in list(self._children.values()):
            if child.poll() is None:
                child.terminate()

    def run_job(self, job: Job) -> None:
        """Run `job` after the one in hand, or beside it when that does not end: a night that hangs must not silence the digest."""
        has_turn = self._await_turn(job)
        try:
            if not self._ended.is_set():
                self._run(job)
        finally:
            if has_turn:
                self._turn.release()

    def _await_turn(self, job: Job) -> bool:
        # After a sleep all are due at once: the night goes before the digest that tells of it.
        self._ended.wait(self.jobs.index(job) * HEAD_START_S)
        end = monotonic() + self._patience.total_seconds()
        while not self._ended.is_set() and monotonic() < end:
            if self._turn.acquire(timeout=STEP_S):
                return True
        if not self._ended.is_set():
            log.warning("job begins beside one that does not end", job=job.id, waited=str(self._patience))
        return False

    def _run(self, job: Job) -> None:
        log.info("job begins", job=job.id, what=job.what)
        child = subprocess.Popen(command(job.arguments))  # noqa: S603  # our own program, fixed words
        self._children[job.id] = child
        if self._ended.is_set():  # asked to while it was starting
            child.terminate()
        status = child.wait()
        log.log(20 if status == 0 else 40, "job ended", job=job.id, exit_status=status)


def command(arguments: Sequence[str]) -> list[str]:
    """How to start `greffier ARGUMENTS` as a child process of the same Python."""
    return [sys.executable, "-m", "schedules", *arguments]
