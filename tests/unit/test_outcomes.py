from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.documents import Block, BlockKind, Document
from pipeline.extract.amounts import find_amounts
from pipeline.extract.outcomes import find_outcome
from pipeline.extract.outcomes.find import read_decision
from pipeline.extract.parties import find_parties
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Court, CourtLevel, Decision, Money, Outcome
from pipeline.zones import find_zones

FIRST, APPEAL, SUPREME, AUTHORITY = (
    CourtLevel.FIRST,
    CourtLevel.APPEAL,
    CourtLevel.SUPREME,
    CourtLevel.AUTHORITY,
)
NAMES = {
    FIRST: "Tribunal de commerce",
    APPEAL: "Cour d'appel",
    SUPREME: "Cour de cassation",
    AUTHORITY: "CNIL",
}


def outcome_of(
    text: str,
    level: CourtLevel = FIRST,
    amounts: tuple[Amount, ...] | None = None,
    name: str | None = None,
    *,
    by_rules: bool = False,
) -> Outcome | None:
    zones = find_zones(text, None)
    decision = Decision(court=Finding(Court("x", name or NAMES[level], level), Span(0, 1), "test", 1.0))
    document = Document("test", "https://example.org/", (Block(BlockKind.PARAGRAPH, text),))
    (parties,) = find_parties(text, zones, (decision,), document)
    decision = decision.but(parties=parties)
    if amounts is None:
        amounts = find_amounts(text, zones, (decision,))
    found = find_outcome(text, zones, decision, amounts)
    if found is not None:
        assert found.span.of(text)
        assert 0 < found.confidence < 1
    if by_rules:
        ruled = read_decision(text, zones, decision, amounts).ruled
        return ruled.outcome if ruled else None
    return found.value if found else None


def ruling(orders: str, facts: str = "", level: CourtLevel = FIRST) -> str:
    if level is APPEAL:
        head = "COUR D'APPEL DE PAU\n\nARRÊT DU 12 MARS 2020\n\nAPPELANTE :\n\nS.A.S. NUAGEO\n\nINTIMÉE :\n\nS.A.R.L. RIZIÈRES\n\nEXPOSÉ DU LITIGE"
    else:
        head = "TRIBUNAL DE COMMERCE DE PAU\n\nJUGEMENT DU 12 MARS 2020\n\nDEMANDERESSE :\n\nS.A.R.L. RIZIÈRES\n\nDÉFENDERESSE :\n\nS.A.S. NUAGEO\n\nLES FAITS"
    return f"{head}\n\n{facts or 'La SARL Rizières a assigné la SAS Nuageo.'}\n\nPAR CES MOTIFS\n\n{orders}"


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (
            "Condamne la SAS NUAGEO à payer à la SARL RIZIÈRES 10 000 euros à titre de dommages et intérêts ;",
            Outcome.GRANTED,
        ),
        (
            "Condamne la SAS NUAGEO à payer à la SARL RIZIÈRES 10 000 euros à titre de dommages et intérêts ;\n\nDéboute les parties du surplus ;",
            Outcome.PARTLY_GRANTED,
        ),
        (
            "Déboute la SARL RIZIÈRES de toutes ses demandes ;\n\nLa condamne à payer à la SAS NUAGEO 3 000 euros au titre de l'article 700 ;",
            Outcome.DISMISSED,
        ),
        (
            "Déboute la SARL RIZIÈRES de ses demandes ;\n\nCondamne la SARL RIZIÈRES à payer à la SAS NUAGEO 7 932,48 € de factures ;",
            Outcome.DISMISSED,
        ),
        ("Déclare la SARL RIZIÈRES irrecevable en ses demandes ;", Outcome.DISMISSED),
        (
            "Condamne la SAS NUAGEO à payer à la SARL RIZIÈRES 10 000 euros de dommages ;\n\nDéboute la SAS NUAGEO de sa demande reconventionnelle ;",
            Outcome.GRANTED,
        ),
    ],
)
def test_orders_of_a_judgment(orders: str, expected: Outcome) -> None:
    assert outcome_of(ruling(orders)) is expected


@pytest.mark.parametrize(
    ("facts", "orders", "expected"),
    [
        ("La SARL Rizières a assigné la SAS Nuageo. Le tribunal a condamné la SAS Nuageo à payer 9 000 euros de dommages à la SARL Rizières.",
         "Confirme le jugement en toutes ses dispositions ;\n\nCondamne la SAS NUAGEO aux dépens ;", Outcome.GRANTED),
        ("La SAS Nuageo a assigné la SARL Rizières. Le tribunal a débouté la SAS Nuageo de toutes ses demandes.",
         "Confirme le jugement en toutes ses dispositions ;\n\nCondamne la SAS NUAGEO aux dépens ;", Outcome.DISMISSED),
        ("La SARL Rizières a assigné la SAS Nuageo. Le tribunal a condamné la SAS Nuageo à payer 9 000 euros de dommages à la SARL Rizières.",
         "Infirme le jugement ;\n\nStatuant à nouveau,\n\nDéboute la SARL RIZIÈRES de toutes ses demandes ;", Outcome.DISMISSED),
        ("La SARL Rizières a assigné la SAS Nuageo. Le tribunal a condamné la SAS Nuageo à payer 9 000 euros de dommages à la SARL Rizières.",
         "Infirme le jugement sur le montant ;\n\nStatuant à nouveau,\n\nCondamne la SAS NUAGEO à payer à la SARL RIZIÈRES 4 000 euros de dommages ;", Outcome.PARTLY_GRANTED),
    ],
)  # fmt: skip
def test_an_appeal_is_told_from_the_first_claimant(facts: str, orders: str, expected: Outcome) -> None:
    assert outcome_of(ruling(orders, facts, APPEAL), APPEAL) is expected


