"""Rulings published as PDF: what is read from the printed page, and what is refused."""

from __future__ import annotations

import contextlib
import random
from datetime import UTC, datetime

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.pdf import is_pdf, read_pdf
from pipeline.documents import RawPage
from schedules.night.reading import ReadResult, read_raw
from schedules.pages.single_pages import read_page_html
from tests.printed import LEFT, Printed, pdf, text_lines

URL = "https://www.cabinet-exemple.fr/decisions/arret.pdf"
HEAD = (LEFT, 40, "N° RG 21/01234 - 3e chambre commerciale")


def page(number: int, lines: list[str]) -> list[Printed]:
    return [HEAD, *text_lines(lines), (280, 810, f"- {number} -")]


RULING = pdf(
    [
        page(
            1,
            [
                "COUR D'APPEL DE RENNES",
                "",
                "ARRÊT DU 14 MARS 2023",
                "",
                "La société Kermadec reproche à la société Infogérance du Ponant d'avoir laissé sans",
                "copie de secours six années de commandes, et demande à la cour d'appel de recon-",
                "naître la faute de cette société et celle de la société Armor Copies, son sous-",
                "traitant. Elle réclame 96 400 euros au titre de la perte de ses",
            ],
        ),
        page(
            2,
            [
                "données, ainsi que 5 000 euros au titre de l'article 700 du code de procédure civile.",
                "",
                "PAR CES MOTIFS",
                "",
                "Condamne la société Infogérance du Ponant à payer à la société Kermadec la somme de",
                "42 000 euros ;",
                "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile à Aix-en-",
                "Provence.",
            ],
        ),
    ]
)


def test_paragraphs_come_whole_over_lines_and_pages() -> None:
    assert [block.text for block in read_pdf(RULING, URL).blocks] == [
        "COUR D'APPEL DE RENNES",
        "ARRÊT DU 14 MARS 2023",
        (
            "La société Kermadec reproche à la société Infogérance du Ponant d'avoir laissé sans copie de secours six années de "
            "commandes, et demande à la cour d'appel de reconnaître la faute de cette société et celle de la société Armor Copies, son "
            "sous-traitant. Elle réclame 96 400 euros au titre de la perte de ses données, ainsi que 5 000 euros au titre de "
            "l'article 700 du code de procédure civile."
        ),
        "PAR CES MOTIFS",
        "Condamne la société Infogérance du Ponant à payer à la société Kermadec la somme de 42 000 euros ;",
        "Dit n'y avoir lieu à application de l'article 700 du code de procédure civile à Aix-en-Provence.",
    ]


def test_running_heads_and_page_numbers_are_told_apart() -> None:
    document = read_pdf(RULING, URL)

    assert document.dropped == (HEAD[2], "- 1 -", HEAD[2], "- 2 -")
    assert set(document.dropped_by) == {"running_line"}


@pytest.mark.parametrize(
    "number", ["3", "Page 3", "3/12", "Page 3 sur 12", "– 3 –", "p. 3", "RG 21/01234 - page 3"]
)
def test_a_page_number_goes_in_each_of_its_forms(number: str) -> None:
    lines = text_lines(
        ["Le tribunal condamne la société Armor Copies à payer 3 000 euros.", "Dit le reste mal fondé."]
    )

    document = read_pdf(pdf([[*lines, (280, 812, number)]]), URL)

    assert document.dropped == (number,)
    assert "3 000 euros" in document.text


def test_a_sum_at_the_head_of_every_page_is_no_running_line() -> None:
    pages = [
        [
            *text_lines(
                [f"Condamne la société numéro {n} à payer la somme de {n} 000 euros.", "Ainsi jugé."],
                top=100 + 30 * n,
            )
        ]
        for n in range(1, 5)
    ]

    assert [f"{n} 000 euros" in read_pdf(pdf(pages), URL).text for n in range(1, 5)] == [True] * 4


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("la resti-", "tution des données", "la restitution des données"),
        ("des dommages-", "intérêts", "des dommages-intérêts"),
        ("celui-", "ci", "celui-ci"),
        ("à Saint-", "Denis", "à Saint-Denis"),
        ("y a-", "t-il eu perte", "y a-t-il eu perte"),
        ("la e-sauve-", "garde de la e-sauvegarde", "la e-sauvegarde de la e-sauvegarde"),
    ],
)  # fmt: skip
def test_a_word_broken_at_the_end_of_a_line_is_mended(end: str, start: str, whole: str) -> None:
    filler = "Le tribunal relève que le contrat des parties mentionne de façon claire"
    document = read_pdf(
        pdf([text_lines([f"{filler} {end}", f"{start}, ce que nul ne conteste en la cause."])]), URL
    )

    assert document.text == f"{filler} {whole}, ce que nul ne conteste en la cause."


def test_a_scan_is_called_one() -> None:
    with pytest.raises(NotADocument, match="without text, a scan of 3 pages"):
        read_pdf(pdf([[(LEFT, 40, "GREFFE")], [], []]), URL)


def test_a_locked_file_is_called_one() -> None:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>",
    ]
    with pytest.raises(NotADocument, match="locked by a password"):
        read_pdf(_file(objects, b"/Encrypt 4 0 R/ID[<01><01>]"), URL)


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return (
        body
        + head
        + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(body))
    )


@pytest.mark.parametrize("body", [b"%PDF-", b"%PDF-1.7 " + bytes(range(256)) * 9, RULING[:300]])
def test_a_broken_file_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(NotADocument, match="PDF file"):
        read_pdf(body, URL)


def test_whatever_is_wrong_with_it_a_file_is_read_or_refused() -> None:
    chance = random.Random(7)
    read = 0
    for _ in range(60):
        body = bytearray(RULING)
        for _ in range(chance.randrange(1, 40)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        with contextlib.suppress(NotADocument):
            read += bool(read_pdf(bytes(body[: chance.randrange(len(body) // 2, len(body) + 1)]), URL).text)
    assert read


def test_the_archive_reads_them_whatever_the_server_calls_them() -> None:
    for content_type in ("application/pdf", "application/octet-stream", "text/html"):
        raw = RawPage("web", URL, URL, 200, {"content-type": content_type}, RULING, datetime.now(UTC))
        reading = read_raw(raw)
        assert reading.result is ReadResult.DOCUMENT
        assert reading.processed is not None
        assert reading.processed.amounts[-1].money.value == 42_000
    assert read_page_html(RULING, URL)[0].url == URL


def test_a_page_about_the_format_is_no_such_file() -> None:
    assert not is_pdf(b"<html><title>%PDF-1.7</title>")
    assert is_pdf(b"\r\n%PDF-1.4")
