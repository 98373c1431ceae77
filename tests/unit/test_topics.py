from __future__ import annotations

import pytest

from pipeline.extract.topics import find_topics, load_table
from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.find import find_signs
from pipeline.extract.topics.passages import of_passages
from pipeline.extract.topics.weigh import load_weights, read_features, weigh
from pipeline.extract.topics.words import find_weightiest, load_words, read_stems
from pipeline.law import DATA_LOSS, DataLossCause
from pipeline.zones import find_zones


@pytest.mark.parametrize("example", load_table().examples, ids=lambda example: example[0][:40])
def test_the_table_reads_its_examples(example: tuple[str, bool, str | None]) -> None:
    sentence, about, cause = example
    topics = find_topics(sentence, find_zones(sentence, None), None)
    assert bool(topics) is about
    if topics:
        assert (topics[0].topic, topics[0].cause) == (DATA_LOSS, DataLossCause(cause) if cause else None)
        assert topics[0].span.of(sentence)
        assert 0 < topics[0].score <= 1


HARD_NEGATIVES = {
    "breach": (
        "La CNIL inflige une amende à un loueur de vélos. La fuite de données a touché 190 000 abonnés. Aucune information n'a été modifiée "
        "ou détruite, mais la violation de données personnelles est d'une particulière gravité pour la formation restreinte."
    ),
    "employee": (
        "Licencié pour faute grave, le salarié avait effacé les fichiers de son employeur la veille de son départ. Le conseil de prud'hommes juge "
        "le licenciement fondé : le salarié a supprimé le répertoire commercial que son employeur lui avait confié."
    ),
    "ended": "Faute de paiement, l'hébergeur a résilié le contrat d'hébergement. La cliente soutient que la résiliation est brutale. Elle est déboutée.",
    "clause": (
        "L'association attaque les clauses du contrat de stockage. Est déclarée abusive la clause qui exclut toute indemnisation en cas de "
        "disparition de fichiers. Aucun abonné n'avait subi de dommage."
    ),
    "migration": "Le progiciel n'a jamais été livré. La reprise des données a été recommencée trois fois. L'ancien logiciel fonctionnait toujours.",
    "turnover": "La panne du site a causé une perte de chiffre d'affaires et une perte de marge que le tribunal évalue à 3 000 euros.",
}


@pytest.mark.parametrize("name", HARD_NEGATIVES)
def test_what_is_near_a_loss_of_data_is_none(name: str) -> None:
    text = HARD_NEGATIVES[name]
    assert find_topics(text, find_zones(text, None), None) == ()


def test_an_empty_text_has_no_topic() -> None:
    assert find_topics("", find_zones("", None), None) == ()


def test_every_feature_has_its_weight() -> None:
    features = read_features("rien", [], find_zones("rien", None), None)
    assert set(load_weights()) == {"base", *features, *of_passages([])}


def test_more_that_tells_of_lost_data_weighs_more() -> None:
    text = "Le tribunal condamne l'hébergeur : les données de la cliente ont été perdues. Aucune sauvegarde n'existait."
    zones, signs = find_zones(text, None), find_signs(text)
    told = [
        weigh({**read_features(text, some, zones, None), **of_passages([])}, frozenset())
        for some in ([], signs[:1], signs)
    ]
    assert told[0] < told[1] < told[2]


def test_words_weigh_beside_signs() -> None:
    features = read_features("rien", [], find_zones("rien", None), None)
    words = load_words()
    best, worst = max(words, key=words.__getitem__), min(words, key=words.__getitem__)
    assert (
        weigh(features, frozenset({worst}))
        < weigh(features, frozenset())
        < weigh(features, frozenset({best}))
    )
    assert weigh(features, frozenset({"qwxz"})) == weigh(features, frozenset())


def test_the_weightiest_word_stands_for_a_text_without_signs() -> None:
    words = load_words()
    best = max(words, key=words.__getitem__)
    assert find_weightiest(f"le chat {best} dort") == (8, 8 + len(best))
    assert read_stems("les sauvegardes, une sauvegarde") == {"les", "sauvegar", "une"}


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("La société placée en sauvegarde a perdu une chance.", ("placee en sauvegarde", "perdu une chance")),
        (
            "Le plan de sauvegarde de l'emploi supprime 34 postes.",
            ("plan de sauvegarde", "supprime 34 postes"),
        ),
        ("La perte de chance et la perte de marge sont écartées.", ("perte de chance", "perte de marge")),
        ("Ils ont perdu leur procès et trois ans de temps.", ("perdu leur proces",)),
        ("La destruction des emballages est ordonnée.", ("destruction des emballages",)),
        ("Le site a subi un déni de service.", ("deni de service",)),
    ],
)
def test_what_only_sounds_like_lost_data_is_hidden(text: str, hidden: tuple[str, ...]) -> None:
    low = hide_alike(text)
    assert len(low) == len(text)
    assert not [words for words in hidden if words in low]


