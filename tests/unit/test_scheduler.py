"""The timetable on ordinary days, on both days the clock changes, and after sleep."""

from __future__ import annotations

import signal
import sys
import threading
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic, sleep
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import schedules.scheduler
from schedules.config import ScheduleSettings
from schedules.scheduler import DailyTrigger, Scheduler
from schedules.timetable import TIMETABLE, timetable

PARIS = ZoneInfo("Europe/Paris")


def fire_times(at: time, start: datetime, count: int) -> list[datetime]:
    trigger, previous, now, found = DailyTrigger(at, PARIS), None, start, []
    for _ in range(count):
        moment = trigger.get_next_fire_time(previous, now)
        assert moment is not None
        found.append(moment)
        previous, now = moment, moment + timedelta(seconds=1)
    return found


def test_runs_once_on_the_night_that_has_two_half_past_twos() -> None:
    nights = fire_times(time(2, 30), datetime(2026, 10, 24, 12, tzinfo=PARIS), 3)

    assert [moment.astimezone(UTC).isoformat() for moment in nights] == [
        "2026-10-25T00:30:00+00:00",
        "2026-10-26T01:30:00+00:00",
        "2026-10-27T01:30:00+00:00",
    ]


def test_runs_an_hour_later_on_the_night_that_has_no_half_past_two() -> None:
    nights = fire_times(time(2, 30), datetime(2027, 3, 27, 12, tzinfo=PARIS), 2)

    assert [f"{moment:%d %H:%M}" for moment in nights] == ["28 03:30", "29 02:30"]


def test_of_a_long_sleep_every_night_counts_until_now() -> None:
    trigger, now = DailyTrigger(time(2, 30), PARIS), datetime(2026, 11, 23, 8, tzinfo=PARIS)
    nights = [datetime(2026, 11, 21, 2, 30, tzinfo=PARIS)]
    while nights[-1] <= now:
        moment = trigger.get_next_fire_time(nights[-1], now)
        assert moment is not None
        nights.append(moment)

    assert [f"{moment:%d %H:%M}" for moment in nights] == [f"{day} 02:30" for day in (21, 22, 23, 24)]


@given(
    start=st.integers(1_577_836_800, 2_208_988_800).map(lambda second: datetime.fromtimestamp(second, PARIS)),
    at=st.times(),
)
def test_fires_exactly_once_a_day(start: datetime, at: time) -> None:
    found = fire_times(at.replace(tzinfo=None), start, 5)

    days = [moment.date() for moment in found]
    assert found[0] >= start
    assert [later - earlier for earlier, later in pairwise(days)] == [timedelta(days=1)] * 4


def scheduler(
    last_run: datetime | None, grace_hours: float = 12, patience: timedelta = timedelta(hours=1)
) -> Scheduler:
    settings = ScheduleSettings(misfire_grace_hours=grace_hours)
    return Scheduler(settings, lambda job: last_run, patience=patience)


@pytest.mark.parametrize(
    ("last_run", "now", "missed"),
    [
        ("2026-11-19T02:30", "2026-11-20T08:00", True),  # off at 02:30, on at 08:00
        ("2026-11-20T02:30", "2026-11-20T08:00", False),  # it ran tonight
        ("2026-11-19T02:30", "2026-11-20T02:00", False),  # tonight is still to come, last night ran
        ("2026-11-10T02:30", "2026-11-20T15:00", False),  # too late: beyond the grace time
        (None, "2026-11-20T08:00", False),  # never ran: nothing was missed
    ],
)
def test_a_job_missed_while_nothing_ran_is_due_at_start(last_run: str | None, now: str, missed: bool) -> None:
    begun = datetime.fromisoformat(last_run).replace(tzinfo=PARIS) if last_run else None

    nightly = TIMETABLE[0]
    assert scheduler(begun).missed(nightly, datetime.fromisoformat(now).replace(tzinfo=PARIS)) is missed


