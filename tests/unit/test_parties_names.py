from __future__ import annotations

import pytest

from pipeline.extract.parties.grouping import is_spelling_of
from pipeline.extract.parties.names.forms import is_form_alone, load_forms, split_form
from pipeline.extract.parties.names.parsed import initials, read_name
from pipeline.extract.parties.view import flatten
from pipeline.law import PartyKind


@pytest.mark.parametrize(
    "example",
    [example for row in load_forms() for example in row.examples],
    ids=lambda example: example[0][:40],
)
def test_every_legal_form_reads_its_examples(example: tuple[str, str, str]) -> None:
    text, form, name = example
    named = read_name(text)
    assert named is not None
    assert (named.form, named.name) == (form, name)


def test_every_legal_form_has_an_example_and_stands_once() -> None:
    rows = load_forms()
    assert len({row.form for row in rows}) == len(rows)
    assert all(row.examples or not (row.abbreviations or row.names) for row in rows if row.form != "KG")


@pytest.mark.parametrize(
    ("raw", "name", "form", "kind"),
    [
        ("à la Société d'armatures spéciales (SAS), société par actions simplifiée", "Société d'armatures spéciales", "SAS", PartyKind.COMPANY),
        ("Société PIXELHAVEN INTERACTIVE Ltd société de droit anglais", "PIXELHAVEN INTERACTIVE", "Ltd", PartyKind.COMPANY),
        ("La société de droit anglais PIXELHAVEN Ltd", "PIXELHAVEN", "Ltd", PartyKind.COMPANY),
        ("BANQUE DU FOREZ ET DU PILAT société coopérative de crédit", "BANQUE DU FOREZ ET DU PILAT", None, PartyKind.COMPANY),
        ("le centre communal d'action sociale de Mirville", "centre communal d'action sociale de Mirville", None, PartyKind.PUBLIC_BODY),
        ("ATELIERS DU PLASTIQUE S.A.S.", "ATELIERS DU PLASTIQUE", "SAS", PartyKind.COMPANY),
        ("la mairie d'Arrens-le-Haut", "mairie d'Arrens-le-Haut", None, PartyKind.PUBLIC_BODY),
        ("La société Delmas SAS, dont le siège est [Adresse 1]", "Delmas", "SAS", PartyKind.COMPANY),
        ("1) Société de droit néerlandais LEDGER HOLDING BV, dont le siège est à Amsterdam", "LEDGER HOLDING", "BV", PartyKind.COMPANY),
        ("Le Syndicat national du commerce de l'antiquité, de l'occasion et des galeries d'art (SNCA), dont le siège",
         "Syndicat national du commerce de l'antiquité, de l'occasion et des galeries d'art", "syndicat", PartyKind.COMPANY),
        ("L'association Les Amis du Carillon, régie par la loi de 1901", "Les Amis du Carillon", "association", PartyKind.COMPANY),
        ("SAS BRÉVIL TALENTS - Boulogne-Billancourt", "BRÉVIL TALENTS", "SAS", PartyKind.COMPANY),
        ("L'union de recouvrement des cotisations (URSSAF) Corse, dont le siège", "URSSAF Corse", None, PartyKind.PUBLIC_BODY),
        ("au procureur général près la cour d'appel de Lyon, domicilié", "procureur général près la cour d'appel de Lyon", None, PartyKind.PUBLIC_BODY),
        ("la commune de Saint-Amand, représentée par son maire", "commune de Saint-Amand", None, PartyKind.PUBLIC_BODY),
        ("Mme [F] [N], épouse [P], domiciliée", "F. N.", None, PartyKind.PERSON),
        ("Monsieur Jean-Paul MARTIN, né le 4 mars 1970", "J.-P. M.", None, PartyKind.PERSON),
        ("M. X..., domicilié", "X.", None, PartyKind.PERSON),
        ("la société le [Adresse 6], société par actions simplifiée", "[Adresse 6]", "SAS", PartyKind.COMPANY),
    ],
)  # fmt: skip
def test_a_name_is_read_out_of_its_words(raw: str, name: str, form: str | None, kind: PartyKind) -> None:
    named = read_name(raw)
    assert named is not None
    assert (named.name, named.form, named.kind) == (name, form, kind)


@pytest.mark.parametrize("raw", ["", " ,", "la société", "S.A.S. […]", "- "])
def test_words_without_a_name_give_none(raw: str) -> None:
    assert read_name(raw) is None


def test_initials() -> None:
    assert initials("Paul Henri DURAND") == "P. H. D."
    assert initials("[K] [H]") == "K. H."


def test_forms_before_and_after_are_taken_off() -> None:
    assert split_form("S.A.R.L. SARL Dupont") == ("Dupont", "SARL")
    assert split_form("Cloudia GmbH") == ("Cloudia", "GmbH")
    assert split_form("SA") == ("SA", None)
    assert is_form_alone("Société coopérative de production à responsabilité limitée,")
    assert not is_form_alone("Société Dupont")


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        (("nuageo",), ("nuageocloud",), True),
        (("toits", "bretons"), ("france", "toits", "bretons"), True),
        (("levator",), ("levator", "group"), True),
        (("nu",), ("nuageo",), False),
        (("toits", "bretons"), ("toits", "normands"), False),
        ((), ("x",), False),
    ],
)
def test_spellings_of_one_name(short: tuple[str, ...], long: tuple[str, ...], *, same: bool) -> None:
    assert is_spelling_of(short, long) is same


def test_a_sentence_broken_over_lines_is_made_whole_in_place() -> None:
    text = "le tribunal a\n\ncondamné Oméga à verser,\n\n300 000 € à Delta.\n\nSuite"
    whole = flatten(text)
    assert len(whole) == len(text)
    assert "\n" not in whole[: whole.index("Delta")]
    assert "\n\nSuite" in whole
