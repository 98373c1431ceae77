from __future__ import annotations

from pipeline.clean.boilerplate import keep_blocks
from pipeline.documents import Block, BlockKind

PROSE = (
    "Le tribunal de commerce d'Angers a condamné la société Ligérine à verser 84 000 euros à son client, dont onze"
    " années de plans avaient disparu sans qu'aucune copie puisse être rendue."
)
MORE = (
    "Le prestataire n'avait fait aucune copie depuis seize mois, alors que le contrat en promettait une chaque nuit et"
    " que le client en payait le prix sans manquer une échéance."
)


def _page(*texts: str) -> list[Block]:
    title, *rest = texts
    return [Block(BlockKind.TITLE, title), *(Block(BlockKind.PARAGRAPH, text) for text in rest)]


def _kept(*texts: str) -> list[str]:
    return [block.text for block in keep_blocks(_page(*texts)).kept]


def test_what_closes_an_article_goes_with_all_after_it() -> None:
    page = (
        "Titre",
        PROSE,
        MORE,
        "À lire sur Le Titre",
        "Deux articles sur le cloud",
        "Untel Formations Data 2023",
    )
    assert _kept(*page) == ["Titre", PROSE, MORE]


def test_podcast_promotion_goes_with_its_paragraph_whatever_that_says() -> None:
    promotion = "Dans cet épisode, une archiviste raconte comment le tribunal de son village a rendu 300 jugements, puis les a tous perdus."
    assert _kept("Titre", PROSE, MORE, "Les podcasts du Titre", promotion) == ["Titre", PROSE, MORE]


def test_the_value_of_a_field_goes_with_its_label_and_a_sentence_stays() -> None:
    fields = ["Date de publication", "lun 03/02/2025 - 12:00", "Matière", "Contrats informatiques"]
    assert _kept(
        "Sauvegardes perdues", *fields, PROSE, PROSE + " Bis.", "Mots-clés", "Preuve, Restitution"
    ) == _kept("Sauvegardes perdues", PROSE, PROSE + " Bis.")
    told = "La cour a condamné l'hébergeur à payer 3 000 euros."
    assert told in _kept("Sauvegardes perdues", PROSE, PROSE + " Bis.", "Auteur", told)


def test_how_to_cite_an_article_is_no_part_of_it() -> None:
    cited = "J. Exemple, « Sauvegardes perdues », Revue du droit 2025, n° 9."
    note = "[1] Cass. com., 29 juin 2010."
    kept = _kept("Sauvegardes perdues", PROSE, PROSE + " Bis.", "Pour citer cet article", cited, note)
    assert cited not in kept
    assert note in kept


def test_who_wrote_goes_where_it_stands_below_the_text() -> None:
    signature = ("Jeanne Exemple", "Avocate au barreau de Nîmes")
    assert not set(signature) & set(_kept("Sauvegardes perdues", PROSE, PROSE + " Bis.", *signature))


def test_closing_heading_drops_no_paragraph_that_tells_of_a_ruling() -> None:
    assert _kept("Titre", MORE, "À lire sur Le Titre", "Deux autres articles", PROSE) == [
        "Titre",
        MORE,
        PROSE,
    ]


def test_sidebar_before_the_article_takes_only_its_own_lines() -> None:
    page = ("Titre", "À lire sur Le Titre", "Un article", "Un autre article", PROSE, MORE)
    assert _kept(*page)[-2:] == [PROSE, MORE]


def test_teasers_in_the_midst_leave_the_sub_heading_after_them() -> None:
    page = (
        "Titre",
        PROSE,
        "Dans la même catégorie",
        "Un éditeur entre en bourse",
        "Une levée de fonds",
        "Un plafond écarté",
        MORE,
    )
    assert _kept(*page) == ["Titre", PROSE, "Un plafond écarté", MORE]


def test_promotion_of_another_ruling_goes_though_it_names_a_sum() -> None:
    assert _kept("Titre", PROSE, MORE, "Lire aussi : un hébergeur condamné à 12 000 euros") == [
        "Titre",
        PROSE,
        MORE,
    ]


def test_short_sentence_of_the_ruling_stays() -> None:
    sentence = "La société a été condamnée à 3 000 euros."
    assert sentence in _kept("Titre", PROSE, MORE, sentence)
    assert sentence in _kept("Titre", sentence, PROSE, MORE)


def test_title_is_never_dropped() -> None:
    assert _kept("Newsletter : recevez l'actualité", PROSE)[0] == "Newsletter : recevez l'actualité"


def test_every_dropped_block_says_its_rule() -> None:
    kept, dropped = keep_blocks(_page("Titre", "Partager : Facebook | Twitter", PROSE, MORE, "Copyright"))
    assert [(text, rule) for text, rule in dropped] == [
        ("Partager : Facebook | Twitter", "share_bar"),
        ("Copyright", "copyright"),
    ]
    assert len(kept) == 3


def test_ruling_keeps_its_header_and_its_lists_of_sums() -> None:
    lines = (
        "TRIBUNAL DE COMMERCE D'ANGERS", "14 mars 2024", "N° RG 2022F00418", "ENTRE :", "La société X, SAS", "ET :",
        "Contact", "PAR CES MOTIFS", "Condamne la société X à payer :", "3 000 euros", "3 000 euros", "Par Jean Dupont",
    )  # fmt: skip
    page = [Block(BlockKind.PARAGRAPH, line) for line in lines]
    assert [block.text for block in keep_blocks(page).kept] == list(lines)


def test_caption_that_tells_of_the_ruling_goes_by_its_credit() -> None:
    caption = "L'hébergeur n'a pas respecté ses obligations selon le tribunal de commerce (PixaBay / Colosse)"
    assert _kept("Titre", caption, PROSE, MORE) == ["Titre", PROSE, MORE]


def test_name_of_the_site_goes_by_its_address() -> None:
    page = [
        Block(BlockKind.PARAGRAPH, text)
        for text in ("Le Journal Exemple", "Un long titre d'article", PROSE, MORE)
    ]
    kept, _ = keep_blocks(page, "https://www.journal-exemple.fr/a")
    assert kept[0].text == "Un long titre d'article"


def test_a_short_order_of_a_court_is_a_ruling_and_keeps_its_heads() -> None:
    lines = (
        "Première présidence (Ordonnance)",
        "Demandeur(s) : Mme [Z] [E]",
        "Avocat(s) : la SARL Exemple & Modèle",
        "Ordonnance : 40051",
        "ORDONNANCE DE DÉCHÉANCE",
        "Mme Jeanne Exemple, conseillère référendaire, déléguée par le premier président, a rendu la présente ordonnance.",
        (
            "Mme [Z] [E], domiciliée à Nantes, a formé un pourvoi le 16 juillet contre l'arrêt rendu le 7 mai par la cour"
            " d'appel de Rennes, dans le litige l'opposant à la société Exemple."
        ),
        "Constate la déchéance du pourvoi.",
    )

    assert not keep_blocks([Block(BlockKind.PARAGRAPH, line) for line in lines]).dropped
