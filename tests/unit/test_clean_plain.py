from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.plain import read_text
from pipeline.documents import BlockKind

PROSE = (
    "Le tribunal de commerce d'Angers a condamné la société Ligérine à verser 84 000 euros à son client, dont onze"
    " années de plans avaient disparu sans qu'aucune copie puisse être rendue."
)
ARTICLE = f"""Sauvegardes introuvables : 84 000 euros à payer

  • salle_machine.jpg

    Une salle vide (Pixabay / Wilma)
  • Un infogérant devra répondre de la disparition des archives de son client.

    {PROSE}

    Un plafond écarté

    {PROSE}

    À lire sur Le Titre
    Les podcasts du Titre
    Un archiviste raconte ses débuts, ses doutes et la première fois qu'il a tenu un registre du quinzième siècle.
"""


def test_article_comes_out_with_title_standfirst_headings_and_body_only() -> None:
    document = read_text(
        ARTICLE, "https://x.example/2024/05/14/sauvegardes-introuvables-payer", source_id="x"
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.TITLE, "Sauvegardes introuvables : 84 000 euros à payer"),
        (BlockKind.STANDFIRST, "Un infogérant devra répondre de la disparition des archives de son client."),
        (BlockKind.PARAGRAPH, PROSE),
        (BlockKind.HEADING, "Un plafond écarté"),
        (BlockKind.PARAGRAPH, PROSE),
    ]
    assert document.published_on == date(2024, 5, 14)
    assert document.language == "fr"
    assert len(document.dropped) == len(document.dropped_by) == 5


def test_given_day_wins_over_the_address_and_the_address_over_the_text() -> None:
    text = f"Un titre de quatre mots\nPublié le 3 mai 2021\n{PROSE}\n{PROSE[:-1]} !"
    dated = "https://x.example/2022/06/01/page"
    assert read_text(text, dated, published_on=date(2020, 1, 1)).published_on == date(2020, 1, 1)
    assert read_text(text, dated).published_on == date(2022, 6, 1)
    assert read_text(text, None).published_on == date(2021, 5, 3)


def test_wrapped_lines_of_a_ruling_are_joined_and_its_items_are_not() -> None:
    text = (
        "COUR D'APPEL\nDE\nDOUAI\nN° RG\n23/01877\nENTRE :\nLa société Ligérine Infogérance, société de droit français,\n"
        "et ses filiales ont conclu le contrat de\nSauvegarde du siège ;\n- 210 000 euros ;\n- 8 000 euros\nPAR CES MOTIFS\n"
        "Condamne la société Ligérine aux dépens ;"
    )
    assert read_text(text).text.split("\n\n") == [
        "COUR D'APPEL DE DOUAI",
        "N° RG 23/01877",
        "ENTRE :",
        "La société Ligérine Infogérance, société de droit français, et ses filiales ont conclu le contrat de Sauvegarde du siège ;",
        "210 000 euros ;",
        "8 000 euros",
        "PAR CES MOTIFS",
        "Condamne la société Ligérine aux dépens ;",
    ]


def test_head_of_a_ruling_page_gives_its_day_and_goes() -> None:
    text = (
        "Les annuaires du droit\nJurisprudence : Logiciel\nvendredi 23 janvier 2015\nFacebook Viadeo Linkedin\n\n"
        "Tribunal de commerce d'Angers, jugement du 6 novembre 2014\n\nX / Y\n\nLES FAITS\n\n"
        + PROSE
        + "\n\n"
        "PAR CES MOTIFS\n\nCondamne la société Y aux dépens.\n\nVoir notre présentation de la décision\nCopyright"
    )
    document = read_text(text, "http://droit.example/spip.php?id_article=1")
    assert document.title == "Tribunal de commerce d'Angers, jugement du 6 novembre 2014"
    assert document.published_on == date(2015, 1, 23)
    assert document.blocks[-1].text == "Condamne la société Y aux dépens."


def test_members_only_text_is_marked() -> None:
    text = f"Un titre de quatre mots\n{PROSE}\nCet article est réservé aux abonnés : 14,90 € par mois"
    assert read_text(text).is_truncated
    assert not read_text(
        f"Un titre de quatre mots\n{PROSE}\nAbonnez-vous à notre lettre d'information"
    ).is_truncated


@pytest.mark.parametrize("text", ["", "  \n\n ", "Partager : Facebook | Twitter"])
def test_nothing_left_is_no_document(text: str) -> None:
    with pytest.raises(NotADocument):
        read_text(text)


_TOLD = (
    "Le tribunal de commerce de Lyon a condamné la société Hébergis à payer 12 000 euros à la société Atelier Vermeil, "
    "dont les fichiers avaient été effacés au cours d'une opération de maintenance que personne n'avait annoncée."
)


@pytest.mark.parametrize(
    "line",
    [
        "Le Courrier des Ateliers | 14 mai 2024 | Paul Vernay",
        "Courrier Pro, le 14 mai 2024",
        "Mardi 14 mai 2024, par Lise Aubrac",
        "14 mai 2024 – Rubrique : Serveurs – Mots clés : sauvegarde, preuve",
        "Usines du Nord – 14 mai 2024 – Lise Aubrac",
        "Note du 14 mai 2024",
        "Communiqué de presse du 14 mai 2024",
    ],
)
def test_the_line_that_dates_an_article_is_when_it_was_published(line: str) -> None:
    text = f"Fichiers effacés : l'atelier indemnisé\n\n{line}\n\n{_TOLD}"
    assert read_text(text, None).published_on == date(2024, 5, 14)


@pytest.mark.parametrize(
    "line",
    [
        "TA Melun, 14 mai 2024, n° 1908127",
        "Dijon, 2e ch. civ., 14 mai 2024, RG 21/00477",
        "CE, 14 mai 2024, région Grand Ponant, n° 499874",
        "Trib. UE, 14 mai 2024, T-354/22",
        "Jugement du 14 mai 2024",
        "Version en vigueur au 14 mai 2024",
        "Date limite de candidature : 14 mai 2024",
        "Les deux clients avaient signé le 14 mai 2024.",
        "Audience publique du 14 mai 2024",
        "Entre le 1er et le 14 mai 2024",
    ],
)
def test_another_day_near_the_title_is_not_when_it_was_published(line: str) -> None:
    text = f"Fichiers effacés : l'atelier indemnisé\n\n{line}\n\n{_TOLD}"
    assert read_text(text, None).published_on is None
