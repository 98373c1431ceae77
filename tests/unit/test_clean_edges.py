"""What its place gives away: kickers, teasers after the end, sentences printed twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.clean.boilerplate import keep_blocks
from pipeline.documents import Block, BlockKind

TITLE = Block(BlockKind.TITLE, "Un hébergeur perd les données d'une étude de notaires")
STANDFIRST = Block(BlockKind.STANDFIRST, "Deux ans après la panne, l'étude attend encore ses actes.")
BODY = Block(
    BlockKind.PARAGRAPH,
    "Maître Jeanne Exemple l'a dit hier devant ses confrères : « Rien n'a pu être retrouvé, et personne ne nous a"
    " appelés », avant de montrer les armoires vides de son étude.",
)
OTHER = replace(BODY, text=BODY.text.replace("hier", "ce matin"))
STILL_OTHER = replace(BODY, text=BODY.text.replace("hier", "lundi dernier"))


def _dropped(*blocks: Block) -> dict[str, str]:
    return dict(keep_blocks(blocks).dropped)


@pytest.mark.parametrize(
    "kicker", ["Entretien — Économie", "Un magasin casse le prix de cette cafetière pour deux jours"]
)
def test_what_parts_title_and_standfirst_is_no_part_of_the_article(kicker: str) -> None:
    found = _dropped(TITLE, Block(BlockKind.PARAGRAPH, kicker), STANDFIRST, BODY)

    assert found == {kicker: "above_standfirst"}


@pytest.mark.parametrize(
    "line", ["La panne a duré six heures et tout a été perdu.", "Tribunal de commerce de Lyon, 3 mai 2022"]
)
def test_a_sentence_or_a_court_there_stays(line: str) -> None:
    assert not _dropped(TITLE, Block(BlockKind.PARAGRAPH, line), STANDFIRST, BODY)


def test_headings_after_which_nothing_is_told_are_teasers() -> None:
    teasers = [
        Block(BlockKind.HEADING, "Nos meilleurs logiciels"),
        Block(BlockKind.HEADING, "Trouver un stage"),
        Block(BlockKind.PARAGRAPH, "Six mois pour apprendre un métier d'avenir"),
    ]

    assert set(_dropped(TITLE, BODY, *teasers).values()) == {"trailing_teasers"}


def test_one_heading_over_a_list_at_the_end_stays() -> None:
    last = [Block(BlockKind.HEADING, "Les pièces à garder"), Block(BlockKind.LIST_ITEM, "le contrat")]

    assert not _dropped(TITLE, BODY, *last)


def test_a_heading_over_nothing_goes() -> None:
    letter = Block(BlockKind.PARAGRAPH, "Chaque matin, l'actualité de votre région dans votre boîte mail.")

    found = _dropped(TITLE, BODY, Block(BlockKind.HEADING, "La lettre du matin"), letter)

    assert set(found.values()) == {"mailbox", "trailing_teasers"}


@pytest.mark.parametrize(
    "line",
    [
        "Jeanne Exemple, avocate associée, cabinet Exemple & Modèle",
        "Jeanne Exemple | 21/11/2024 | 10:15",
        "Jeanne Exemple, le 8 janvier 2025",
        "Jeanne Exemple · 8 janv. 2025 · 3 min de lecture",
    ],
)
def test_a_name_with_a_trade_or_a_day_signs_above_the_text(line: str) -> None:
    signature = Block(BlockKind.PARAGRAPH, line)

    assert list(_dropped(TITLE, signature, BODY, OTHER)) == [line]
    assert not _dropped(TITLE, BODY, OTHER, signature, STILL_OTHER)


def test_headings_before_an_operative_line_stay() -> None:
    last = [
        Block(BlockKind.HEADING, "Ce que dit le jugement"),
        Block(BlockKind.HEADING, "La somme"),
        Block(BlockKind.PARAGRAPH, "12 000 euros de dommages-intérêts"),
    ]

    assert not _dropped(TITLE, BODY, *last)


def test_a_sentence_printed_once_more_in_large_letters_goes() -> None:
    pulled = Block(BlockKind.QUOTATION, "« Rien n'a pu être retrouvé, et personne ne nous a appelés »")

    assert _dropped(TITLE, BODY, pulled) == {pulled.text: "pull_quote"}


def test_a_quotation_that_stands_once_stays() -> None:
    told = Block(BlockKind.QUOTATION, "« Nous avions payé pour que cela n'arrive jamais »")

    assert not _dropped(TITLE, BODY, told)
