"""How French press tells a ruling of a court of appeal or a supreme court: for each way of telling, the court, the day and the numbers."""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import filed_as, main_decision

FRIDAY = date(2024, 3, 15)

TOLD: list[tuple[str, tuple[str | None, str | None, list[str]]]] = [
    (
        "La serveuse gagne encore\n\nLe conseil de prud'hommes de Toulon lui avait accordé 8 500 euros. Devant la cour d'appel d'Aix-en-Provence, elle en réclamait 17 000. Mardi dernier, les conseillers lui ont donné raison.",
        ("Cour d'appel d'Aix-en-Provence", "2024-03-12", []),
    ),
    (
        "Hébergix condamné en appel\n\nL'industriel Voilier a obtenu jeudi dernier devant la cour d'appel de Lyon un tiers de plus que ce que lui avaient octroyé les premiers juges. À Saint-Étienne, le tribunal de commerce avait fixé la dette à 186 000 euros par un jugement du 21 septembre 2022.",
        ("Cour d'appel de Lyon", "2024-03-14", []),
    ),
    (
        "Migration ratée : la Cour de cassation tranche\n\nL'arrêt, rendu le 28 février (n° 22-14.507), casse la décision par laquelle la cour d'appel d'Aix-en-Provence avait accordé à la société Escoffre la totalité de sa demande.",
        ("Cour de cassation", "2024-02-28", ["22-14.507"]),
    ),
    (
        "Le plafond survit\n\nCA Bordeaux, 4e ch. com., 18 janvier 2024, n° 21/05118, SAS Noroît c/ SAS Gramat\n\nLa cour d'appel de Bordeaux apporte une réponse favorable. On sait que la Cour de cassation a posé en 1996 (Cass. com., 22 octobre 1996, n° 93-18.632) puis affiné en 2010 (Cass. com., 29 juin 2010, n° 09-11.841) la règle.",
        ("Cour d'appel de Bordeaux", "2024-01-18", ["21/05118"]),
    ),
    (
        "Sauvegardes : la faute lourde écartée\n\nDans un arrêt du 7 février 2024, n° 22-19.334, la chambre commerciale de la Cour de cassation approuve la cour d'appel de Paris (8 juin 2022) d'avoir écarté la faute lourde.",
        ("Cour de cassation", "2024-02-07", ["22-19.334"]),
    ),
    (
        "La cour d'appel de Douai confirme\n\nHier, la cour d'appel de Douai a confirmé le jugement rendu le 26 janvier 2023 par le tribunal de commerce de Lille Métropole, qui avait condamné OVN à verser 100 000 euros.",
        ("Cour d'appel de Douai", "2024-03-14", []),
    ),
    (
        "Conseil d'État : la sanction réduite\n\nPar une décision du 1er mars 2024 (n° 461193), le Conseil d'État ramène à 100 000 euros l'amende que la Cnil avait infligée le 28 décembre 2021 à la société Altéo.",
        ("Conseil d'État", "2024-03-01", ["461193"]),
    ),
    (
        "Fin de partie pour Delta\n\nRejetant le pourvoi de Delta, la Cour de cassation a mis un terme, le 6 mars, à neuf ans de procédure. La cour d'appel de Grenoble l'avait condamnée le 11 mai 2021 à payer 200 000 euros.",
        ("Cour de cassation", "2024-03-06", []),
    ),
    (
        "La cour de renvoi tranche\n\nSur renvoi après cassation, la cour d'appel de Rouen a condamné le 22 février 2024 la société Delta à payer 80 000 euros. La Cour de cassation avait censuré, le 4 mai 2022, l'arrêt de la cour d'appel de Caen du 12 mars 2020.",
        ("Cour d'appel de Rouen", "2024-02-22", []),
    ),
    (
        "Licenciement : la cour tranche\n\nLa cour d'appel de Grenoble a jugé, dans un arrêt rendu avant-hier, que le licenciement de M. D., archiviste, était sans cause réelle et sérieuse. Le conseil de prud'hommes de Valence l'avait débouté le 8 mars 2022.",
        ("Cour d'appel de Grenoble", "2024-03-13", []),
    ),
    (
        "Appel : la note grimpe\n\nLa note s'alourdit pour Loirix. Condamné en première instance par le tribunal de commerce d'Angers en 2021, l'hébergeur devra finalement verser 95 000 euros, a décidé la cour d'appel d'Angers dans un arrêt du 20 février.",
        ("Cour d'appel d'Angers", "2024-02-20", []),
    ),
    (
        "La haute juridiction censure\n\nLa Cour de cassation censure l'arrêt de la cour d'appel de Montpellier. Dans sa décision du 24 janvier 2024, elle reproche aux juges du fond de n'avoir pas recherché si la sauvegarde avait été testée.",
        ("Cour de cassation", "2024-01-24", []),
    ),
    (
        "Condamnation définitive\n\nLa condamnation de Delta est définitive : le 31 janvier 2024, les hauts magistrats ont rejeté son pourvoi contre l'arrêt rendu le 2 juin 2022 par la cour d'appel de Nîmes.",
        ("Cour de cassation", "2024-01-31", []),
    ),
    (
        "Hébergeur : la faute retenue\n\nDécision commentée : CA Versailles, 12e ch., 8 févr. 2024, RG n° 21/06543\n\nLa cour confirme le jugement du tribunal de commerce de Nanterre du 4 juin 2021.",
        ("Cour d'appel de Versailles", "2024-02-08", ["21/06543"]),
    ),
    (
        "Appel\n\nLa cour d'appel de Paris (pôle 5, chambre 11) a, le 1er mars 2024, réformé le jugement du tribunal de commerce de Paris du 2 avril 2021 et fixé à 700 000 euros le préjudice (RG n° 21/09876).",
        ("Cour d'appel de Paris", "2024-03-01", ["21/09876"]),
    ),
    (
        "Arrêt\n\nC'est ce que vient de juger la cour d'appel de Rennes le 27 février 2024 : le prestataire doit indemniser son client à hauteur de 12 000 euros. La cour infirme ainsi le jugement du tribunal de commerce de Quimper.",
        ("Cour d'appel de Rennes", "2024-02-27", []),
    ),
    (
        "Décision\n\nPar arrêt n° 123 du 14 décembre 2023, la 2e chambre civile de la cour d'appel de Poitiers a condamné Delta.",
        ("Cour d'appel de Poitiers", "2023-12-14", []),
    ),
    (
        "Procès\n\nL'affaire remonte à 2019. Débouté en 2022 par le tribunal de commerce de Tours, le cabinet Lebrun a fait appel. La cour d'appel d'Orléans lui a donné raison ce 7 mars.",
        ("Cour d'appel d'Orléans", "2024-03-07", []),
    ),
    (
        "Delta c. Brix\n\nSaisie en appel, la cour de Bordeaux a divisé par deux l'indemnité : 45 000 euros au lieu de 90 000. L'arrêt, daté du 8 février, confirme la faute.",
        ("Cour d'appel de Bordeaux", "2024-02-08", []),
    ),
    (
        "Jurisprudence\n\nCass. com., 7 février 2024, n° 22-20.111 F-D\n\nUne société confie ses sauvegardes à un prestataire. La cour d'appel de Colmar rejette sa demande. Le pourvoi est accueilli : l'arrêt est cassé.",
        ("Cour de cassation", "2024-02-07", ["22-20.111"]),
    ),
    (
        "Jurisprudence\n\nPrestataire informatique – Devoir de conseil (CA Toulouse, 2e ch., 17 janv. 2024, RG 21/03321)\n\nLe client reprochait au prestataire une bascule ratée. La cour retient la faute et alloue 20 000 euros.",
        ("Cour d'appel de Toulouse", "2024-01-17", ["21/03321"]),
    ),
    (
        "Rançongiciel\n\nCondamné en première instance à Nanterre, l'infogérant Delta a vu sa peine allégée. La cour d'appel de Versailles a ramené la semaine dernière la condamnation à 60 000 euros. Le tribunal de commerce de Nanterre avait retenu 120 000 euros le 3 mai 2022.",
        ("Cour d'appel de Versailles", None, []),
    ),
    (
        "Europe\n\nDans un arrêt du 7 mars 2024 (affaire C-604/22), la Cour de justice de l'Union européenne juge que la chaîne de caractères constitue une donnée personnelle.",
        ("Cour de justice de l'Union européenne", "2024-03-07", ["C-604/22"]),
    ),
    (
        "Marché public\n\nPar un arrêt n° 22NT01234 du 9 février 2024, la cour administrative d'appel de Nantes condamne la commune à verser 90 000 euros à la société Delta.",
        ("Cour administrative d'appel de Nantes", "2024-02-09", ["22NT01234"]),
    ),
    (
        "Le jugement confirmé\n\nLa cour d'appel d'Angers confirme. Dans son arrêt du 30 janvier 2024, elle juge, comme le tribunal de commerce du Mans le 4 avril 2022, que l'hébergeur a commis une faute lourde.",
        ("Cour d'appel d'Angers", "2024-01-30", []),
    ),
    (
        "Décryptage\n\nLe 17 janvier 2024, la cour d'appel de Paris a rendu un arrêt remarqué (n° 21/12345) dans le litige qui oppose Delta à Brix. L'acte introductif datait du 6 juin 2018.",
        ("Cour d'appel de Paris", "2024-01-17", ["21/12345"]),
    ),
    (
        "Décryptage\n\nLes faits : le 6 juin 2018, Brix signe un contrat avec Delta. La procédure : assignation le 3 mai 2020, jugement du tribunal de commerce de Reims le 8 mars 2022, arrêt de la cour d'appel de Reims le 16 janvier 2024. La solution : Delta est condamnée à 30 000 euros.",
        ("Cour d'appel de Reims", "2024-01-16", []),
    ),
    (
        "Licenciement : 25 000 euros pour l'ancienne directrice\n\nLa cour d'appel de Reims estime que la lettre de licenciement ne reposait sur rien. L'ancienne directrice recevra 25 000 euros. En première instance, elle n'avait rien obtenu.",
        ("Cour d'appel de Reims", None, []),
    ),
    (
        "Non, la clause n'était pas abusive\n\nLa question divisait les tribunaux. La Cour de cassation y répond par la négative dans un arrêt publié le 14 février 2024 (1re civ., 14 févr. 2024, n° 22-18.999).",
        ("Cour de cassation", "2024-02-14", ["22-18.999"]),
    ),
    (
        "Fin de non-recevoir\n\nFin de non-recevoir pour la région. Son recours contre la sanction de 400 000 euros infligée par la Cnil en 2022 a été rejeté le 5 février 2024 par le Conseil d'État.",
        ("Conseil d'État", "2024-02-05", []),
    ),
    (
        "La banque devra rembourser\n\nVictime d'un faux conseiller, Mme D. sera remboursée. Ainsi en a décidé la cour d'appel de Metz le 25 janvier 2024, infirmant le jugement du tribunal judiciaire de Thionville du 3 mai 2022.",
        ("Cour d'appel de Metz", "2024-01-25", []),
    ),
    (
        "Bail : les loyers covid étaient dus\n\nLes loyers du confinement étaient dus, rappelle la cour d'appel d'Orléans (arrêt du 15 février 2024). Le restaurateur devra s'acquitter de 33 000 euros.",
        ("Cour d'appel d'Orléans", "2024-02-15", []),
    ),
    (
        "Trop tard\n\nL'action de la coopérative était prescrite, juge la cour d'appel de Caen, qui la condamne à 4 000 euros de frais. L'arrêt date du 1er février.",
        ("Cour d'appel de Caen", "2024-02-01", []),
    ),
    (
        "Pourvoi\n\nL'éditeur annonce se pourvoir en cassation contre l'arrêt de la cour d'appel de Dijon du 18 janvier 2024, qui l'a condamné à 55 000 euros.",
        ("Cour d'appel de Dijon", "2024-01-18", []),
    ),
    (
        "La note : responsabilité du prestataire\n\nCass. com., 10 janv. 2024, n° 22-20.466, FS-B : JurisData n° 2024-000123\n\nNote par Jean D., professeur\n\nL'arrêt rapporté mérite attention. La chambre commerciale approuve une cour d'appel (CA Rennes, 5 avr. 2022) d'avoir écarté la clause.",
        ("Cour de cassation", "2024-01-10", ["22-20.466"]),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=range(len(TOLD)))
def test_what_the_page_is_about(text: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    assert filed_as(main_decision(text, FRIDAY)) == expected
