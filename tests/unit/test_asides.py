"""Lines of a plain text that are not the article but tell of money: their sums are listed, and nothing else is read from them."""

from __future__ import annotations

from pipeline.clean.pdf import read_pdf
from pipeline.law import AmountRole
from pipeline.record import to_record
from tests.printed import pdf, text_lines
from tests.texts import read

NEWS = (
    "Sauvegardes perdues : Bacherelle condamnée à payer 62 000 euros\n\n"
    "Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Bacherelle à payer 62 000 euros à la société Ormevault, dont toutes les "
    "sauvegardes ont été perdues.\n"
)
ASIDES = (
    "À lire aussi : Cookies, la CNIL inflige une amende de 40 millions d'euros à une régie le 3 avril 2025\n"
    "Pour lire la suite, abonnez-vous : 8 € par mois\n"
)
PROMO = "Retrouvez notre podcast sur toutes les plateformes d'écoute\n"


def test_sums_beside_the_article_belong_to_nothing() -> None:
    found = read(NEWS + "\n" + ASIDES + PROMO)
    assert [(str(one.money.value), one.role, one.decision) for one in found.amounts] == [
        ("62000", AmountRole.AWARDED, 0),
        ("62000", AmountRole.AWARDED, 0),
        ("40000000", AmountRole.OTHER, None),
        ("8", AmountRole.OTHER, None),
    ]
    assert [one.payer for one in found.amounts] == ["Bacherelle", "Bacherelle", None, None]
    record = to_record("a", found)
    assert all(record["text"][slice(*one["span"])] == one["surface"] for one in record["amounts"])


def test_the_lines_stand_behind_the_article_and_others_are_gone() -> None:
    document = read(NEWS + "\n" + ASIDES + PROMO).document
    assert document.text.removeprefix(document.article).split("\n\n") == ["", *ASIDES.strip().split("\n")]
    assert "podcast" not in document.text


def test_nothing_else_is_read_from_them() -> None:
    alone, beside = read(NEWS), read(NEWS + "\n" + ASIDES)
    assert beside.decisions == alone.decisions
    assert beside.topics == alone.topics
    assert beside.kind == alone.kind
    assert beside.amounts[: len(alone.amounts)] == alone.amounts


def test_a_text_without_such_lines_has_no_asides() -> None:
    assert read(NEWS + "\n" + PROMO).document.asides == ()


def test_a_printed_page_has_none() -> None:
    lines = [*(NEWS + ASIDES).replace("\n\n", "\n").split("\n")]
    document = read_pdf(pdf([text_lines(lines)]), "https://www.exemple.fr/note.pdf", source_id="test")
    assert document.asides == ()
    assert document.text == document.article