def test_settings_move_a_job() -> None:
    moved = timetable(ScheduleSettings(nightly_at=time(4, 5), again_at=time(6, 10)))

    assert [(job.id, job.at) for job in moved] == [
        ("nightly", time(4, 5)),
        ("again", time(6, 10)),
        ("digest", time(7, 0)),
    ]


def test_a_night_that_does_not_end_keeps_no_reader_from_the_digest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    programs = {"nightly": "import time; time.sleep(60)", "digest": f"open({str(told)!r}, 'w').close()"}
    monkeypatch.setattr(
        schedules.scheduler, "command", lambda arguments: [sys.executable, "-c", programs[arguments[0]]]
    )
    waits = scheduler(datetime.now(UTC), patience=timedelta(seconds=1))
    nightly, _, digest = waits.jobs
    night = threading.Thread(target=waits.run_job, args=[nightly])
    night.start()
    began = monotonic()
    waits.run_job(digest)
    assert told.exists()
    assert monotonic() - began >= 1, "it waits for a night that is nearly done"
    assert night.is_alive()
    waits.end(signal.SIGTERM)
    night.join(10)
    assert not night.is_alive(), "both are ended with the scheduler"


def test_a_digest_that_waits_for_the_night_ends_with_the_scheduler(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    programs = {"nightly": "import time; time.sleep(60)", "digest": f"open({str(told)!r}, 'w').close()"}
    monkeypatch.setattr(
        schedules.scheduler, "command", lambda arguments: [sys.executable, "-c", programs[arguments[0]]]
    )
    waits = scheduler(datetime.now(UTC))
    jobs = [threading.Thread(target=waits.run_job, args=[job]) for job in waits.jobs]
    for job in jobs:
        job.start()
        sleep(0.5)
    waits.end(signal.SIGTERM)
    for job in jobs:
        job.join(10)
        assert not job.is_alive()
    assert not told.exists()


def test_after_a_sleep_the_night_goes_before_the_digest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    write = f"import sys; print(sys.argv[1], file=open({str(told)!r}, 'a'))"
    monkeypatch.setattr(
        schedules.scheduler, "command", lambda arguments: [sys.executable, "-c", write, arguments[0]]
    )
    woken = scheduler(datetime.now(UTC))
    jobs = [threading.Thread(target=woken.run_job, args=[job]) for job in reversed(woken.jobs)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join(20)
    assert told.read_text().split() == ["nightly", "nightly", "digest"], "a second try between them"


def test_woken_after_days_of_sleep_the_last_night_is_made_up_for_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    write = f"import sys; print(sys.argv[1], file=open({str(told)!r}, 'a'))"
    monkeypatch.setattr(
        schedules.scheduler, "command", lambda arguments: [sys.executable, "-c", write, arguments[0]]
    )
    now = datetime.now(PARIS)
    at, later = (now - timedelta(hours=3)).time(), (now + timedelta(hours=3)).time()
    settings = ScheduleSettings(nightly_at=at, digest_at=later)
    woken = Scheduler(settings, lambda job: now)
    woken.begin()
    try:
        (night,) = [job for job in woken.planned() if job.id == "nightly"]
        night.modify(next_run_time=woken.trigger(woken.jobs[0]).on(now.date() - timedelta(days=3)))
        woken.look_at_clock()
        end = monotonic() + 20
        while not told.exists() and monotonic() < end:
            sleep(0.1)
        woken.look_at_clock()
        sleep(1)
    finally:
        woken.close()
    assert told.read_text().split() == ["nightly"]


def test_a_clock_that_was_ahead_and_is_set_right_keeps_no_night_waiting() -> None:
    set_right = scheduler(datetime.now(UTC))
    set_right.begin()
    try:
        now = datetime.now(PARIS)
        for job in set_right.planned():
            job.modify(next_run_time=now.replace(year=now.year + 10, day=1))
        set_right.look_at_clock()
        due = {job.id: job.next_run_time for job in set_right.planned()}
        set_right.look_at_clock()
        assert {job.id: job.next_run_time for job in set_right.planned()} == due
    finally:
        set_right.close()
    assert all(timedelta(0) < moment - now < timedelta(hours=26) for moment in due.values())
