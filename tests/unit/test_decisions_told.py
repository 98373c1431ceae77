"""How French press tells a ruling of a first court or an authority: for each way of telling, the court, the day and the numbers."""

from __future__ import annotations

from datetime import date

import pytest

from tests.texts import filed_as, main_decision

FRIDAY = date(2024, 3, 15)

TOLD: list[tuple[str, tuple[str | None, str | None, list[str]]]] = [
    (
        "La serveuse n'obtient que la moitié\n\nElle s'était présentée seule, en septembre, devant le conseil de prud'hommes de Toulon et réclamait 17 000 euros d'heures supplémentaires. Mardi dernier, les conseillers lui en ont accordé 8 500 euros.",
        ("Conseil de prud'hommes de Toulon", "2024-03-12", []),
    ),
    (
        "Perte de données : Hébergix condamné\n\nLe tribunal de commerce de Rennes a condamné mardi dernier la société Hébergix à verser 40 000 euros à la société Voilier. L'audience s'était tenue le 9 janvier.",
        ("Tribunal de commerce de Rennes", "2024-03-12", []),
    ),
    (
        "Hébergix doit payer\n\nLa société Voilier a obtenu gain de cause devant le tribunal de commerce de Rennes. Par un jugement rendu le 5 mars, la juridiction consulaire lui alloue 40 000 euros.",
        ("Tribunal de commerce de Rennes", "2024-03-05", []),
    ),
    (
        "Réversibilité : une ordonnance instructive\n\nLe juge des référés du tribunal de commerce de Toulouse a répondu le 12 février 2024 (ord. n° 2024R00291), par une provision de 75 000 euros.",
        ("Tribunal de commerce de Toulouse", "2024-02-12", ["2024R00291"]),
    ),
    (
        "Cnil : 5 millions\n\nLa formation restreinte de la Cnil a prononcé, le 29 février 2024, une amende de 5 millions d'euros à l'encontre de la société Altéo (délibération SAN-2024-003).",
        ("CNIL", "2024-02-29", ["SAN-2024-003"]),
    ),
    (
        "Amende record\n\nLe gendarme des données personnelles a sanctionné ce jeudi la société Altéo à hauteur de 5 millions d'euros.",
        ("CNIL", "2024-03-14", []),
    ),
    (
        "Incendie : l'assureur paiera\n\nC'est une première. Saisi par la société Bellot, le tribunal judiciaire de Nanterre vient de condamner, dans une décision datée du 1er mars, l'hébergeur à lui verser 30 000 euros.",
        ("Tribunal judiciaire de Nanterre", "2024-03-01", []),
    ),
    (
        "Rançongiciel : l'infogérant condamné\n\nLe verdict est tombé lundi : le tribunal de commerce de Nantes condamne Ouestinfo à payer 120 000 euros à la laiterie Kerval. Les faits remontent au 3 mai 2021.",
        ("Tribunal de commerce de Nantes", "2024-03-11", []),
    ),
    (
        "Il avait effacé les données\n\nLe 4 mars 2024, le tribunal correctionnel de Lille a condamné l'ancien informaticien à 10 000 euros de dommages et intérêts. Il avait été licencié le 12 juin 2020.",
        ("Tribunal correctionnel de Lille", "2024-03-04", []),
    ),
    (
        "Bascule ratée\n\nLe prestataire informatique Delta a été condamné par le tribunal des activités économiques de Lyon, le 3 mars dernier, à rembourser 60 000 euros.",
        ("Tribunal de commerce de Lyon", "2024-03-03", []),
    ),
    (
        "Note sous TJ Paris\n\nTJ Paris, 3e ch., 2e sect., 12 janv. 2024, n° 21/08345\n\nLe tribunal judiciaire de Paris rappelle que l'hébergeur doit restituer. Il rejette la demande de la société Flot.",
        ("Tribunal judiciaire de Paris", "2024-01-12", ["21/08345"]),
    ),
    (
        "Concurrence : 11 millions\n\nL'Autorité de la concurrence a infligé le 5 mars 2024 une amende de 11 millions d'euros à la société Brick (décision n° 24-D-03).",
        ("Autorité de la concurrence", "2024-03-05", ["24-D-03"]),
    ),
    (
        "Google perd à Luxembourg\n\nLe Tribunal de l'Union européenne a rejeté mercredi le recours de Globex contre l'amende de 2 milliards d'euros infligée par la Commission européenne le 27 juin 2017 (affaire T-612/17).",
        ("Tribunal de l'Union européenne", "2024-03-13", ["T-612/17"]),
    ),
    (
        "Deux ans après\n\nIl y a deux ans jour pour jour, le tribunal de commerce de Brest condamnait la société Armor à verser 10 000 euros à la société Iroise.",
        ("Tribunal de commerce de Brest", "2022-03-15", []),
    ),
    (
        "Une clause écartée\n\nLe 12 courant, le tribunal de commerce de Dijon a déclaré non écrite la clause limitative et condamné Bourgo à payer 50 000 euros.",
        ("Tribunal de commerce de Dijon", "2024-03-12", []),
    ),
    (
        "Cloud\n\nLe jugement, rendu le lundi 4 par le tribunal de commerce de Pau, condamne Pyrex à payer 9 000 euros.",
        ("Tribunal de commerce de Pau", "2024-03-04", []),
    ),
    (
        "Cloud\n\nEn date du 04/03/2024, le TC de Bobigny a condamné la SAS Pyrex à payer la somme de 9 000 € à la SARL Zinc (RG 2022F00345).",
        ("Tribunal de commerce de Bobigny", "2024-03-04", ["2022F00345"]),
    ),
    (
        "Jugement\n\nPar jugement contradictoire en date du quatorze novembre deux mille vingt-trois, le tribunal de commerce d'Angers a condamné la société Loirix.",
        ("Tribunal de commerce d'Angers", "2023-11-14", []),
    ),
    (
        "Affaire Delta\n\nDelta a fait appel du jugement du tribunal de commerce de Toulon du 9 février 2024 qui l'a condamnée à verser 44 000 euros. L'audience d'appel est fixée au 3 octobre.",
        ("Tribunal de commerce de Toulon", "2024-02-09", []),
    ),
    (
        "Données perdues : le comptable gagne\n\nLe cabinet Ternois a gagné son procès. Le tribunal de commerce d'Amiens lui a accordé 32 000 euros le 29 février dernier.",
        ("Tribunal de commerce d'Amiens", "2024-02-29", []),
    ),
    (
        "Copie effacée\n\nLe tribunal, dans sa décision du 8 février, a retenu la faute de l'hébergeur. Le tribunal de commerce de Caen avait été saisi le 3 mai 2022.",
        ("Tribunal de commerce de Caen", "2024-02-08", []),
    ),
    (
        "Le bâtonnier\n\nTribunal de commerce de Paris, 8e chambre, jugement du 7 février 2024\n\nAltéo / Brix\n\nFAITS ET PROCÉDURE\n\nLa société Altéo a assigné la société Brix par acte du 3 mars 2021. Le tribunal condamne Brix à payer 5 000 euros.",
        ("Tribunal de commerce de Paris", "2024-02-07", []),
    ),
    (
        "Amende\n\nLa Commission des sanctions de l'AMF a infligé, par une décision du 20 février 2024, une sanction de 300 000 euros à la société Gesti.",
        ("Autorité des marchés financiers", "2024-02-20", []),
    ),
    (
        "Le tribunal de Bobigny donne raison à Zinc\n\nLe tribunal de Bobigny a donné raison à la société Zinc, qui réclamait 40 000 euros à la société Pyrex, par un jugement du 22 février 2024.",
        ("Tribunal de commerce de Bobigny", "2024-02-22", []),
    ),
    (
        "Sanction\n\nLa Cnil vient d'annoncer avoir infligé le 8 mars 2024 une amende de 40 000 euros.",
        ("CNIL", "2024-03-08", []),
    ),
    (
        "Litige\n\nDans cette affaire, le tribunal de commerce de Metz (jugement du 16 janvier 2024, RG 2022/00456) a retenu une faute lourde et condamné le prestataire.",
        ("Tribunal de commerce de Metz", "2024-01-16", ["2022/00456"]),
    ),
    (
        "Litige\n\nNous avions assigné le 3 avril 2022. Le tribunal de commerce de Metz nous a donné raison : son jugement, prononcé le 16 janvier dernier, condamne le prestataire.",
        ("Tribunal de commerce de Metz", "2024-01-16", []),
    ),
    (
        "Procès\n\nÀ Pau, le tribunal de commerce a condamné mercredi 6 mars la société Delta à payer 3 000 euros.",
        ("Tribunal de commerce de Pau", "2024-03-06", []),
    ),
    (
        "Procès\n\nMercredi, à l'issue d'un procès de trois ans, Delta a été condamnée à payer 3 000 euros par les juges consulaires de Pau.",
        ("Tribunal de commerce de Pau", "2024-03-13", []),
    ),
    (
        "Ordonnance\n\nLe président du tribunal judiciaire de Strasbourg, statuant en référé, a ordonné le 22 janvier 2024 la restitution des données sous astreinte de 500 euros.",
        ("Tribunal judiciaire de Strasbourg", "2024-01-22", []),
    ),
    (
        "L'hébergeur a perdu\n\nC'est un jugement qui fera date. Le 22 janvier, à Montpellier, le tribunal judiciaire a donné tort à l'hébergeur Delta.",
        ("Tribunal judiciaire de Montpellier", "2024-01-22", []),
    ),
    (
        "Justice\n\nPrès de trois ans après les faits, le conseil de prud'hommes de Lens a reconnu, lundi 11 mars, que le licenciement était abusif et a accordé 14 000 euros à l'ancienne archiviste.",
        ("Conseil de prud'hommes de Lens", "2024-03-11", []),
    ),
    (
        "Données\n\nDans un jugement en date du 30 janvier 2024 (RG n° 22/04512), la 17e chambre du tribunal judiciaire de Paris déboute l'éditeur de toutes ses demandes.",
        ("Tribunal judiciaire de Paris", "2024-01-30", ["22/04512"]),
    ),
    (
        "Données\n\nLe tribunal de commerce de Paris, dans un jugement du 5 février 2024, n° 2022031456, considère que la force majeure ne peut être invoquée.",
        ("Tribunal de commerce de Paris", "2024-02-05", ["2022031456"]),
    ),
    (
        "Cnil\n\nUne amende de 300 000 euros. C'est ce que va devoir payer Delta. La décision, prise le 22 février par la formation restreinte, a été publiée jeudi par la Cnil.",
        ("CNIL", "2024-02-22", []),
    ),
    (
        "Irlande\n\nLa DPC irlandaise a infligé vendredi 8 mars une amende de 345 millions d'euros à la plateforme.",
        ("Data Protection Commission", "2024-03-08", []),
    ),
    (
        "Commission\n\nLa Commission européenne a infligé lundi 4 mars 2024 une amende de 1,8 milliard d'euros à la firme (affaire AT.40437).",
        ("Commission européenne", "2024-03-04", ["AT.40437"]),
    ),
    (
        "Suite et fin\n\nL'ordonnance de référé rendue le 6 février 2024 par le président du tribunal de commerce d'Évry ordonne à Delta de restituer les fichiers.",
        ("Tribunal de commerce d'Évry", "2024-02-06", []),
    ),
    (
        "Suite\n\nLe juge de l'exécution du tribunal judiciaire de Lille a liquidé l'astreinte à 12 000 euros par une décision du 15 février 2024.",
        ("Tribunal judiciaire de Lille", "2024-02-15", []),
    ),
    (
        "Marché public\n\nLe tribunal administratif de Nantes a annulé, le 14 février 2024, le marché de sauvegarde conclu par la région (n° 2104567).",
        ("Tribunal administratif de Nantes", "2024-02-14", ["2104567"]),
    ),
    (
        "Verdict\n\nAprès quatre ans de procédure, Delta est relaxée. Le tribunal correctionnel de Paris, qui rendait son jugement mercredi, a estimé que l'intention n'était pas établie.",
        ("Tribunal correctionnel de Paris", "2024-03-13", []),
    ),
    (
        "Verdict\n\nL'hébergeur devra verser 41 000 euros, selon un jugement du tribunal de commerce de Strasbourg daté du 20 février et consulté par notre rédaction.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nL'hébergeur devra verser 41 000 euros à la société Brix, a tranché le 20 février le tribunal de commerce de Strasbourg.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nDébouté. Le tribunal de commerce de Strasbourg n'a pas suivi, dans son jugement du 20 février, l'argumentation de la société Brix, qui réclamait 41 000 euros.",
        ("Tribunal de commerce de Strasbourg", "2024-02-20", []),
    ),
    (
        "Verdict\n\nLe prestataire, qui avait été assigné le 4 janvier 2021, a été reconnu responsable le 20 février 2024 par la chambre commerciale du tribunal judiciaire de Strasbourg.",
        ("Tribunal judiciaire de Strasbourg", "2024-02-20", []),
    ),
    (
        "Le garagiste récupère 18 000 euros\n\nVictoire pour le garage Morvan : le tribunal de commerce de Nevers lui octroie 18 000 euros, à la charge de l'éditeur de son logiciel.",
        ("Tribunal de commerce de Nevers", None, []),
    ),
    (
        "Toiture : l'assureur paiera\n\nL'assureur se retranchait derrière une exclusion. Le tribunal judiciaire de Cahors ne l'a pas entendu de cette oreille et l'oblige à verser 64 000 euros aux époux V.",
        ("Tribunal judiciaire de Cahors", None, []),
    ),
    (
        "Facture impayée : la start-up paiera\n\nOn ne plaisante pas avec les échéances. C'est, en substance, le message adressé le 2 février par le tribunal de commerce de Créteil à la jeune pousse Zelio, qui devra régler 41 200 euros.",
        ("Tribunal de commerce de Créteil", "2024-02-02", []),
    ),
    (
        "Quatre ans de prison pour le pirate\n\nLe tribunal correctionnel de Paris a prononcé vendredi une peine de quatre ans de prison contre l'auteur du rançongiciel, qui devra indemniser ses victimes à hauteur de 1,2 million d'euros.",
        ("Tribunal correctionnel de Paris", "2024-03-15", []),
    ),
    (
        "Le notaire n'y est pour rien\n\nLe tribunal judiciaire de Rodez a blanchi le notaire dans un jugement du 11 janvier. Les acquéreurs, qui réclamaient 90 000 euros, repartent les mains vides.",
        ("Tribunal judiciaire de Rodez", "2024-01-11", []),
    ),
    (
        "Panneaux solaires\n\nL'installateur voulait 70 000 euros. Il en aura 12 000. Le tribunal de commerce de Toulouse n'a retenu que les factures signées.",
        ("Tribunal de commerce de Toulouse", None, []),
    ),
    (
        "Open data\n\nSaisi par une association, le tribunal administratif de Melun enjoint au département de publier ses marchés, sous astreinte de 100 euros par jour (ordonnance du 8 mars 2024, n° 2402345).",
        ("Tribunal administratif de Melun", "2024-03-08", ["2402345"]),
    ),
    (
        "Sanction\n\nPris la main dans le sac. Le régulateur irlandais, la Data Protection Commission, inflige 91 millions d'euros au réseau social, selon une décision rendue publique vendredi.",
        ("Data Protection Commission", "2024-03-15", []),
    ),
    (
        "Résiliation\n\nLe contrat est résilié aux torts de l'éditeur. C'est ce qui ressort du jugement rendu par le tribunal de commerce de Blois le 19 janvier 2024, que nous avons pu consulter.",
        ("Tribunal de commerce de Blois", "2024-01-19", []),
    ),
    (
        "Le maire débouté\n\nLa commune attendait 300 000 euros de son prestataire ; elle n'obtient rien. Le tribunal administratif de Pau a rejeté sa requête mardi.",
        ("Tribunal administratif de Pau", "2024-03-12", []),
    ),
    (
        "Engagements\n\nL'Autorité de la concurrence rend obligatoires les engagements de Cloudia. Par sa décision n° 24-D-05 du 7 mars 2024, elle clôt l'affaire.",
        ("Autorité de la concurrence", "2024-03-07", ["24-D-05"]),
    ),
    (
        "Procès en appel\n\nLe procès en appel de l'hébergeur s'est ouvert lundi devant la cour d'appel de Douai. En première instance, le tribunal de commerce de Lille l'avait condamné, le 26 janvier 2023, à verser 100 000 euros.",
        ("Tribunal de commerce de Lille Métropole", "2023-01-26", []),
    ),
    (
        "Amende salée\n\n1,5 million d'euros : c'est l'amende dont écope Dédalix pour la fuite de données de 500 000 patients. La Cnil l'a annoncé jeudi.",
        ("CNIL", None, []),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=range(len(TOLD)))
def test_what_the_page_is_about(text: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    assert filed_as(main_decision(text, FRIDAY)) == expected
