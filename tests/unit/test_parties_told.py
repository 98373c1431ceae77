"""Parties as the press and law firms tell of them: every text here is one way of saying who sued whom."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.frames import find_framed, load_frames
from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.names.mention import Mentions
from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.extract.parties.parts import own_mentions
from pipeline.extract.parties.prose import Prose
from pipeline.extract.parties.sides.standing import settled_sides
from pipeline.extract.parties.told import ALL_RULES, read_prose
from pipeline.findings import Finding, Span
from pipeline.law import CourtLevel, PartyRole
from pipeline.text.spaces import fold
from tests.bench.phrase_hints import TABLE, table
from tests.unit.test_parties import decided, parties_of, roles

C, D, T = PartyRole.CLAIMANT, PartyRole.DEFENDANT, PartyRole.THIRD_PARTY
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
FI, CA = (CourtLevel.FIRST, "Tribunal de commerce"), (CourtLevel.APPEAL, "Cour d'appel de Pau")
CC, CE = (CourtLevel.SUPREME, "Cour de cassation"), (CourtLevel.SUPREME, "Conseil d'État")
AU = (CourtLevel.AUTHORITY, "CNIL")

TOLD = [
    (CA, "Saisie par la société Datamont, la cour d'appel a réduit de moitié la somme que son prestataire devait à la fonderie Mérignac. Le tribunal avait accordé 60 000 euros à Mérignac.", {("Datamont", A), ("Mérignac", R)}),
    (CA, "Par un arrêt du 3 mars 2022, la cour infirme le jugement qui avait condamné la société Prolibase à indemniser la société Vignes et Terroirs. Prolibase, appelante, soutenait que son client n'avait jamais souscrit d'option de sauvegarde. L'intimée demandait 120 000 euros.", {("Prolibase", A), ("Vignes et Terroirs", R)}),
    (CA, "Les laboratoires Heurtevent avaient interjeté appel d'un jugement qui limitait leur indemnisation à 10 000 euros. La cour porte à 54 000 euros la somme due par Nubilis, leur infogérant.", {("Heurtevent", A), ("Nubilis", R)}),
    (CC, "La Cour de cassation rejette le pourvoi de l'éditeur Calcis. Celui-ci contestait l'arrêt qui l'avait condamné à verser 230 000 euros au groupe hôtelier Marsan pour la perte de ses réservations.", {("Calcis", A), ("Marsan", R)}),
    (CC, "La société Oléane, dont les archives avaient été effacées par son prestataire Logimer, reprochait à la cour d'appel d'avoir appliqué le plafond prévu au contrat. La Cour de cassation lui donne raison et casse l'arrêt du 4 mai 2019.", {("Logimer", R), ("Oléane", A)}),
    (CC, "C'est sur le pourvoi formé par la société Logimer que la chambre commerciale s'est prononcée le 12 juin 2018. La cour d'appel l'avait condamnée à payer 90 000 euros à Oléane.", {("Logimer", A), ("Oléane", R)}),
    (FI, "Le tribunal de commerce de Brest a tranché le litige qui opposait depuis 2019 les Conserveries Le Guen à leur infogérant, Armortech. Ce dernier devra verser 74 000 euros au conserveur, qui en réclamait 200 000.", {("Armortech", D), ("Conserveries Le Guen", C)}),
    (FI, "Un cabinet d'architectes, Bellanger & Fils, n'obtiendra rien de la société Stockplan. Le tribunal a jugé que l'hébergeur n'était tenu que d'une obligation de moyens et a débouté le cabinet.", {("Bellanger & Fils", C), ("Stockplan", D)}),
    (FI, "Netserv a été reconnue responsable de la perte des données de Transports Vasseur. Elle est condamnée à lui verser 52 000 euros.", {("Netserv", D), ("Transports Vasseur", C)}),
    (FI, "Le tribunal judiciaire de Tours a ordonné à l'agence web Pixelonde de restituer à l'association Les Amis du Cher l'accès à son site, que l'agence avait coupé après un impayé. Pixelonde devra aussi lui payer 2 500 euros de dommages et intérêts.", {("Les Amis du Cher", C), ("Pixelonde", D)}),
    (FI, "L'hôpital privé des Acacias poursuivait son éditeur, Santelog, après la disparition de 12 000 dossiers. Santelog avait appelé en garantie l'hébergeur Nubis et son assureur Alliance IARD. Le tribunal condamne Santelog à payer 300 000 euros à l'hôpital et dit que Nubis devra la garantir pour moitié.", {("Alliance IARD", T), ("Nubis", T), ("Santelog", D), ("hôpital privé des Acacias", C)}),
    (FI, "Assigné par la ville de Trévoux, le prestataire Urbadata échappe à toute condamnation. La commune réclamait 90 000 euros.", {("Urbadata", D), ("ville de Trévoux", C)}),
    (FI, "Face à Cloudéo, la PME Ressorts Martin a obtenu 12 000 euros de dommages et intérêts pour la perte de ses courriels.", {("Cloudéo", D), ("Ressorts Martin", C)}),
    (FI, "Le fabricant de jouets Lutins & Cie n'est pas parvenu à faire condamner Solubase, à qui il avait confié sa boutique en ligne. Le tribunal rejette l'ensemble de ses demandes.", {("Lutins & Cie", C), ("Solubase", D)}),
    (FI, "Les sociétés Alpha Presse, Bêta Médias et Gamma Éditions ont assigné en mai 2020 leur hébergeur Serviris. Le tribunal condamne Serviris à leur verser 30 000 euros chacune.", {("Alpha Presse", C), ("Bêta Médias", C), ("Gamma Éditions", C), ("Serviris", D)}),
    (FI, "Condamnée à payer 38 000 euros à son ancien client Optimeuble, la société d'infogérance Réseau Plus a annoncé qu'elle ferait appel.", {("Optimeuble", C), ("Réseau Plus", D)}),
    (FI, "Serviris réclamait le paiement de 18 000 euros de factures à Optimeuble. Le tribunal fait droit à la demande du prestataire et condamne Optimeuble.", {("Optimeuble", D), ("Serviris", C)}),
    (AU, "La Cnil a prononcé le 5 mai une amende de 250 000 euros à l'encontre de la société Voyagéo, à la suite d'un contrôle.", {("Voyagéo", D)}),
    (AU, "Voyagéo écope d'une amende de 250 000 euros. Le gendarme des données personnelles reproche à l'agence de voyages d'avoir gardé des copies de passeports.", {("Voyagéo", D)}),
    (AU, "La formation restreinte de la CNIL a sanctionné l'éditeur Prixtel et sa filiale Prixtel Data de 300 000 et 100 000 euros.", {("Prixtel", D), ("Prixtel Data", D)}),
    (CE, "Le Conseil d'État a rejeté le recours de Voyagéo contre la sanction de 250 000 euros que lui avait infligée la Cnil.", {("Voyagéo", C)}),
    (FI, "Rançongiciel : l'infogérant Brennilis condamné à indemniser un fabricant de meubles\n\nLe tribunal de commerce de Rennes a jugé, le 4 octobre, que la société Brennilis avait manqué à ses obligations envers Meubles Kerdraon. Le fabricant, dont les serveurs avaient été chiffrés en une nuit, percevra 96 000 euros. Il en demandait trois fois plus.", {("Brennilis", D), ("Meubles Kerdraon", C)}),
    (FI, "Le jugement donne tort à Meubles Kerdraon, qui entendait faire supporter à son infogérant le coût de l'attaque. Selon les juges, Brennilis avait averti à trois reprises son client que ses sauvegardes n'étaient pas isolées.", {("Brennilis", D), ("Meubles Kerdraon", C)}),
    (FI, "L'éditeur Paprika Soft a effacé par erreur 40 000 notes de ses abonnés. L'un d'eux, le cabinet comptable Drouet Associés, a obtenu devant le tribunal de commerce de Créteil 15 000 euros en réparation. Paprika Soft invoquait une clause de ses conditions générales.", {("Drouet Associés", C), ("Paprika Soft", D)}),
    (CA, "DOUAI (AFP) - La cour d'appel de Douai a ramené jeudi de 400 000 à 120 000 euros les dommages et intérêts dus par l'hébergeur Septalys à la chaîne de boulangeries Croustilie, a-t-on appris de source judiciaire.\n\nSeptalys avait fait appel du jugement rendu en 2021.", {("Croustilie", R), ("Septalys", A)}),
    (CC, "PARIS (AFP) - La Cour de cassation a annulé mercredi l'arrêt qui avait condamné l'éditeur Gestibat à verser 310 000 euros à la société de construction Mazerolles. Gestibat s'était pourvu en cassation contre cette décision.", {("Gestibat", A), ("Mazerolles", R)}),
    (CC, "Par son arrêt, la Cour de cassation rejette le pourvoi du prestataire. La société Armadis, qui avait confié sa sauvegarde à la société Loxodata, obtient donc définitivement 75 000 euros.", {("Armadis", R), ("Loxodata", A)}),
    (CC, "Cass. com., 8 févr. 2023\n\nLa société Armadis a conclu avec la société Loxodata un contrat de sauvegarde. La cour d'appel ayant limité son indemnisation au plafond contractuel, la cliente s'est pourvue en cassation.", {("Armadis", A), ("Loxodata", R)}),
    (CA, "CA Aix-en-Provence, 14 mars 2024\n\nLa société Médiprat, éditrice d'un logiciel pour cabinets dentaires, était appelante d'un jugement l'ayant condamnée à payer 24 000 euros au centre dentaire des Alpilles. Elle faisait valoir que le praticien n'avait pas testé ses copies.", {("Médiprat", A), ("centre dentaire des Alpilles", R)}),
    (CA, "Licencié pour avoir supprimé 3 000 fichiers, un ancien technicien de la société Rotatives du Nord réclamait 40 000 euros devant la cour d'appel de Rouen. La cour lui donne raison et condamne l'entreprise à lui verser 22 000 euros.", {("Rotatives du Nord", D)}),
    (FI, "Le producteur de la base de données Immoref, la société Immoref Données, reprochait à Logiscan d'avoir extrait 200 000 annonces. Le tribunal judiciaire de Paris interdit à Logiscan de poursuivre et la condamne à 50 000 euros de dommages et intérêts.", {("Immoref Données", C), ("Logiscan", D)}),
    (FI, "Un projet d'ERP abandonné. Hydrotech reprochait à l'intégrateur Syntral de ne pas avoir livré le module de paie. Le tribunal prononce la résolution du contrat et condamne Syntral à restituer 61 000 euros. L'intégrateur, qui réclamait reconventionnellement 84 000 euros de factures impayées, est débouté.", {("Hydrotech", C), ("Syntral", D)}),
    (FI, "Marseille : la ville obtient réparation après la panne de son serveur\n\nLe tribunal administratif a condamné la société Provinfo à verser 130 000 euros à la métropole d'Aix-Marseille-Provence pour la perte de ses archives d'urbanisme.", {("Provinfo", D), ("métropole d'Aix-Marseille-Provence", C)}),
    (FI, "Après trois ans de bataille judiciaire, la société Forestalis l'emporte contre Boisdata. Le tribunal de commerce de Marseille estime que le prestataire a commis une faute lourde en ne vérifiant pas les bandes et écarte le plafond de 20 000 euros. Il fixe le préjudice à 185 000 euros.", {("Boisdata", D), ("Forestalis", C)}),
    (FI, "Un photographe, M. Lucien Gaspard, a fait condamner la société Cadrage Cloud à lui payer 18 000 euros. Cadrage Cloud avait perdu dix ans de clichés.", {("Cadrage Cloud", D), ("L. G.", C)}),
    (AU, "L'Autorité de la concurrence sanctionne les cartonniers Papetis, Ondulex et Cartonor pour entente. Papetis devra payer 12 millions d'euros, Ondulex 8 millions. Cartonor, qui avait dénoncé l'entente, est exonérée.", {("Cartonor", D), ("Ondulex", D), ("Papetis", D)}),
    (AU, "Délibération SAN-2023-012 du 4 mai 2023 concernant la société Nutrimalin\n\nLa société Nutrimalin, qui vend des compléments alimentaires, a fait l'objet d'un contrôle. Une amende de 150 000 euros est prononcée.", {("Nutrimalin", D)}),
    (FI, "Ticketis, plateforme de billetterie, a été condamnée par le tribunal judiciaire de Lille à verser 300 euros à chacun des 120 spectateurs que représentait l'association UFC Spectacle, après la fuite de leurs données.", {("Ticketis", D), ("UFC Spectacle", C)}),
    (FI, "La faute de l'hébergeur ne fait aucun doute pour le tribunal de commerce de Dijon. Vinologis, spécialiste du négoce en ligne, voit cependant son indemnisation limitée à 14 000 euros par la clause que lui opposait Burgundata.", {("Burgundata", D), ("Vinologis", C)}),
    (CA, "Saisi par la coopérative Blésol, le tribunal de commerce d'Arras avait condamné Agridata à payer 33 000 euros. Agridata a interjeté appel. La cour d'appel d'Amiens infirme le jugement et déboute Blésol de toutes ses demandes.", {("Agridata", A), ("Blésol", R)}),
    (CC, "PARIS, 12 mai - La Cour de cassation a rejeté mercredi le pourvoi formé par le groupe Belhotel contre un arrêt qui l'avait débouté de sa demande de 4 millions d'euros. Belhotel accusait son prestataire Reservis d'avoir détruit ses réservations. Reservis s'est félicité de cette décision.", {("Belhotel", A), ("Reservis", R)}),
    (CC, "La haute juridiction casse l'arrêt de la cour d'appel de Lyon du 3 mars 2020, qui avait écarté la clause limitative et alloué 500 000 euros à la société Canterel. Le pourvoi de la société Garmiris soutenait que la clause ne privait pas de sa substance l'obligation essentielle.", {("Canterel", R), ("Garmiris", A)}),
    (CC, "I. Les faits\n\nLa société Canterel, fabricant d'outillage, avait souscrit auprès de la société Garmiris un contrat de télésauvegarde. Ses données ayant été perdues, elle assigna son prestataire. La cour d'appel de Lyon rejeta sa demande. Elle se pourvut en cassation.\n\nII. La solution\n\nLa Cour de cassation censure l'arrêt.", {("Canterel", A), ("Garmiris", R)}),
    (CA, "La SARL Clinélec, éditrice d'un logiciel de gestion de cabinets, contestait devant la cour d'appel d'Aix-en-Provence le jugement qui l'avait condamnée à payer 41 000 euros à la SELARL Imagerie des Maures. La cour confirme.", {("Clinélec", A), ("Imagerie des Maures", R)}),
    (CA, "Sur appel de la société Clinélec, la cour d'appel réforme le jugement. L'intimée, la SELARL Imagerie des Maures, obtient 12 000 euros au lieu de 41 000 euros.", {("Clinélec", A), ("Imagerie des Maures", R)}),
    (CA, "La cour d'appel de Nîmes condamne la société Soft Provence à payer 25 000 euros à la société Oléagri, que le tribunal avait déboutée.", {("Oléagri", C), ("Soft Provence", D)}),
    (CA, "L'éditeur avait interjeté appel. La cour d'appel de Nîmes condamne la société Soft Provence, éditeur du progiciel, à payer 25 000 euros à la société Oléagri.", {("Oléagri", R), ("Soft Provence", A)}),
    (FI, "Le tribunal administratif de Nancy rejette la requête de la société Sanitec, qui demandait l'annulation du marché attribué par le centre hospitalier de Toul à la société Archimède.", {("Sanitec", C), ("centre hospitalier de Toul", D)}),
    (FI, "La société Sanitec a assigné en référé la société Archimède devant le président du tribunal de commerce de Nancy. L'ordonnance déboute la demanderesse et la condamne à verser 3 000 euros à Archimède au titre de l'article 700.", {("Archimède", D), ("Sanitec", C)}),
    (FI, "Entre la coopérative Laitis et son infogérant Bretonet, le contentieux durait depuis 2016. Le tribunal de commerce de Quimper l'a tranché le 3 juin en faveur de la première.", {("Bretonet", D), ("Laitis", C)}),
    (FI, "Ligérix ne devra rien aux Pépinières du Layon. Le tribunal d'Angers a estimé que l'horticulteur, qui n'avait pas souscrit l'option de sauvegarde, ne pouvait s'en prendre qu'à lui-même.", {("Ligérix", D), ("Pépinières du Layon", C)}),
    (FI, "La société Trame Éditions reproche à l'atelier Numéric'Art d'avoir perdu ses originaux numériques. L'atelier répond que son client ne lui avait confié qu'une mission de numérisation. Le tribunal ne suit pas cette défense : Numéric'Art est condamné à 30 000 euros.", {("Numéric'Art", D), ("Trame Éditions", C)}),
    (FI, "La SAS Ventoux Énergie (ci-après « le Client ») a conclu avec la société Logicom (ci-après « le Prestataire ») un contrat de maintenance. Le Client a assigné le Prestataire en paiement de 80 000 euros.", {("Logicom", D), ("Ventoux Énergie", C)}),
]  # fmt: skip


@pytest.mark.parametrize(("court", "text", "expected"), TOLD)
def test_told_parties(court: tuple[CourtLevel, str], text: str, expected: set[tuple[str, PartyRole]]) -> None:
    assert roles(text, *court) == expected


@pytest.mark.parametrize(("text", "told"), [example for frame in load_frames() for example in frame.examples])
def test_each_verb_tells_what_its_example_says(text: str, told: tuple[str, ...]) -> None:
    prose = read_prose(text, find_mentions(text))
    assert set(told) <= {f"{item.mention.name}:{item.side.value}" for item in find_framed(prose)}


def test_nouns_are_of_one_side_only() -> None:
    table = load_nouns()
    assert not table.provider & table.client


def meanings(text: str) -> dict[str, str]:
    """What each noun or pronoun of `text` that stands for a name means."""
    prose = read_prose(text, find_mentions(text))
    return {text[m.start : m.end]: m.name for m in prose.heard.all if m.by_noun}


def test_a_noun_means_the_name_it_stood_beside() -> None:
    assert meanings("L'hébergeur Nuageo a failli. Plus tard, l'hébergeur a payé.") == {"hébergeur": "Nuageo"}
    assert meanings("Numérisud, un atelier toulousain, a perdu ses clichés. L'atelier a payé.") == {
        "atelier": "Numérisud"
    }
    assert meanings("L'Imprimerie Lacombe a tout perdu. L'imprimeur a porté plainte.") == {
        "imprimeur": "Imprimerie Lacombe"
    }


def test_a_noun_that_is_another_s_or_part_of_a_name_means_nobody() -> None:
    assert meanings("L'hébergeur Nuageo a failli. L'assureur de Nuageo a payé.") == {}
    assert meanings("La commune de Vaux-les-Bois réclame 3 000 euros.") == {}


def test_elle_is_whom_the_sentence_before_began_with_but_never_the_court() -> None:
    assert meanings("Nuageo a perdu les copies. Elle a fait appel.") == {"Elle": "Nuageo"}
    assert meanings("Le tribunal a jugé Nuageo fautive. Il a écarté la clause.") == {}


def test_only_costs_after_a_refusal_make_nobody_a_defendant() -> None:
    text = "La société Rizières est déboutée. Elle devra verser 4 000 euros à la société Nuageo pour ses frais d'avocat."
    assert roles(text) == {("Rizières", C), ("Nuageo", D)}


def test_the_other_numbers_of_a_chronicle_tell_of_other_cases() -> None:
    filler = " La décision est motivée avec soin et retiendra l'attention de ceux qui rédigent des contrats informatiques."
    first = (
        "I. Sauvegarde\n\nLe tribunal de commerce de Lyon (3 mai 2022) a condamné la société Nuageo à indemniser la société Rizières."
        + filler
    )
    other = (
        "II. Téléphonie\n\nLe tribunal de commerce de Paris (7 juin 2022) a condamné la société Voxatel à indemniser la société Lignard."
        + filler
    )
    text = f"{first}\n\n{other}"

    def on(day: str) -> Span:
        return Span(text.index(day), text.index(day) + len(day))

    decisions = [
        decided(CourtLevel.FIRST).but(decided_on=Finding(None, on(day), "test", 1.0))
        for day in ("3 mai 2022", "7 juin 2022")
    ]
    assert {mention.name for mention in own_mentions(text, find_mentions(text), decisions).all} == {
        "Nuageo",
        "Rizières",
    }
    assert len(own_mentions(text, find_mentions(text), decisions[:1]).all) > 3


def test_capitals_give_way_to_the_spelling_of_the_text() -> None:
    text = "DEMANDERESSE :\n\nSAS ÉDITIONS DU MASQUE\n\nDÉFENDERESSE :\n\nSARL NUAGEO\n\nFAITS\n\nLes Éditions du Masque ont tout perdu."
    assert {party.name for party in parties_of(text)} == {"Éditions du Masque", "NUAGEO"}


def test_hints_are_those_of_the_rules() -> None:
    assert json.loads(TABLE.read_text("utf-8")) == table(), "run python -m tests.bench.phrase_hints"


def test_a_hint_stands_in_every_match() -> None:
    pages = Path(__file__).parents[1] / "golden" / "extraction" / "pages"
    text = "\n\n".join(fold(page.read_text("utf-8")) for page in sorted(pages.glob("n*.txt")))
    for rule in ALL_RULES:
        for match in rule.pattern.finditer(text):
            assert not rule.hints or any(hint in match.group() for hint in rule.hints), rule.name


_APPEAL = (CourtLevel.APPEAL, "Cour d'appel")
_CLAIMS = PartyRole.CLAIMANT
_DEFENDS = PartyRole.DEFENDANT


@pytest.mark.parametrize(
    ("court", "text", "expected"),
    [
        (
            (CourtLevel.FIRST, "Tribunal de commerce"),
            "Sur les 90 000 euros que Rizalys attendait de Forge Mérandon, il ne reste rien.",
            {("Rizalys", _CLAIMS), ("Forge Mérandon", _DEFENDS)},
        ),
        (
            (CourtLevel.FIRST, "Tribunal de commerce"),
            "La SAS Toitures Ormesson poursuivait son client en paiement de 31 000 euros. Cavaluz rétorquait que les travaux étaient mal faits.",
            {("Toitures Ormesson", _CLAIMS), ("Cavaluz", _DEFENDS)},
        ),
        (
            (CourtLevel.FIRST, "Tribunal de commerce"),
            "Le contrat est résolu. Hydrosolé avait assigné la société Vermandin. Le tribunal rejette.",
            {("Hydrosolé", _CLAIMS), ("Vermandin", _DEFENDS)},
        ),
        (
            (CourtLevel.FIRST, "Tribunal administratif"),
            "La société Valmorte est indemnisée. Le tribunal a reconnu la responsabilité solidaire d'Archivia et de son sous-traitant Ibis Stockage.",
            {("Valmorte", _CLAIMS), ("Archivia", _DEFENDS), ("Ibis Stockage", _DEFENDS)},
        ),
        (
            _APPEAL,
            "Déboutée le 3 mai 2019 par le tribunal de commerce, la société Radiolane a assigné la société Sanivert. L'appelante perd encore.",
            {("Radiolane", PartyRole.APPELLANT), ("Sanivert", PartyRole.RESPONDENT)},
        ),
        (
            _APPEAL,
            "La société Radiolane avait assigné la société Sanivert. Radiolane avait obtenu gain de cause devant le tribunal.",
            {("Radiolane", _CLAIMS), ("Sanivert", _DEFENDS)},
        ),
        (
            _APPEAL,
            "La société Radiolane avait assigné la société Sanivert. Le tribunal de commerce avait donné raison à Radiolane.",
            {("Radiolane", _CLAIMS), ("Sanivert", _DEFENDS)},
        ),
        (
            (CourtLevel.FIRST, "Tribunal de commerce"),
            "La société Radiolane a assigné la société Sanivert. Radiolane devra 8 000 euros à Sanivert au titre de l'article 700.",
            {("Radiolane", _CLAIMS), ("Sanivert", _DEFENDS)},
        ),
    ],
)
def test_sides_of_few_words(
    court: tuple[CourtLevel, str], text: str, expected: set[tuple[str, PartyRole]]
) -> None:
    assert {(party.name, party.role) for party in parties_of(text, *court)} == expected


def test_of_two_on_one_side_the_one_with_words_against_it_is_opposite() -> None:
    one: Key = ("radiolane",)
    other: Key = ("sanivert",)
    weights: dict[Key, dict[Side, float]] = {
        one: {Side.DEFENDANT: 3.8},
        other: {Side.DEFENDANT: 2.5, Side.CLAIMANT: 0.7},
    }
    roles_of = settled_sides(Prose("", Mentions([])), weights, {})
    assert roles_of == {one: Side.DEFENDANT, other: Side.CLAIMANT}
    both: dict[Key, dict[Side, float]] = {one: {Side.DEFENDANT: 3.0}, other: {Side.DEFENDANT: 3.0}}
    assert set(settled_sides(Prose("", Mentions([])), both, {}).values()) == {Side.DEFENDANT}


def test_words_of_rulings_and_couples_are_no_companies() -> None:
    text = "PARTIE CIVILE : Rizalys\nPRÉVENU : Forvane\nLes époux Courtenvaux ont saisi la CHAMBRE CRIMINELLE. Réponse de la Cour"
    named = find_mentions(text).all
    assert {mention.name for mention in named if not mention.is_person} == {"Rizalys", "Forvane"}


@pytest.mark.parametrize(
    ("text", "appellant", "respondent"),
    [
        (
            "Dans le litige qui oppose Brasseries Morlaine à Comptarel, la cour d'appel de Lyon confirme. Loin d'y gagner, la SAS, appelante, devra payer 58 700 euros.",
            "Comptarel",
            "Brasseries Morlaine",
        ),
        (
            ("Le tribunal avait débouté Optique Vauzelle, qui reprochait à Lumélis la perte de ses dossiers. La cour d'appel de Lyon infirme. "
            "L'appelante, qui sollicitait 320 000 euros, en obtient 65 000, que versera Lumélis."),
            "Optique Vauzelle",
            "Lumélis",
        ),
        (
            "Moins à payer, tel est le bilan de l'appel qu'avait formé Médicarel. La cour d'appel de Lyon condamne Médicarel à verser 187 000 euros à la Fondation Verrier.",
            "Médicarel",
            "Fondation Verrier",
        ),
        (
            "Batelis, l'appelante, espérait effacer le jugement qui avait accordé 79 300 euros à Fermes Vaudrey. La cour d'appel de Lyon confirme.",
            "Batelis",
            "Fermes Vaudrey",
        ),
        (
            ("La cour d'appel de Lyon infirme le jugement qui condamnait Stockéo à verser 145 000 euros à Fleuraline. La sauvegarde n'était pas due, "
            "répondent les magistrats, saisis par l'hébergeur. Stockéo hébergeait la boutique."),
            "Stockéo",
            "Fleuraline",
        ),
        (
            ("Les dommages et intérêts que le tribunal avait accordés à Lavoirs Bréhal n'ont pas résisté à l'appel du vendeur, Établissements Cordelle. "
            "La cour d'appel de Lyon condamne Établissements Cordelle à verser 68 000 euros à Lavoirs Bréhal."),
            "Établissements Cordelle",
            "Lavoirs Bréhal",
        ),
    ],
)  # fmt: skip
def test_who_appealed_by_noun(text: str, appellant: str, respondent: str) -> None:
    assert roles(text, CourtLevel.APPEAL, "Cour d'appel de Lyon") == {
        (appellant, PartyRole.APPELLANT),
        (respondent, PartyRole.RESPONDENT),
    }
