"""Runs the timetable: each job as a child process, one at a time, also after sleep and on clock changes."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from types import FrameType
from zoneinfo import ZoneInfo

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger

from schedules.config import ScheduleSettings
from schedules.timetable import Job, timetable

LONGEST_NAP = timedelta(seconds=30)
"""The clock that waits stand still while the machine is suspended: look at the wall clock at least this often."""

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
        day = now.astimezone(self.zone).date() - timedelta(days=1)
        while True:
            moment = self.on(day)
            if moment >= now and (previous_fire_time is None or moment > previous_fire_time):
                return moment
            day += timedelta(days=1)

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

    def __init__(self, settings: ScheduleSettings, last_run: Callable[[str], datetime | None]) -> None:
        self.zone = ZoneInfo(settings.timezone)
        self.grace = timedelta(hours=settings.misfire_grace_hours)
        self.jobs = timetable(settings)
        self._last_run = last_run
        self._ended = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._scheduler = BackgroundScheduler(
            timezone=self.zone,
            executors={"default": ThreadPoolExecutor(1)},  # one run at a time
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
            signal.signal(number, self._end)
        now = datetime.now(self.zone)
        for job in self.jobs:
            self._scheduler.add_job(self._run_job, self.trigger(job), args=[job], id=job.id)
            if self.missed(job, now):
                log.info("job was missed, runs now", job=job.id)
                self._scheduler.add_job(self._run_job, args=[job], id=f"{job.id}-missed")
        self._scheduler.start()
        for job in self._scheduler.get_jobs():
            log.info("job is due", job=job.id, at=str(job.next_run_time))
        while not self._ended.wait(LONGEST_NAP.total_seconds()):
            self._scheduler.wakeup()
        self._scheduler.shutdown(wait=True)

    def _end(self, number: int, frame: FrameType | None) -> None:
        del frame
        log.info("ending", signal=signal.Signals(number).name)
        self._ended.set()
        if self._child and self._child.poll() is None:
            self._child.terminate()

    def _run_job(self, job: Job) -> None:
        if self._ended.is_set():
            return
        log.info("job begins", job=job.id, what=job.what)
        self._child = subprocess.Popen(command(job.arguments))  # noqa: S603  # our own program, fixed words
        status = self._child.wait()
        log.log(20 if status == 0 else 40, "job ended", job=job.id, exit_status=status)


def command(arguments: Sequence[str]) -> list[str]:
    """How to start `greffier ARGUMENTS` as a child process of the same Python."""
    return [sys.executable, "-m", "schedules", *arguments]