def cassation(facts: str, orders: str) -> str:
    return (
        "ARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, DU 8 NOVEMBRE 2023\n\nLa société Orvalis, société anonyme, dont le siège est "
        "[Adresse 1], a formé le pourvoi n° K 22-00.851 contre l'arrêt rendu le 10 mars 2022 par la cour d'appel de Pau, dans le litige "
        "l'opposant à la société Datamont, société par actions simplifiée, dont le siège est [Adresse 2], défenderesse à la cassation.\n\n"
        f"Faits et procédure\n\n{facts}\n\nPAR CES MOTIFS, la Cour :\n\n{orders}"
    )


@pytest.mark.parametrize(
    ("facts", "orders", "expected"),
    [
        ("La société Orvalis a assigné la société Datamont en réparation.", "REJETTE le pourvoi ;", Outcome.DISMISSED),
        ("La société Datamont a assigné la société Orvalis en paiement.", "REJETTE le pourvoi ;", Outcome.GRANTED),
        ("La société Orvalis fait grief à l'arrêt de la condamner à payer une somme.", "REJETTE le pourvoi ;", Outcome.GRANTED),
        ("La société Orvalis fait grief à l'arrêt de rejeter ses demandes.", "REJETTE le pourvoi ;", Outcome.DISMISSED),
        ("La société Datamont a assigné la société Orvalis en paiement.", "CASSE ET ANNULE, en toutes ses dispositions, l'arrêt ;", None),
        ("La société Orvalis a assigné la société Datamont en réparation.", "CASSE ET ANNULE, mais seulement en ce qu'il limite la somme, l'arrêt ;", Outcome.PARTLY_GRANTED),
        ("Les parties sont en relations d'affaires.", "REJETTE le pourvoi ;", None),
    ],
)  # fmt: skip
def test_cassation_asks_who_brought_the_case(facts: str, orders: str, expected: Outcome | None) -> None:
    """By the rules alone: the weights ask for more than the few words of these rulings."""
    assert outcome_of(cassation(facts, orders), SUPREME, by_rules=True) is expected


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("Le tribunal de commerce a condamné Nuageo à verser 9 000 euros de dommages à Rizières.", FIRST, Outcome.GRANTED),
        ("Le tribunal a condamné Nuageo à verser 9 000 euros à Rizières, loin des 80 000 euros réclamés.", FIRST, Outcome.PARTLY_GRANTED),
        ("Nuageo est condamnée à payer 9 000 euros de dommages à Rizières, dans la limite du plafond du contrat.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal a débouté Rizières de l'ensemble de ses demandes contre Nuageo.", FIRST, Outcome.DISMISSED),
        ("Rizières repart sans rien : le tribunal a rejeté toutes les demandes dirigées contre Nuageo.", FIRST, Outcome.DISMISSED),
        ("La société Alphatel a été relaxée par le tribunal correctionnel.", FIRST, Outcome.DISMISSED),
        ("La cour infirme le jugement par lequel le tribunal avait condamné Nuageo à verser 9 000 euros de provision à Rizières.", APPEAL, Outcome.DISMISSED),
        ("La cour fait intégralement droit aux demandes de l'appelante Rizières contre Nuageo.", APPEAL, Outcome.GRANTED),
        ("L'éditeur pourrait être condamné à payer une somme.", FIRST, None),
        ("Les parties ont signé un contrat en 2019.", FIRST, None),
    ],
)  # fmt: skip
def test_what_the_press_tells(text: str, level: CourtLevel, expected: Outcome | None) -> None:
    assert outcome_of(text, level) is expected


def money(value: int, role: AmountRole) -> Amount:
    return Amount("x", Span(0, 1), Money(Decimal(value), "EUR"), role, "test", 1.0, decision=0)


def test_less_than_was_claimed_is_part() -> None:
    text = "Le tribunal de commerce a condamné Nuageo à verser 9 000 euros de dommages à Rizières."
    claimed, awarded = money(90_000, AmountRole.CLAIMED), money(9_000, AmountRole.AWARDED)
    assert outcome_of(text, amounts=(claimed, awarded)) is Outcome.PARTLY_GRANTED
    assert outcome_of(text, amounts=(money(9_000, AmountRole.CLAIMED), awarded)) is Outcome.GRANTED
    assert (
        outcome_of(text, amounts=(money(9_000, AmountRole.LIABILITY_CAP), awarded)) is Outcome.PARTLY_GRANTED
    )


def test_a_sanction_has_no_outcome() -> None:
    assert outcome_of("La Cnil a condamné Voltigeo à une amende de 400 000 euros.", AUTHORITY) is None
    assert (
        outcome_of(
            "La Commission a condamné Voltigeo à payer 400 000 euros.",
            CourtLevel.EUROPEAN,
            name="Commission européenne",
        )
        is None
    )