@pytest.mark.parametrize(
    "text",
    [
        "La perte de données a coûté cher.",
        "Le plan de sauvegarde des données n'était pas appliqué.",
        "Les fichiers ont été perdus, les copies détruites.",
    ],
)
def test_what_is_lost_data_is_not_hidden(text: str) -> None:
    assert "~" not in hide_alike(text)


LOST = {
    "infinitive": "SaaS : effacer les données du client trop tôt coûte cher. La cour condamne l'éditeur : quand le client a demandé son export, il ne restait plus rien, pas même dans les copies de secours.",
    "chance": "Perte de données et perte de chance : la cour d'appel juge que le prestataire, qui devait surveiller les sauvegardes, répond de la disparition des fichiers de sa cliente.",
    "read": "Les bandes avaient échappé au rançongiciel mais aucune ne peut être relue. Le tribunal condamne le prestataire chargé de la sauvegarde.",
    "snapshot": "Le dernier instantané exploitable était celui du 18 novembre. Cinq semaines de réservations manquaient. L'hébergeur est condamné à une provision.",
    "wiped": "Un technicien a réinitialisé par erreur les deux disques contenant les dossiers de la clientèle. Le laboratoire n'a sauvé qu'un dixième des fichiers.",
    "boxes": "Vingt-deux boîtes de messagerie sont arrivées vides après le transfert. Le prestataire avait déjà résilié l'ancien hébergement ; le tribunal le condamne.",
    "ledger": "Sept exercices comptables rayés de la carte : l'éditeur du logiciel en ligne, qui avait supprimé le compte, paiera 40 200 euros.",
    "designs": "Deux siècles de motifs tenaient sur trois disques. Ils ont été égarés par le sous-traitant chargé de leur conservation, que la cour condamne.",
}


@pytest.mark.parametrize("name", LOST)
def test_lost_data_are_told_in_many_ways(name: str) -> None:
    assert find_topics(LOST[name], find_zones(LOST[name], None), None)


ALIKE = {
    "insolvency": "L'hébergeur a rompu sans préavis. Son revendeur, placé en sauvegarde, avait supprimé 34 emplois. La cour d'appel fixe l'indemnité à 800 000 euros.",
    "nothing lost": "Le logiciel n'a jamais été livré et le contrat est résolu. Aucune donnée n'a été égarée : rien n'y avait été mis.",
    "employee": "La chambre sociale juge le licenciement sans cause réelle et sérieuse : rien ne prouve que le salarié a envoyé les plans à la corbeille. L'employeur disait avoir perdu ces fichiers.",
    "evidence": "Le dirigeant avait détruit des courriels pour entraver l'enquête. L'Autorité de la concurrence porte l'amende à 2 millions d'euros.",
    "retention": "Le Conseil d'État confirme l'amende : l'opérateur n'avait pas supprimé les comptes de ses anciens clients et gardait leurs données sans limite.",
    "bid": "Un fichier transmis en retard a fait perdre à la société l'appel d'offres. La chance perdue est évaluée à 20 %.",
    "order": "Le juge enjoint à l'ancien prestataire de restituer la base clients sous astreinte. La destruction des copies est ordonnée.",
    "crime": "Le tribunal correctionnel condamne le prévenu, licencié puis revenu par un compte technique supprimer des boîtes de messagerie, rétablies le lendemain à partir de la sauvegarde de la veille.",
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_only_looks_like_lost_data_is_none(name: str) -> None:
    assert find_topics(ALIKE[name], find_zones(ALIKE[name], None), None) == ()


def test_hiding_takes_time_that_grows_with_the_text() -> None:
    text = "perte de perdu la sauvegarde de supprimé les " * 400
    assert len(hide_alike(text)) == len(text)


BESIDE_A_CLAUSE = (
    "{title} : la cour d'appel de Paris revient sur 1,1 million d'euros\n\nLa cour d'appel de Paris réforme le jugement rendu le 14 février 2024 dans le litige "
    "opposant le transporteur Rolanval à l'intégrateur Sysbel. Aucune faute lourde n'est démontrée : la restauration avait été testée six mois avant "
    "le sinistre. Le plafond s'applique, et Sysbel n'aura à verser que 350 000 euros."
)


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("Clause limitative et perte de données", True),
        ("Clauses de responsabilité et la perte des fichiers", True),
        ("Clause excluant la perte de données et la perte d'exploitation", False),
    ],
)
def test_a_loss_named_beside_a_clause_is_one_and_what_a_clause_speaks_of_is_none(
    title: str, is_told: bool
) -> None:
    text = BESIDE_A_CLAUSE.format(title=title)
    assert bool(find_topics(text, find_zones(text, None), text.split("\n")[0])) is is_told
