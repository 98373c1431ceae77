"""What the press writes of outcomes: first instance, appeals told from either side, petitions, sanctions, and rules one by one."""

from __future__ import annotations

import time

import pytest

from pipeline.extract.outcomes.nouns import with_nouns
from pipeline.extract.outcomes.rules import RULES, Rule
from pipeline.extract.outcomes.sides import Who
from pipeline.extract.outcomes.told import read_told
from pipeline.law import CourtLevel, Outcome
from pipeline.text.spaces import fold
from tests.unit.test_outcomes_ledger import sides_in

FIRST, APPEAL, SUPREME = CourtLevel.FIRST, CourtLevel.APPEAL, CourtLevel.SUPREME


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    assert rule.pattern.search(fold(rule.example))


def test_no_two_rules_share_a_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("Le tribunal de commerce de Rouen, par un, a condamné Nuageo à verser 80 000 euros à Rizières, qui réclamait cette somme.", FIRST, Outcome.GRANTED),
        ("Rizières obtient gain de cause. Le tribunal de commerce de Rouen, a jugé que Nuageo devait lui rembourser 80 000 euros.", FIRST, Outcome.GRANTED),
        ("Mauvaise surprise pour Rizières : le tribunal de commerce de Rouen l'a déboutée de son action contre Nuageo. Elle devra même lui verser 4 000 euros.", FIRST, Outcome.DISMISSED),
        ("Rizières repart bredouille du tribunal de commerce de Rouen. Le écarte toute faute de Nuageo.", FIRST, Outcome.DISMISSED),
        ("Le tribunal de commerce de Rouen n'a pas suivi Rizières. Par, il estime que Nuageo n'a commis aucune faute.", FIRST, Outcome.DISMISSED),
        ("Nuageo échappe à la condamnation. Rizières lui demandait 200 000 euros devant le tribunal de commerce de Rouen ; elle n'aura rien, selon le jugement.", FIRST, Outcome.DISMISSED),
        ("L'addition est salée pour Nuageo : 240 000 euros à verser à Rizières, a tranché le tribunal de commerce de Rouen.", FIRST, Outcome.GRANTED),
        ("Rizières réclamait 500 000 euros à Nuageo. Elle devra se contenter de 40 000 euros, selon le jugement du tribunal de commerce de Rouen.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal de commerce de Rouen a donné raison à Rizières, mais pas sur toute la ligne : Nuageo paiera 40 000 euros et non les 500 000 demandés.", FIRST, Outcome.PARTLY_GRANTED),
        ("Retoquée par le tribunal de commerce de Rouen, la demande de Rizières contre Nuageo n'a pas convaincu les juges consulaires.", FIRST, Outcome.DISMISSED),
        ("Le, le tribunal judiciaire de Tours a jugé irrecevable l'action de Rizières contre Nuageo, engagée trop tard.", FIRST, Outcome.DISMISSED),
        ("Le, le tribunal judiciaire de Tours a constaté la prescription de l'action que Rizières avait engagée contre Nuageo.", FIRST, Outcome.DISMISSED),
        ("Nuageo, assignée par Rizières, sort blanchie : pour le tribunal de commerce de Rouen, c'est au client qu'il appartenait de faire ses copies.", FIRST, Outcome.DISMISSED),
        ("Le tribunal administratif de Lille a rejeté, la requête de Rizières dirigée contre Nuageo.", FIRST, Outcome.DISMISSED),
        ("Le juge des référés du tribunal de commerce de Nanterre a accordé une provision de 30 000 euros à Rizières, à la charge de Nuageo.", FIRST, Outcome.GRANTED),
        ("Le juge des référés du tribunal de commerce de Nanterre a dit, n'y avoir lieu à référé sur la demande de provision de Rizières contre Nuageo.", FIRST, Outcome.DISMISSED),
        ("Nuageo réclamait 34 000 euros de factures à Rizières. Le tribunal de commerce de Rouen a condamné celle-ci à les payer.", FIRST, Outcome.GRANTED),
        ("Rizières avait assigné Nuageo, qui réclamait à son tour 12 000 euros de factures. Le tribunal de commerce de Rouen, condamne Nuageo à payer 80 000 euros à Rizières et rejette sa demande reconventionnelle.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen a partagé les torts : Nuageo indemnisera Rizières à hauteur de la moitié de son préjudice, soit 25 000 euros.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le conseil de prud'hommes de Lyon a jugé sans cause réelle et sérieuse le licenciement de Rizières par Nuageo, condamnée à lui verser 24 000 euros.", FIRST, Outcome.GRANTED),
        ("Le conseil de prud'hommes de Lyon a débouté Rizières, licencié par Nuageo pour faute grave.", FIRST, Outcome.DISMISSED),
        ("Victoire pour Rizières : Nuageo est condamnée à lui payer l'intégralité des 80 000 euros réclamés, a jugé le tribunal de commerce de Rouen.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen a ordonné à Nuageo de restituer sous astreinte à Rizières l'ensemble de ses fichiers.", FIRST, Outcome.GRANTED),
        ("Jugement du tribunal de commerce de Rouen : l'hébergeur Nuageo est reconnu responsable de la perte des données de Rizières. Une expertise évaluera le préjudice.", FIRST, Outcome.GRANTED),
        ("Nuageo a été mise hors de cause par le tribunal de commerce de Rouen. Rizières supportera les dépens.", FIRST, Outcome.DISMISSED),
        ("Le tribunal de commerce de Rouen ramène à 18 000 euros l'indemnité due par Nuageo à Rizières, qui en demandait 60 000.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal de commerce de Rouen a prononcé la résolution du contrat aux torts de Nuageo et condamné celle-ci à restituer les 30 000 euros versés par Rizières.", FIRST, Outcome.GRANTED),
        ("Déception à Rizières. Son dossier contre Nuageo s'est heurté à une clause d'exclusion que le tribunal de commerce de Rouen a jugée valable. Elle ne touchera pas un centime.", FIRST, Outcome.DISMISSED),
        ("Le tribunal de commerce de Rouen fait droit en totalité aux demandes de Rizières contre Nuageo.", FIRST, Outcome.GRANTED),
        ("Nuageo doit 80 000 euros à Rizières. Ainsi en a décidé le tribunal de commerce de Rouen.", FIRST, Outcome.GRANTED),
        ("Nuageo s'en tire avec 5 000 euros. Rizières en attendait vingt fois plus du tribunal de commerce de Rouen, qui a statué.", FIRST, Outcome.PARTLY_GRANTED),
        ("80 000 euros : c'est la somme que Nuageo versera à Rizières, a décidé le tribunal de commerce de Rouen.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen a tranché en faveur de Rizières, qui poursuivait Nuageo.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen a tranché en faveur de Nuageo, que poursuivait Rizières.", FIRST, Outcome.DISMISSED),
        ("Poursuivie par Rizières, Nuageo l'emporte devant le tribunal de commerce de Rouen.", FIRST, Outcome.DISMISSED),
        ("La cour d'appel de Caen a infirmé le jugement qui avait condamné Nuageo à verser 80 000 euros à Rizières. Celle-ci devra rembourser.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen a confirmé le jugement qui avait condamné Nuageo à verser 80 000 euros à Rizières.", APPEAL, Outcome.GRANTED),
        ("La cour d'appel de Caen, revoit à la baisse la condamnation de Nuageo : 30 000 euros au lieu de 80 000 pour Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Déboutée en première instance, Rizières obtient gain de cause en appel. La cour d'appel de Caen a condamné Nuageo à lui verser 80 000 euros, soit tout ce qu'elle demandait.", APPEAL, Outcome.GRANTED),
        ("Rizières perd en appel. La cour d'appel de Caen a jugé que Nuageo n'avait pas manqué à ses obligations.", APPEAL, Outcome.DISMISSED),
        ("Nuageo perd en appel. La cour d'appel de Caen confirme que l'hébergeur doit 80 000 euros à Rizières.", APPEAL, Outcome.GRANTED),
        ("Nuageo a obtenu gain de cause devant la cour d'appel de Caen. Le tribunal de commerce l'avait condamnée à verser 80 000 euros à Rizières.", APPEAL, Outcome.DISMISSED),
        ("Rizières, qui avait gagné en première instance contre Nuageo, devra rendre les 80 000 euros : la cour d'appel de Caen lui donne tort.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen rejette l'appel de Nuageo, condamnée en première instance à indemniser Rizières.", APPEAL, Outcome.GRANTED),
        ("La cour d'appel de Caen rejette l'appel de Rizières, déboutée en première instance de ses demandes contre Nuageo.", APPEAL, Outcome.DISMISSED),
        ("Le jugement du tribunal de commerce de Rouen, qui avait débouté Rizières, est confirmé : la cour d'appel de Caen écarte toute responsabilité de Nuageo.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen réforme le jugement : le plafond d'indemnisation s'applique et Nuageo ne doit plus que 18 000 euros à Rizières au lieu de 80 000.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Le tribunal avait rejeté les demandes de Rizières. La cour d'appel de Caen, l'infirme et alloue à Rizières 45 000 euros, la moitié de ce qu'elle réclamait à Nuageo.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Coup de théâtre : la cour d'appel de Caen met à néant le jugement de 2022 et décharge Nuageo de toute condamnation. Rizières supportera les dépens.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen alourdit la note : Nuageo, condamnée à 80 000 euros en première instance, en paiera 120 000 à Rizières, conformément à sa demande.", APPEAL, Outcome.GRANTED),
        ("Le licenciement de Rizières par Nuageo était justifié, estime la cour d'appel de Caen, qui infirme le jugement du conseil de prud'hommes.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen, juge sans cause réelle et sérieuse le licenciement de Rizières, que les prud'hommes avaient validé. Nuageo lui versera 31 000 euros.", APPEAL, Outcome.GRANTED),
        ("La cour administrative d'appel de Douai annule le jugement qui avait condamné Nuageo à verser 60 000 euros à Rizières.", APPEAL, Outcome.DISMISSED),
        ("La cour administrative d'appel de Douai a rejeté la requête d'appel de Nuageo contre le jugement la condamnant à verser 60 000 euros à Rizières.", APPEAL, Outcome.GRANTED),
        ("La cour d'appel de Caen a confirmé le rejet des demandes de Rizières contre Nuageo.", APPEAL, Outcome.DISMISSED),
        ("Même issue en appel : Nuageo doit payer. La cour d'appel de Caen, a seulement réduit la facture de 80 000 à 60 000 euros pour Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
        ("La cour d'appel de Caen, saisie par Nuageo, a confirmé sa responsabilité mais ramené de 80 000 à 35 000 euros la somme due à Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Condamnée en première instance, Nuageo est relaxée de toute responsabilité par la cour d'appel de Caen dans le litige qui l'opposait à Rizières.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel de Caen a donné tort à Nuageo. Elle devra, comme l'avait jugé le tribunal, verser 80 000 euros à Rizières.", APPEAL, Outcome.GRANTED),
        ("La Cour de cassation a rejeté le pourvoi de Nuageo. La société devra bien verser 80 000 euros à Rizières.", SUPREME, Outcome.GRANTED),
        ("La Cour de cassation a rejeté le pourvoi de Rizières contre l'arrêt qui l'avait déboutée de ses demandes contre Nuageo.", SUPREME, Outcome.DISMISSED),
        ("La Cour de cassation casse l'arrêt qui avait condamné Nuageo à verser 80 000 euros à Rizières et renvoie l'affaire devant la cour d'appel de Rennes.", SUPREME, None),
        ("Tout est à refaire entre Nuageo et Rizières : la Cour de cassation a censuré l'arrêt de la cour d'appel de Caen, qui devra être rejugé.", SUPREME, None),
        ("La Cour de cassation met un point final au litige :, elle a écarté le recours de Nuageo, définitivement condamnée à payer 80 000 euros à Rizières.", SUPREME, Outcome.GRANTED),
        ("La Cour de cassation casse sans renvoi, l'arrêt qui avait condamné Nuageo à payer 80 000 euros à Rizières : l'action était prescrite.", SUPREME, Outcome.DISMISSED),
        ("Le Conseil d'État a réduit de 400 000 à 250 000 euros l'amende que la CNIL avait infligée à Nuageo.", SUPREME, Outcome.PARTLY_GRANTED),
        ("Le Conseil d'État a annulé la sanction de la CNIL contre Nuageo.", SUPREME, Outcome.GRANTED),
        ("CA Caen, n° 22/01234, Nuageo c/ Rizières. La cour retient la faute de l'hébergeur. Elle le condamne à réparer le préjudice de sa cliente, mais limite la réparation au coût de la ressaisie, soit 12 000 euros ; la perte de marge n'est pas établie.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Par un arrêt, la cour d'appel de Caen approuve le tribunal d'avoir jugé que Nuageo, hébergeur, avait manqué à son obligation de sauvegarde envers Rizières, et confirme la condamnation au paiement de 80 000 euros en toutes ses dispositions.", APPEAL, Outcome.GRANTED),
        ("T. com. Rouen, Rizières c/ Nuageo. L'exception d'inexécution soulevée par Nuageo est accueillie et Rizières, demanderesse, déboutée de toutes ses prétentions.", FIRST, Outcome.DISMISSED),
        ("La cour d'appel de Caen juge, que Nuageo était fondée à suspendre ses prestations. La société Rizières, qui lui réclamait 90 000 euros de dommages et intérêts, voit ses demandes écartées et le jugement infirmé.", APPEAL, Outcome.DISMISSED),
        ("Le tribunal de commerce de Rouen, dans son, reçoit Rizières en son action et lui alloue les 80 000 euros que lui devait Nuageo au titre de la perte de ses fichiers ; sa demande au titre du préjudice moral est rejetée.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le, le tribunal de commerce de Rouen a condamné Nuageo aux dépens et à verser 80 000 euros à Rizières. « Nous avons été entendus sur tous les points », se réjouit l'avocat de Rizières.", FIRST, Outcome.GRANTED),
        ("Nuageo fera appel du jugement du tribunal de commerce de Rouen qui la condamne à verser 80 000 euros à Rizières, loin du million espéré par cette dernière.", FIRST, Outcome.PARTLY_GRANTED),
        ("Rizières contre Nuageo : match nul. Le tribunal de commerce de Rouen, renvoie dos à dos Rizières, qui demandait 80 000 euros, et son prestataire.", FIRST, Outcome.DISMISSED),
        ("La justice valide la résiliation du contrat par Rizières et condamne Nuageo à lui rendre les 22 000 euros d'acompte (tribunal de commerce de Rouen.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen a écarté la clause limitative et condamné Nuageo à réparer l'entier préjudice de Rizières, chiffré à 210 000 euros.", FIRST, Outcome.GRANTED),
        ("Le tribunal de commerce de Rouen n'a retenu qu'une partie des griefs de Rizières contre Nuageo, condamnée à 14 000 euros.", FIRST, Outcome.PARTLY_GRANTED),
        ("L'assureur de Nuageo devra garantir sa condamnation : le tribunal de commerce de Rouen a alloué 80 000 euros à Rizières.", FIRST, Outcome.GRANTED),
        ("Nuageo devra sortir le chéquier : 60 000 euros pour Rizières, a décidé le tribunal.", FIRST, Outcome.GRANTED),
        ("Le tribunal a eu la main lourde : Nuageo écope de 60 000 euros de dommages et intérêts à régler à Rizières.", FIRST, Outcome.GRANTED),
        ("Rizières n'a pas fait le voyage pour rien : Nuageo lui doit 60 000 euros, jugent les magistrats consulaires.", FIRST, Outcome.GRANTED),
        ("Rizières rentre les mains vides. Le tribunal n'a rien trouvé à reprocher à Nuageo.", FIRST, Outcome.DISMISSED),
        ("Pas de faute, pas d'indemnité : le tribunal renvoie Rizières à ses contrats et met Nuageo hors de cause.", FIRST, Outcome.DISMISSED),
        ("Chou blanc pour Rizières, qui poursuivait Nuageo devant le tribunal de commerce.", FIRST, Outcome.DISMISSED),
        ("Le tribunal a fait les comptes : sur les 300 000 euros que réclamait Rizières, 45 000 seulement lui reviendront, à la charge de Nuageo.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal n'a pas été tendre avec Nuageo, condamné sur toute la ligne à indemniser Rizières.", FIRST, Outcome.GRANTED),
        ("Le juge a tranché : la perte des fichiers incombe à Nuageo, qui réparera l'entier préjudice de Rizières.", FIRST, Outcome.GRANTED),
        ("Le tribunal juge que Rizières aurait dû faire ses propres copies. Son action contre Nuageo est donc rejetée.", FIRST, Outcome.DISMISSED),
        ("Rizières s'en mordra les doigts : non seulement sa demande est écartée, mais elle doit payer 5 000 euros de frais de procédure à Nuageo.", FIRST, Outcome.DISMISSED),
        ("Le tribunal donne raison aux deux : Nuageo indemnise Rizières de 30 000 euros, Rizières règle les 12 000 euros de factures en retard.", FIRST, Outcome.GRANTED),
        ("Le tribunal déclare Nuageo responsable à hauteur de 60 % et la condamne à verser 36 000 euros à Rizières.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal a prononcé l'annulation du contrat et ordonné à Nuageo de rembourser Rizières.", FIRST, Outcome.GRANTED),
        ("« C'est une victoire », souffle le dirigeant de Rizières. Nuageo lui versera 60 000 euros.", FIRST, Outcome.GRANTED),
        ("« La décision est conforme à nos attentes », indique Nuageo, que Rizières attaquait et qui ne versera rien.", FIRST, Outcome.DISMISSED),
        ("Le tribunal s'est rangé à l'avis de l'expert : Nuageo n'y est pour rien. Rizières supportera les frais d'expertise.", FIRST, Outcome.DISMISSED),
        ("Faute d'avoir prouvé son préjudice, Rizières n'obtient rien de Nuageo.", FIRST, Outcome.DISMISSED),
        ("Le préjudice d'image allégué par Rizières n'est pas retenu, mais Nuageo lui doit 22 000 euros pour la reconstitution des données.", FIRST, Outcome.PARTLY_GRANTED),
        ("Nuageo a été condamné par défaut à payer à Rizières les 18 000 euros demandés.", FIRST, Outcome.GRANTED),
        ("L'association Rizières a fait plier Nuageo : le tribunal supprime la clause et lui alloue 10 000 euros.", FIRST, Outcome.GRANTED),
        ("La cour d'appel a donné tort à Rizières, qui avait pourtant gagné la première manche contre Nuageo.", APPEAL, Outcome.DISMISSED),
        ("Nuageo avait été condamnée à payer 60 000 euros à Rizières. Elle n'aura finalement rien à verser, a jugé la cour d'appel.", APPEAL, Outcome.DISMISSED),
        ("Rizières devra rendre l'argent. La cour d'appel a jugé que Nuageo n'avait commis aucune faute.", APPEAL, Outcome.DISMISSED),
        ("Deuxième défaite pour Nuageo : après le tribunal, la cour d'appel la condamne à indemniser Rizières.", APPEAL, Outcome.GRANTED),
        ("Deuxième revers pour Rizières : la cour d'appel maintient le jugement qui l'avait déboutée face à Nuageo.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel a coupé la poire en deux : Nuageo paiera 30 000 euros à Rizières, moitié moins qu'en première instance.", APPEAL, Outcome.PARTLY_GRANTED),
        ("La note s'alourdit pour Nuageo : de 60 000 euros devant le tribunal, l'indemnité de Rizières passe à 90 000 euros devant la cour d'appel.", APPEAL, Outcome.GRANTED),
        ("La facture s'allège pour Nuageo : la cour d'appel ramène de 60 000 à 25 000 euros ce qu'elle doit à Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Les premiers juges avaient débouté Rizières. La cour d'appel prend le contre-pied et condamne Nuageo à lui payer 60 000 euros.", APPEAL, Outcome.GRANTED),
        ("La cour d'appel balaie le raisonnement du tribunal, qui avait donné raison à Rizières. Nuageo ne doit rien.", APPEAL, Outcome.DISMISSED),
        ("Nuageo gagne en appel contre Rizières.", APPEAL, Outcome.DISMISSED),
        ("Rizières gagne en appel contre Nuageo.", APPEAL, Outcome.GRANTED),
        ("La cour d'appel confirme la faute de Nuageo, mais divise par trois la somme accordée à Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
        ("L'appel de Nuageo n'a pas prospéré. Elle devra bien indemniser Rizières, comme l'avait décidé le tribunal.", APPEAL, Outcome.GRANTED),
        ("L'appel de Rizières n'a pas prospéré : pour la cour, le tribunal avait eu raison d'écarter la responsabilité de Nuageo.", APPEAL, Outcome.DISMISSED),
        ("La cour d'appel a purement et simplement confirmé la condamnation de Nuageo au profit de Rizières.", APPEAL, Outcome.GRANTED),
        ("Statuant à nouveau, la cour limite à 18 000 euros la créance de Rizières sur Nuageo, plafond oblige.", APPEAL, Outcome.PARTLY_GRANTED),
        ("La cour d'appel a effacé l'ardoise de Nuageo : le jugement qui l'obligeait à payer 60 000 euros à Rizières est anéanti.", APPEAL, Outcome.DISMISSED),
        ("La Cour de cassation a refermé le dossier : le pourvoi de Nuageo est rejeté, Rizières gardera ses 60 000 euros.", SUPREME, Outcome.GRANTED),
        ("Nuageo avait été condamnée à indemniser Rizières ; la Cour de cassation annule l'arrêt et renvoie les parties devant une autre cour.", SUPREME, None),
        ("La Cour de cassation a validé l'arrêt qui déboutait Rizières de ses demandes contre Nuageo.", SUPREME, Outcome.DISMISSED),
        ("La haute juridiction approuve la cour d'appel d'avoir condamné Nuageo à payer 60 000 euros à Rizières.", SUPREME, Outcome.GRANTED),
    ],
)  # fmt: skip
def test_what_the_press_tells(text: str, level: CourtLevel, expected: Outcome | None) -> None:
    ruled = read_told(fold(text), text, sides_in(text), level)
    assert (ruled.outcome if ruled else None) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("La cliente Rizières se plaint. L'hébergeur se défend.", {"cliente": Who.CLAIMANT, "hebergeur": Who.DEFENDANT}),
        ("Le prestataire réclamait le paiement de ses factures. Le prestataire a assigné sa cliente.", {"cliente": Who.DEFENDANT, "prestataire": Who.CLAIMANT}),
        ("La demanderesse attend.", {"demanderesse": Who.CLAIMANT}),
    ],
)  # fmt: skip
def test_trades_stand_for_sides(text: str, named: dict[str, Who]) -> None:
    low = fold(text)
    sides = with_nouns(low, sides_in(text))[0]
    for noun, who in named.items():
        assert sides.named_in(low.index(noun), low.index(noun) + 1) is who


def _seconds(rule: Rule, length: int) -> float:
    run = (fold(rule.example).rstrip(".") + " ") * (length // len(rule.example))
    times = []
    for _ in range(3):
        started = time.process_time()
        list(rule.pattern.finditer(run))
        times.append(time.process_time() - started)
    return min(times)


def test_a_run_of_any_phrase_takes_linear_time() -> None:
    short, long = (sum(_seconds(rule, length) for rule in RULES) for length in (2_000, 16_000))
    assert long < 8 * 4 * short
