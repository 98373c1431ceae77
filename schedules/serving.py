"""`greffier schedule`: stays and runs the timetable; a second one beside it is refused."""

from __future__ import annotations

from datetime import datetime

from schedules.config import Config
from schedules.console import print_json, table
from schedules.night.crawling import crawl_options
from schedules.scheduler import DailyTrigger, Scheduler
from schedules.store import open_store
from schedules.timetable import timetable


def serve(config: Config) -> None:
    """Run the timetable until asked to end. Raises `AlreadyRunning` when a scheduler is at work already."""
    crawl_options(config, None, backfill=False)  # a missing contact is told now, not at 02:30
    with open_store(config) as database, database.lock("scheduler"):

        def last_run(job: str) -> datetime | None:
            return next((run.started_at for run in database.runs.latest(200) if run.kind == job), None)

        Scheduler(config.schedule, last_run).run()


def print_timetable(config: Config, *, as_json: bool) -> None:
    """Show each job with its next time."""
    now = datetime.now(config.zone)
    found = [
        {
            "job": job.id,
            "at": f"{job.at:%H:%M}",
            "timezone": config.schedule.timezone,
            "next": DailyTrigger(job.at, config.zone).get_next_fire_time(None, now),
            "command": "greffier " + " ".join(job.arguments),
            "what": job.what,
        }
        for job in timetable(config.schedule)
    ]
    if as_json:
        print_json(found)
        return
    columns = ["job", "at", "next", "command", "what"]
    table(f"Timetable ({config.schedule.timezone})", columns, [[row[c] for c in columns] for row in found])
