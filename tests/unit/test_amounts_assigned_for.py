"""What a writ asks for, in the turns that lead the list of an assignation."""

from __future__ import annotations

import pytest

from tests.texts import read

WRIT = """Tribunal de commerce de Marseille, ordonnance de référé du 9 juillet 2024

Par acte du 30 mai 2024, la société Bacherelle a fait assigner la société Ormevault devant nous, {lead} :

- désigner un expert ;
- condamner Ormevault à lui verser une provision de 80 000 € à valoir sur son préjudice ;
- condamner Ormevault à lui verser 4 000 € au titre de l'article 700 du code de procédure civile.

PAR CES MOTIFS

Condamnons la société Ormevault à payer à la société Bacherelle la somme de 40 000 € à titre de provision.
"""


@pytest.mark.parametrize(
    "lead",
    [
        "à l'effet de voir",
        "à l'effet d'entendre",
        "pour voir",
        "pour s'entendre",
        "afin d'entendre",
        "aux fins de voir",
    ],
)
def test_what_somebody_is_summoned_for_is_asked(lead: str) -> None:
    amounts = read(WRIT.format(lead=lead)).amounts
    assert [(one.surface, one.role.value) for one in amounts] == [
        ("80 000 €", "claimed"),
        ("4 000 €", "claimed"),
        ("40 000 €", "provisional"),
    ]
