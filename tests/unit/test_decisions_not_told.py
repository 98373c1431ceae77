"""Texts about courts, sums and fines that tell of no ruling."""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import read

FRIDAY = date(2024, 3, 15)

NOT_TOLD: list[str] = [
    "Audience\n\nLe tribunal de commerce de Lyon rendra sa décision le 12 mai. La société Delta réclame 300 000 euros à son hébergeur.",
    "Assignation\n\nDelta a assigné son hébergeur devant le tribunal de commerce de Lyon le 3 mars 2024. Elle demande 300 000 euros.",
    "Sinistre\n\nL'incendie du 10 mars 2021 a détruit les serveurs. Une centaine de clients ont saisi le tribunal de commerce de Lille. Aucune décision n'a encore été rendue.",
    "Conseils\n\nLa Cnil rappelle les règles à suivre pour les sauvegardes. Elle recommande de tester la restauration chaque trimestre.",
    "Rapport\n\nLa Cour des comptes juge sévèrement la gestion des archives. Elle estime que 40 millions d'euros ont été perdus.",
    "Levée de fonds\n\nSauvegix lève 12 millions d'euros. La société, qui emploie 40 salariés, a été condamnée à se réinventer.",
    "Accord\n\nDelta et son client ont signé une transaction le 2 mars 2024 pour 80 000 euros, mettant fin à la procédure pendante devant le tribunal de commerce de Lyon.",
    "Faille\n\nLa Cnil a ouvert une enquête après la fuite de données chez Delta. La société risque une amende de 4 % de son chiffre d'affaires.",
    "Réforme\n\nDepuis le 1er janvier 2025, douze tribunaux de commerce sont devenus tribunaux des activités économiques. Les justiciables devront payer une contribution.",
    "Hébergement : l'obligation de résultat en question\n\nFaut-il qualifier l'obligation de sauvegarde d'obligation de résultat ? La jurisprudence est partagée. Le client doit prouver la faute.",
    "Bilan\n\nEn 2023, la Cnil a prononcé 42 sanctions, pour un total de 89 millions d'euros d'amendes.",
    "Procès\n\nLe parquet a requis mardi 50 000 euros d'amende contre Delta devant le tribunal correctionnel de Paris. Le jugement a été mis en délibéré au 4 juin.",
    "Rançon\n\nLa clinique a payé 200 000 euros de rançon. Elle se retourne aujourd'hui contre son infogérant, qu'elle accuse de négligence. Elle a saisi le tribunal de commerce d'Agen le 3 mars.",
    "Bilan\n\nLe tribunal de commerce de Lille a ouvert 1 200 procédures collectives en 2023, un record. Les liquidations ont bondi de 40 %.",
    "Nomination\n\nMe Claire D., présidente du tribunal de commerce de Bordeaux, a été nommée au Conseil supérieur. Elle y siégera trois ans.",
    "Loi\n\nLe Conseil constitutionnel examinera le 4 avril la loi sur la sécurité numérique. Le texte prévoit des amendes de 10 millions d'euros.",
    "Enquête\n\nL'Autorité de la concurrence a mené mercredi des opérations de visite et saisie inopinées dans le secteur du cloud. Ces opérations ne préjugent pas de la culpabilité des entreprises.",
    "Griefs\n\nLa Commission européenne a adressé lundi une communication des griefs à l'éditeur. Celui-ci encourt une amende pouvant atteindre 10 % de son chiffre d'affaires mondial.",
    "Guide\n\nQue faire en cas de panne ? D'abord, mettre en demeure le prestataire. Ensuite, saisir le juge des référés du tribunal de commerce, qui peut ordonner une expertise et accorder une provision.",
    "Entretien\n\n« Les tribunaux sont de plus en plus sévères », estime l'avocate. « Les condamnations à six chiffres ne sont plus rares. » Elle conseille d'auditer ses contrats.",
]


@pytest.mark.parametrize("text", NOT_TOLD, ids=range(len(NOT_TOLD)))
def test_no_ruling_is_told(text: str) -> None:
    assert read(text, FRIDAY).decisions == ()
