"""Zones of rulings, with and without headings; press has one."""

from __future__ import annotations

import pytest

from pipeline.documents import DocumentKind
from pipeline.zones import ZoneKind, Zones, find_zones

FIRST_INSTANCE = """TRIBUNAL DE COMMERCE DE QUIMPER

JUGEMENT DU 3 MAI 2022

ENTRE :

La SAS ARMOR TOILES, demanderesse

ET :

La SARL BREIZH DATA, défenderesse

LES FAITS

La société ARMOR TOILES a confié ses sauvegardes à la société BREIZH DATA.

PRÉTENTIONS DES PARTIES

ARMOR TOILES demande au tribunal de condamner BREIZH DATA à lui payer 20.000 €.

SUR CE, LE TRIBUNAL

Attendu que les copies manquaient ; que la faute est établie ;

PAR CES MOTIFS

Condamne BREIZH DATA à payer 12.000 € à ARMOR TOILES ;

Condamne BREIZH DATA aux dépens."""

CASSATION = """COUR DE CASSATION

Audience publique du 14 mars 2018

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Attendu, selon l'arrêt attaqué (Rennes, 6 janvier 2017), que la société A a assigné la société B ;

Attendu que la société A fait grief à l'arrêt de rejeter sa demande, alors, selon le moyen, que la clause est nulle ;

Mais attendu que la cour d'appel a exactement retenu que la clause était valable ;

PAR CES MOTIFS :

REJETTE le pourvoi ;

MOYEN ANNEXE au présent arrêt

Moyen produit par la SCP C, avocat aux Conseils."""


def kind_of(text: str, words: str, zones: Zones | None = None) -> ZoneKind:
    return (zones or find_zones(text)).kind_at(text.index(words))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("JUGEMENT DU", ZoneKind.HEADER),
        ("demanderesse", ZoneKind.HEADER),
        ("a confié ses", ZoneKind.FACTS),
        ("demande au tribunal", ZoneKind.CLAIMS),
        ("la faute est", ZoneKind.REASONS),
        ("12.000 €", ZoneKind.OPERATIVE),
        ("aux dépens", ZoneKind.OPERATIVE),
    ],
)
def test_headings_part_a_judgment(words: str, kind: ZoneKind) -> None:
    assert kind_of(FIRST_INSTANCE, words) is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Audience publique", ZoneKind.HEADER),
        ("a assigné", ZoneKind.FACTS),
        ("fait grief", ZoneKind.PLEAS),
        ("exactement retenu", ZoneKind.REASONS),
        ("REJETTE", ZoneKind.OPERATIVE),
        ("avocat aux Conseils", ZoneKind.ANNEX),
    ],
)
def test_formulas_part_an_old_ruling_of_the_cour_de_cassation(words: str, kind: ZoneKind) -> None:
    assert kind_of(CASSATION, words) is kind


def test_headings_show_even_when_line_breaks_are_lost() -> None:
    text = (
        "COUR D'APPEL DE PAU ARRÊT DU 4 MAI 2020 APPELANTE SAS A INTIMÉE SARL B COMPOSITION DE LA COUR M. X"
        " EXPOSÉ DU LITIGE La société A a loué un serveur. MOTIFS DE LA DÉCISION Le serveur était en panne."
        " PAR CES MOTIFS La cour, statuant publiquement, confirme le jugement."
    )
    zones = find_zones(text)
    assert kind_of(text, "a loué", zones) is ZoneKind.FACTS
    assert kind_of(text, "en panne", zones) is ZoneKind.REASONS
    assert kind_of(text, "confirme", zones) is ZoneKind.OPERATIVE


def test_claims_open_by_their_wording_under_one_heading() -> None:
    text = FIRST_INSTANCE.replace("PRÉTENTIONS DES PARTIES\n\n", "").replace("LES FAITS", "EXPOSÉ DU LITIGE")
    assert kind_of(text, "a confié ses") is ZoneKind.FACTS
    assert kind_of(text, "demande au tribunal") is ZoneKind.CLAIMS


def test_a_heading_on_demands_among_the_reasons_opens_no_claims() -> None:
    text = FIRST_INSTANCE.replace(
        "PAR CES MOTIFS", "Sur les demandes accessoires\n\nElles suivent.\n\nPAR CES MOTIFS"
    )
    assert kind_of(text, "Elles suivent") is ZoneKind.REASONS


@pytest.mark.parametrize("heading", ["DÉCISION :", "DECISION"])
def test_a_heading_that_says_decision_opens_the_reasons_where_the_orders_have_their_own(heading: str) -> None:
    text = (
        "COUR D'APPEL DE PAU\n\nARRÊT SUR INTÉRÊTS CIVILS\n\nDÉROULEMENT DES DÉBATS :\n\nLe prévenu a été entendu.\n\n"
        f"{heading}\n\nL'appel est recevable.\n\nLe caissier a détourné 900 euros de recettes.\n\nLa perte n'est pas entière.\n\n"
        "PAR CES MOTIFS,\n\nLA COUR,\n\nStatuant publiquement,\n\nCONDAMNE le caissier à payer 800 euros à la mercière."
    )
    assert kind_of(text, "Le caissier a détourné") is ZoneKind.REASONS
    assert kind_of(text, "CONDAMNE") is ZoneKind.OPERATIVE


def test_a_heading_that_says_decision_right_above_the_orders_belongs_to_them() -> None:
    text = (
        "TRIBUNAL DE COMMERCE DE PAU\n\nMOTIFS\n\nLa faute est établie.\n\nDÉCISION\n\nPAR CES MOTIFS\n\nStatuant publiquement,\n\n"
        "Condamne la SARL à payer 900 euros."
    )
    assert kind_of(text, "PAR CES MOTIFS") is ZoneKind.OPERATIVE
    assert kind_of(text, "La faute") is ZoneKind.REASONS


def test_press_is_one_body() -> None:
    text = (
        "Le tribunal de commerce de Quimper a condamné BREIZH DATA.\n\nPar ces motifs, l'entreprise renonce."
    )
    zones = find_zones(text)
    assert not zones.is_ruling_text
    assert zones.of(ZoneKind.BODY)[0].of(text) == text


def test_an_authority_s_own_decision_is_a_sanction() -> None:
    text = (
        "La Commission nationale de l'informatique et des libertés, réunie en sa formation restreinte ;\n\n"
        "Vu le rapport ;\n\nPAR CES MOTIFS\n\nLa formation restreinte décide de prononcer une amende."
    )
    assert find_zones(text).kind is DocumentKind.SANCTION


def test_what_the_source_knows_stands() -> None:
    assert find_zones(FIRST_INSTANCE, DocumentKind.NEWS).kind is DocumentKind.NEWS


@pytest.mark.parametrize("text", ["", " ", "\n\n", "PAR CES MOTIFS", "MOYENS ANNEXES", "LES FAITS\n\nMOTIFS"])
def test_any_text_is_covered_without_gap(text: str) -> None:
    zones = find_zones(text, DocumentKind.DECISION)
    assert "".join(span.of(text) for span, _ in zones.parts) == text
    assert zones.kind_at(0) is not None


def test_letters_set_apart_open_the_operative_part() -> None:
    text = FIRST_INSTANCE.replace("PAR CES MOTIFS", "P A R C E S M O T I F S")
    assert text != FIRST_INSTANCE
    operative = find_zones(text, DocumentKind.DECISION).of(ZoneKind.OPERATIVE)
    assert [part.of(text)[:10] for part in operative] == ["P A R C E "]
