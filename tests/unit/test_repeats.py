"""Blocks that a site repeats: which are learnt, which never are, and what is dropped where."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pipeline.clean.boilerplate import keep_blocks
from pipeline.clean.repeats import LEAST_PAGES, REPEATED_ON_SITE, Dated, Repeats, learn, sight
from pipeline.clean.repeats.forms import form_of
from pipeline.clean.repeats.spared import is_spared
from pipeline.documents import Block, BlockKind, Document, DocumentKind, Link
from tests.weekly import WEEKS, promos

AT = datetime(2026, 5, 4, 1, 30, tzinfo=UTC)
TALK, EVENT = promos(0).tail[1:]
WORDS = "serveur dossier cuve registre module volet carton atelier reliure pupitre cadastre bobine notice planche".split()


def prose(seed: object, words: int = 40) -> str:
    chance = random.Random(str(seed))
    return (
        " ".join(
            chance.choice(WORDS) + str(chance.randrange(9)) * 0 + chance.choice("aeiou") for _ in range(words)
        ).capitalize()
        + "."
    )


def para(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def article(
    number: int, *, head: Sequence[str] = (), tail: Sequence[str] = (), body: Sequence[str] = ()
) -> Document:
    title = f"{prose(f'title {number}', 6)}"
    own = [prose(f"{number} {place}") for place in range(4)]
    texts = [*head, *own[:2], *body, *own[2:], *tail]
    return Document(
        "exemple",
        f"https://www.example.org/{number}",
        (Block(BlockKind.TITLE, title), *map(para, texts)),
        title,
    )


def dated(documents: Sequence[Document], at: datetime = AT) -> list[Dated]:
    return [Dated(at, sight(document)) for document in documents]


def learnt_from(documents: Sequence[Document]) -> Repeats:
    return Repeats(tuple(block.text for block in learn(dated(documents)) if block.is_learnt))


def ruling(number: int, *texts: str) -> Document:
    own = (
        "Exposé du litige",
        prose(f"ruling {number}"),
        *texts,
        prose(f"more {number}"),
        "PAR CES MOTIFS",
        "Condamne la société Aubraclair aux dépens.",
        prose(f"end {number}"),
    )
    title = f"Tribunal de commerce, jugement n° {number}"
    return Document(
        "cour",
        f"https://cour.example/{number}",
        (Block(BlockKind.TITLE, title), *map(para, own)),
        title,
        DocumentKind.DECISION,
    )


def test_no_rule_knows_the_promotions_of_these_tests() -> None:
    for week in range(WEEKS):
        document = article(1, head=promos(week).head, tail=promos(week).tail)
        assert keep_blocks(document.blocks).kept == document.blocks


def test_a_block_is_learnt_once_it_stands_on_enough_pages() -> None:
    enough = [article(number, tail=[TALK]) for number in range(LEAST_PAGES)]
    (few,) = learn(dated(enough[:-1]))
    (block,) = learn(dated(enough))

    assert (few.text, few.pages, few.is_learnt) == (TALK, LEAST_PAGES - 1, False)
    assert (block.text, block.pages, block.is_learnt) == (TALK, LEAST_PAGES, True)
    assert (block.first_seen_at, block.last_seen_at) == (AT, AT)


def test_what_is_learnt_goes_from_a_page_never_seen_with_its_rule_and_its_links() -> None:
    repeats = learnt_from([article(number, head=[EVENT], tail=[TALK]) for number in range(8)])
    page = replace(
        article(99, head=[EVENT], tail=[TALK]),
        links=(
            Link("https://www.example.org/a", "Maëlys Bordenave"),
            Link("https://www.example.org/b", "la décision"),
        ),
    )
    cleaned = repeats.clean(page)

    assert cleaned.blocks == article(99).blocks
    assert cleaned.dropped == (EVENT, TALK)
    assert cleaned.dropped_by == (REPEATED_ON_SITE, REPEATED_ON_SITE)
    assert [link.text for link in cleaned.links] == ["la décision"]


def test_days_numbers_and_a_few_words_may_change_from_page_to_page() -> None:
    shown = [promos(number % WEEKS).tail[0] for number in range(12)]
    (block,) = [
        one
        for one in learn(dated([article(n, tail=[text]) for n, text in enumerate(shown)]))
        if one.is_learnt
    ]

    assert block.pages == 12
    unseen = "Numéro 207 de notre carnet du dimanche, parti le 1er janvier : une histoire courte, une image retrouvée et l'agenda des salles de lecture, choisis par Romarin pour celles et ceux qui prennent leur temps."
    assert Repeats((block.text,)).fits(unseen)
    assert not Repeats((block.text,)).fits(TALK)


def test_promotions_that_stand_one_above_the_other_are_all_learnt() -> None:
    pages = [article(number, head=promos(1).head, tail=promos(1).tail) for number in range(6)]
    assert {block.text for block in learn(dated(pages)) if block.is_learnt} == set(promos(1).all)


def test_what_each_page_says_in_its_own_words_is_never_learnt_however_alike() -> None:
    report = "Le bulletin du {0} mars compte {0} ouvrages rendus, {1} cartes nouvelles et une salle pleine jusqu'à la fermeture du soir."
    place = "La bibliothèque de {0} a ouvert ses portes samedi devant une foule de curieux venue de tout le canton malgré la neige."
    pages = [
        article(n, tail=[report.format(n, 40 + n), place.format(f"Bourg{chr(97 + n)}ac")]) for n in range(12)
    ]
    assert learn(dated(pages)) == ()


def test_a_short_line_may_have_figures_of_its_own_on_each_page() -> None:
    pages = [article(n, tail=[f"{n + 3} minutes de lecture"]) for n in range(8)]
    assert learnt_from(pages).clean(article(20, tail=["11 minutes de lecture"])).blocks == article(20).blocks


def test_a_block_between_paragraphs_of_the_article_is_never_learnt() -> None:
    within = [
        article(number, body=[TALK], tail=[prose(f"x {number}"), prose(f"y {number}")])
        for number in range(20)
    ]
    assert not [block for block in learn(dated(within)) if block.is_learnt]
    behind_own_words = [article(number, tail=[TALK, prose(f"x {number}")]) for number in range(20)]
    assert not [block for block in learn(dated(behind_own_words)) if block.is_learnt]


def test_a_block_that_often_stands_within_articles_is_not_learnt_where_it_stands_at_an_end() -> None:
    pages = [article(number, tail=[TALK]) for number in range(8)]
    pages += [
        article(n, body=[prose(f"w {n}"), TALK, prose(f"x {n}")], tail=[prose(f"{k} {n}") for k in "yzv"])
        for n in range(8, 10)
    ]
    (block,) = [one for one in learn(dated(pages)) if one.text == TALK]
    assert not block.is_learnt


def test_one_article_at_many_addresses_counts_once() -> None:
    same = [replace(article(1, tail=[TALK]), url=f"https://www.example.org/{number}") for number in range(9)]
    assert learn(dated(same)) == ()


def test_a_phrase_on_few_of_the_pages_of_its_days_is_not_learnt() -> None:
    pages = [article(number, tail=[TALK] if number % 10 == 0 else []) for number in range(100)]
    (block,) = learn(dated(pages))
    assert (block.pages, block.is_learnt) == (10, False)


def test_a_promotion_of_one_week_is_learnt_among_years_of_other_pages() -> None:
    old = [Dated(AT - timedelta(days=20 + number), sight(article(number))) for number in range(200)]
    new = dated([article(number, tail=[TALK]) for number in range(200, 206)])
    assert [block.is_learnt for block in learn(old + new)] == [True]


def test_formulas_of_rulings_teach_nothing_and_promotions_around_them_go() -> None:
    closing = "Le présent document est établi pour valoir ce que de droit sans aucune autre formalité de la part du service qui le délivre aux intéressés."
    rulings = [ruling(number, closing) for number in range(20)]
    assert learn(dated(rulings)) == ()

    repeats = learnt_from([article(number, tail=[TALK]) for number in range(9)])
    dressed = replace(rulings[0], blocks=(*rulings[0].blocks, para(TALK)))
    assert repeats.clean(dressed).blocks == rulings[0].blocks


def test_a_paragraph_that_a_ruling_holds_is_never_learnt() -> None:
    quoted = "Il appartient au prestataire qui conserve des fichiers pour autrui de vérifier que chaque copie peut être relue."
    pages = dated([article(number, tail=[quoted]) for number in range(9)])
    (before,) = learn(pages)
    (after,) = learn(pages, frozenset(sight(ruling(1, f"Sur quoi, il est retenu ceci. {quoted}")).inner))
    assert (before.is_learnt, after.is_learnt) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Faits et procédure", "PAR CES MOTIFS", "I. Les faits et la procédure antérieure", "Sur le préjudice moral", "Conclusion", "L'essentiel",
        "Notre analyse", "Vu les articles 1103 et suivants du code civil,", "Attendu que la société a livré le matériel dans les délais ;",
        "Condamne la société Ligérine aux dépens ;", "Dit n'y avoir lieu à écarter l'exécution provisoire.",
        "La société a été condamnée à verser 12 000 euros à son client.", "Il réclame 30 000 € à son assureur.",
        "Le tribunal de commerce de Rennes avait tranché en mars.", "« Nous avons tout perdu en une nuit et personne ne répond », dit le gérant.",
        "12 mars 2026", "Article 700",
    ],
)  # fmt: skip
def test_what_an_article_or_a_ruling_may_say_on_every_page_is_spared(text: str) -> None:
    assert is_spared(para(text))
    pages = [article(number, tail=[text, TALK]) for number in range(12)]
    assert {block.text for block in learn(dated(pages))} == {TALK}
    assert para(text) in learnt_from(pages).clean(pages[0]).blocks


@pytest.mark.parametrize(
    "text",
    [
        *promos(0).all,
        "Formez vos équipes à la conservation des fichiers, dès 890 € HT par personne.",
        "Le magazine chez vous, 4,90 € par mois.",
    ],
)
def test_a_price_or_a_promotion_is_not_spared(text: str) -> None:
    assert not is_spared(para(text))


@pytest.mark.parametrize("kind", [BlockKind.QUOTATION, BlockKind.TABLE_ROW, BlockKind.TITLE])
def test_quotations_rows_and_titles_are_spared_whatever_they_say(kind: BlockKind) -> None:
    assert is_spared(Block(kind, TALK))


def test_a_heading_above_kept_lines_stays_and_one_above_dropped_lines_goes() -> None:
    label = "Dans notre agenda"
    with_promo = [article(number, tail=[label, EVENT]) for number in range(8)]
    repeats = learnt_from(with_promo)
    own_lines = article(50, tail=[label, "Trois mètres de rayonnages", "Deux lecteurs de bandes"])

    assert repeats.clean(with_promo[0]).blocks == article(0).blocks
    assert repeats.clean(own_lines) is own_lines


def test_a_promotion_taken_for_a_standfirst_goes_and_a_true_one_hides_nothing() -> None:
    def with_standfirst(number: int, text: str) -> Document:
        document = article(number, head=promos(2).head)
        return replace(
            document, blocks=(document.blocks[0], Block(BlockKind.STANDFIRST, text), *document.blocks[1:])
        )

    taken = [with_standfirst(number, TALK) for number in range(6)]
    assert learnt_from(taken).clean(taken[0]).blocks == article(0).blocks
    true = [with_standfirst(number, prose(f"standfirst {number}")) for number in range(6)]
    assert learnt_from(true).clean(true[0]).blocks == (*true[0].blocks[:2], *article(0).blocks[1:])


def test_a_page_that_holds_nothing_else_is_left_as_it_is() -> None:
    repeats = learnt_from([article(number, tail=[TALK]) for number in range(8)])
    alone = replace(article(1), blocks=(article(1).blocks[0], para(TALK)))
    assert repeats.clean(alone) is alone


def test_a_person_s_word_goes_before_what_was_learnt_and_holds_for_blocks_alike() -> None:
    texts = [promos(week).tail[0] for week in range(3)]
    assert Repeats((texts[0],)).fits(texts[2])
    assert not Repeats((texts[0],), (texts[1],)).fits(texts[2])


def test_the_order_of_the_pages_changes_nothing() -> None:
    pages = [
        Dated(
            AT + timedelta(days=number),
            sight(article(number, head=promos(number // 8).head, tail=promos(number // 8).tail)),
        )
        for number in range(8 * WEEKS)
    ]
    first = learn(pages)
    for seed in range(3):
        shuffled = pages * 2
        random.Random(seed).shuffle(shuffled)
        assert learn(shuffled) == first
    assert sum(block.is_learnt for block in first) >= 3 * WEEKS


def test_a_form_has_no_figures_days_accents_or_signs() -> None:
    assert form_of("Jeudi 12 mars 2026 à 18h30 : l'Épisode n° 4 !").words == (
        "0",
        "a",
        "0",
        "l",
        "episode",
        "n",
        "0",
    )
    assert form_of("… !").words == ()
    assert len(form_of(TALK).name) == 16
