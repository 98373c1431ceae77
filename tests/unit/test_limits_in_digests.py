"""What a defendant asks to owe at most is told as its own wish, not as its opponent's claim."""

from __future__ import annotations

from datetime import date

from pipeline.alerts import Change
from pipeline.cases import group, reports_of
from pipeline.clean.plain import read_text
from pipeline.process import process
from schedules.digests.digest import Digest, Entry, render
from schedules.digests.entries import Telling, entry_of

PAGE = """Tribunal de commerce de Nantes
Jugement du 3 mai 2022
N° RG 2021003456

SARL Bacherelle c/ SAS Datavel

FAITS
La société Bacherelle a confié la sauvegarde de ses dossiers à la société Datavel. Les copies étaient illisibles et les données furent perdues.

PRÉTENTIONS
La société Bacherelle demande au tribunal de condamner la société Datavel à lui payer la somme de 246 500 euros.
La société Datavel demande au tribunal de rejeter ces demandes et, subsidiairement, de limiter la condamnation à la somme de 36 000 euros.

MOTIFS
La société Datavel n'a jamais contrôlé que les copies pouvaient être lues. Le préjudice s'établit à 128 900 euros.

PAR CES MOTIFS
Le tribunal,
Condamne la société Datavel à payer à la société Bacherelle la somme de 128 900 euros à titre de dommages et intérêts.
"""


def entry() -> Entry:
    reading = process(read_text(PAGE, "https://example.org/nantes", source_id="test"))
    (case,) = group(reports_of(reading, 1))
    return entry_of(Telling(case.rulings[-1], case, Change.NEW, None, {}), lambda _: reading, {})


def test_a_limit_is_asked_by_who_would_owe_it() -> None:
    told = {int(one.money.value): (one.label, one.between) for one in entry().sums}
    assert told[246500] == ("demandé", "par Bacherelle à Datavel")
    assert told[36000] == ("limite demandée", "par Datavel")


def test_a_reader_sees_it_so() -> None:
    _, text, html = render(Digest(date(2026, 11, 21), (entry(),), ()))
    assert "limite demandée (par Datavel)" in text.replace("\xa0", " ")
    assert "limite demandée" in html
