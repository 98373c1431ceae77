from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.amounts import find_amounts
from pipeline.law import Amount, Decision, Liability, Per, Tax
from pipeline.process import process
from pipeline.record import to_record
from pipeline.zones import find_zones


def read(text: str) -> tuple[Amount, ...]:
    return find_amounts(text, find_zones(text), (Decision(),))


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Il ordonne la remise des fichiers sous astreinte de 300 euros par jour de retard.", Per.DAY),
        ("L'hébergement était facturé 412 € HT par mois.", Per.MONTH),
        ("La maintenance coûte 9 800 euros l'an.", Per.YEAR),
        ("Le chiffre d'affaires a atteint 44 millions d'euros l'an passé.", None),
        ("L'intervention est facturée 64,50 €/heure.", Per.HOUR),
        ("Sous astreinte de 500 € par infraction constatée.", Per.BREACH),
        ("Le tribunal alloue 2 000 euros à chacun des demandeurs.", Per.PERSON),
        ("Le tribunal condamne Nubilis à payer à chacune des trois boutiques la somme de 4 000 euros.", Per.PERSON),
        ("Il est accordé 150 euros par client au titre du préjudice moral.", Per.PERSON),
        ("La police prévoit une franchise de 5 000 euros par sinistre.", Per.ITEM),
        ("La restitution sera limitée à 1 500 €, la demanderesse ayant continué d'utiliser le site.", None),
        ("Le tribunal condamne Nubilis à payer 8 000 euros à la société Bacherelle.", None),
    ],
)  # fmt: skip
def test_what_a_sum_counts_for_each_of(text: str, per: Per | None) -> None:
    assert read(text)[0].per is per


@pytest.mark.parametrize(
    ("text", "tax"),
    [
        ("Le marché a été conclu pour 91 000 euros HT.", Tax.EXCLUDED),
        ("La facture s'élève à 3 480 € (hors taxes).", Tax.EXCLUDED),
        ("Il paie 58 320 € TTC.", Tax.INCLUDED),
        ("Il paie 58 320 euros toutes taxes comprises.", Tax.INCLUDED),
        ("Un prix TTC de 1 200 euros était convenu.", Tax.INCLUDED),
        ("Il paie 58 320 euros.", None),
    ],
)
def test_tax(text: str, tax: Tax | None) -> None:
    assert read(text)[0].tax is tax


@pytest.mark.parametrize(
    ("text", "liability"),
    [
        ("Condamne in solidum les sociétés Ormevault et Nubilis à payer la somme de 90 000 euros.", Liability.IN_SOLIDUM),
        ("Les deux prestataires sont condamnés solidairement à verser 52 000 euros à leur client.", Liability.SOLIDARY),
        ("Elle demande la condamnation solidaire des défendeurs au paiement de 310 000 euros.", Liability.SOLIDARY),
        ("La cour condamne chacune des sociétés à payer 5 000 euros à l'association.", Liability.EACH),
        ("Elles devront payer 5 000 euros, in solidum, à l'association.", Liability.IN_SOLIDUM),
        ("Le tribunal condamne Nubilis à payer à chacune des appelantes 8 000 euros.", None),
        ("Le tribunal refuse toute condamnation in solidum et condamne Nubilis à payer 9 000 euros.", None),
        ("Le tribunal condamne Nubilis à payer 9 000 euros.", None),
    ],
)  # fmt: skip
def test_how_several_owe_one_sum(text: str, liability: Liability | None) -> None:
    assert read(text)[0].liability is liability


def test_a_lead_line_makes_its_whole_list_solidary() -> None:
    text = "Condamne solidairement Ormevault et Nubilis à payer à Bacherelle :\n- 30 000 euros pour les copies ;\n- 4 000 euros pour l'image ;"
    assert [one.liability for one in read(text)] == [Liability.SOLIDARY, Liability.SOLIDARY]


def test_the_record_has_marks_only_where_the_text_does() -> None:
    text = (
        "Le tribunal de commerce de Lyon, le 3 mars 2021, a condamné in solidum les sociétés Ormevault et Nubilis à payer 90 000 euros HT"
        " à la société Bacherelle.\n\nElles devront remettre les copies sous astreinte de 300 euros par jour. Elle réclamait 120 000 euros."
    )
    document = read_text(text, None, source_id="x")
    award, penalty, claim = to_record("a", process(document))["amounts"]
    assert (award["liability"], award["tax"], "per" in award) == ("in_solidum", "excluded", False)
    assert penalty["per"] == "day"
    assert not {"per", "tax", "liability"} & set(claim)
