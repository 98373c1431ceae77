from __future__ import annotations

import textwrap
import time
from datetime import date

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from pipeline.documents import BlockKind

URL = "https://journal.example/economie/perte-de-donnees"
BODY = (
    "<p>Le tribunal de commerce d'Angers a condamné la société Ligérine à verser 84&nbsp;000 euros à son client, dont onze"
    " années de plans avaient été effacées sans qu'aucune copie puisse être rendue à l'été.</p>"
    "<p>Le prestataire, qui n'avait fait aucune copie depuis seize mois, plaidait la force majeure ; les juges ont relevé"
    " que rien n'avait été vérifié et que la cliente n'avait cessé de payer.</p>"
)

_DATADOME = """<html><head><title>journal.example</title></head><body>
<p>Please enable JavaScript and cookies to continue</p><script src='https://ct.captcha-delivery.com/c.js'></script></body></html>"""


def page(
    body: str = BODY, *, head: str = "", title: str = "Perte de données : 84 000 euros", lang: str = "fr"
) -> str:
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><title>{title}</title>{head}</head><body><main><article>"
        f"<h1>{title}</h1>{body}</article></main></body></html>"
    )


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (page(head="<meta charset='utf-8'>").encode(), "text/html"),
        (page().encode(), "text/html; charset=utf-8"),
        (page().encode(), None),
        (page(head="<meta charset='iso-8859-1'>").encode("cp1252"), "text/html"),
        (page().encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (page().encode("cp1252"), None),
        (page(head="<meta charset='utf-8'>").encode("cp1252"), "text/html"),
        (page(head="<meta charset='iso-8859-1'>").encode(), "text/html; charset=iso-8859-1"),
        (page(head="<meta charset='utf8mb4'>").encode(), "text/html"),
        (page().encode("utf-16"), "text/html"),
        (page().encode("utf-16-le"), "text/html"),
        (page().encode("utf-16-be"), None),
        (
            ("\r\n" + page(head="<meta charset='utf-16'>")).encode("utf-16-le")[:-1],
            "text/html; charset=utf-8",
        ),
        (page(head="<meta charset='utf-16'>").encode(), "text/html"),
        (page().encode().decode("cp1252").encode(), "text/html; charset=utf-8"),
        (page().encode().replace("été".encode(), "été".encode("cp1252")), "text/html; charset=utf-8"),
        (
            page().replace("é", "&amp;eacute;").replace("à", "&amp;agrave;").encode(),
            "text/html; charset=utf-8",
        ),
    ],
    ids="declared header absent latin latin_header windows_absent wrong_utf8 wrong_latin unknown utf16 utf16_le utf16_be utf16_cut utf16_told_wrongly twice mixed escaped".split(),
)
def test_every_encoding_gives_the_same_text(body: bytes, content_type: str | None) -> None:
    document = read_html(body, URL, content_type=content_type)
    assert document.text == read_html(page(), URL).text
    assert "effacées sans qu'aucune copie puisse être rendue à l'été" in document.text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_of_an_encoding_that_is_not_sure_are_refused_as_such(encoding: str) -> None:
    body = "<p>Ж</p>".encode(encoding) + "данные утрачены, гласит решение суда ".encode(encoding) * 40
    with pytest.raises(NotADocument, match="two bytes wide"):
        read_html(body, URL)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"   \n", b"\x00" * 50, b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n" + b"\x00" * 90, bytes(range(256)) * 40,
        b"<html></html>", b"<!-- nothing -->", b"<div>" * 50_000 + b"x", (b"<div><span>" * 50_000), b"a" * 30_000_000,
        b"<p>" + b"<b>" * 500_000, page(body="").encode(), b"<html><body><script>1</script></body></html>",
    ],
    ids="empty blank nul pdf png binary bare comment deep deeper huge unclosed no_body script".split(),
)  # fmt: skip
def test_what_is_no_page_is_refused_soon(body: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(NotADocument) as error:
        read_html(body, URL)
    assert error.value.reason
    assert time.perf_counter() - start < 2


def test_other_content_types_are_refused_by_name() -> None:
    with pytest.raises(NotADocument, match="image/png"):
        read_html(b"...", URL, content_type="image/png")


def test_cut_page_is_read_as_far_as_it_goes_and_says_so() -> None:
    whole = page()
    document = read_html(whole[: whole.index("les juges ont")], URL)
    assert "plaidait la force majeure" in document.text
    assert document.warnings == ("the page breaks off: its end was not received",)
    assert read_html(whole, URL).warnings == ()


def test_a_page_that_breaks_off_within_a_letter_ends_before_it() -> None:
    body = page().encode()
    cut = body[: body.index("été".encode()) + 1]
    assert "\ufffd" not in read_html(cut, URL, content_type="text/html; charset=utf-8").text


def test_a_page_that_shows_how_letters_are_escaped_is_left_as_it_is() -> None:
    shown = "<p>Le fichier portait « &amp;eacute; », « &amp;agrave; » et « &amp;egrave; » au lieu des lettres accentuées que la société avait saisies.</p><pre>x</pre>"
    assert "« &eacute; »" in read_html(page(shown + BODY), URL).text


def test_an_article_set_in_a_table_is_read_in_paragraphs() -> None:
    paragraphs = [block.text for block in read_html(page(), URL).blocks[1:]]
    cells = "<br><br>".join(paragraphs)
    old = f"<html><head><title>Plans perdus</title></head><body><table><tr><td><a href='/'>Menu</a></td><td><font size='5'>Plans perdus</font><br>{cells}</td></tr></table></body></html>"
    assert [block.text for block in read_html(old, URL).blocks] == ["Plans perdus", *paragraphs]


def test_the_first_line_of_an_article_parted_by_line_breaks_is_kept() -> None:
    paragraphs = [block.text for block in read_html(page(), URL).blocks[1:]]
    lines = f"<section>{'<br>'.join(paragraphs)}</section>"
    assert [block.text for block in read_html(page(lines), URL).blocks[1:]] == paragraphs


def test_a_ruling_set_line_by_line_is_read_in_paragraphs() -> None:
    paragraphs = [block.text for block in read_html(page(), URL).blocks[1:]]
    lines = "\n\n".join(textwrap.fill(text, 70) for text in paragraphs)
    assert [block.text for block in read_html(page(f"<pre>{lines}</pre>"), URL).blocks[1:]] == paragraphs


def test_what_an_extractor_takes_in_one_piece_is_parted_as_the_page_parts_it() -> None:
    first, *rest = [block.text for block in read_html(page(), URL).blocks[1:]]
    hidden = "".join(f"<p>{text}</p>" for text in rest)
    shown = read_html(page(f"<p>{first}</p><div class='paywalled' style='display:none'>{hidden}</div>"), URL)
    assert [block.text for block in shown.blocks[1:]] == [first, *rest]


@pytest.mark.parametrize(
    ("escaped", "title"),
    [
        ("Sauvegardes &lt;em&gt;perdues&lt;/em&gt; : 84 000 euros", "Sauvegardes perdues : 84 000 euros"),
        ("Sauvegardes &amp;amp; copies perdues", "Sauvegardes & copies perdues"),
    ],
)
def test_a_title_escaped_twice_is_read_once(escaped: str, title: str) -> None:
    document = read_html(page(title=escaped), URL)
    assert document.title == title
    assert [block.kind for block in document.blocks].count(BlockKind.HEADING) == 0


def test_the_end_of_the_article_is_not_its_signature_nor_a_call_to_subscribe() -> None:
    call = "<p>Recevez chaque matin notre lettre d’information juridique dans votre boîte.</p>"
    signed = read_html(page(f"{call}{BODY}<p>Jeanne Exemple (avec AFP)</p>"), URL)
    assert signed.text == read_html(page(), URL).text


def test_an_attribute_whose_name_no_xml_may_hold_is_passed_over() -> None:
    assert read_html(page(head='<meta name="a" con\x02tent\x1f="x" content="y">'), URL).title


def test_a_template_is_no_part_of_the_page() -> None:
    template = "<template><p>Modèle de paragraphe pour les scripts de la page.</p></template>"
    assert read_html(page(template + BODY), URL).text == read_html(page(), URL).text


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><head><title>Just a moment...</title></head><body><div id='cf-chl-w'>Checking</div></body></html>", "challenge"),
        (_DATADOME, "challenge"),
        (page("<p>La page que vous cherchez n'existe plus.</p><p>Revenir à l'accueil du journal</p>", title="Page introuvable"), "error page"),
        (page("<p>Erreur</p><ul><li><a href='/a'>Un autre article à lire</a></li></ul>", title="Erreur 404"), "error page"),
        (page("<form><p>Identifiez-vous pour lire la suite de ce contenu.</p><input type='password'></form>", title="Connexion"), "login"),
        (page("".join(f"<div><h2><a href='/{n}'>Un titre d'article numéro {n}</a></h2><p>Deux lignes.</p></div>" for n in range(12)), title="Actualités"), "list"),
        (page("<p>Avec nos partenaires, nous lisons des informations sur votre appareil.</p><button>Tout accepter</button>", title="Nous respectons votre vie privée"), "consent"),
        (page("<p>Aucune page ne contient tous ces mots.</p>", title="Résultats de recherche pour : sauvegarde"), "search results"),
        ("<html><head><title>Un hébergeur condamné</title></head><body><div id='root'></div><script src='/a.js'></script></body></html>", "needs JavaScript"),
        ("<html><body><noscript>Activez JavaScript pour lire ce site.</noscript><p>Chargement</p><script src='/a.js'></script></body></html>", "needs JavaScript"),
    ],
    ids="cloudflare datadome not_found e404 login listing consent search shell no_script".split(),
)  # fmt: skip
def test_pages_with_status_200_that_are_no_articles_are_refused(html: str, reason: str) -> None:
    with pytest.raises(NotADocument, match=reason):
        read_html(html, URL)


def test_home_page_is_refused_and_an_article_about_a_404_is_not() -> None:
    with pytest.raises(NotADocument, match="home page"):
        read_html(page(), "https://journal.example/")
    law = page(title="Votre vie privée devant le tribunal de Lyon")
    assert read_html(law, URL).title == "Votre vie privée devant le tribunal de Lyon"
    long = page(BODY * 6, title="Erreur 404 : un hébergeur condamné")
    assert read_html(long, URL).title == "Erreur 404 : un hébergeur condamné"


def test_head_tells_title_author_and_day() -> None:
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"],'
        ' "headline": "Perte de donn&eacute;es : 84 000 euros", "datePublished": "2024-05-06T22:00:00Z", "dateModified":'
        ' "2024-05-07", "author": [{"@type": "Person", "name": "Solène Quéméneur"}, {"@type": "Organization", "name": "AFP"}],}]}</script>'
    )
    document = read_html(
        page(head=head, title="Perte de données : 84 000 euros | Journal"), "https://journal.example/a/b"
    )
    assert document.title == "Perte de données : 84 000 euros"
    assert document.author == "Solène Quéméneur"
    assert (document.published_on, document.modified_on) == (date(2024, 5, 6), date(2024, 5, 7))
    assert [block.text for block in document.blocks].count(document.title) == 1


@pytest.mark.parametrize(
    "author", ["Journal", "journal.example", "admin", "wpadmin", "jexemple", "https://x.example/u"]
)
def test_accounts_and_the_site_itself_are_no_authors(author: str) -> None:
    assert read_html(page(head=f'<meta name="author" content="{author}">'), URL).author is None


@pytest.mark.parametrize(
    "author", ["La rédaction", "Le Courrier avec AFP", "Agence France Presse", "franceouest avec AFP"]
)
def test_a_desk_signs_where_no_person_is_named(author: str) -> None:
    assert read_html(page(head=f'<meta name="author" content="{author}">'), URL).author == author


_WALL = "<p>En autorisant ces services tiers, vous acceptez le dépôt et la lecture de cookies et de traceurs, pour une durée de treize mois.</p>"


@pytest.mark.parametrize(
    "called", ["id='tarteaucitronRoot'", "class='cookie-notice-container'", "id='didomi-host'"]
)
def test_a_dialog_about_cookies_is_no_article_however_long(called: str) -> None:
    told = "Le tribunal a alloué 2 500 euros à la requérante, dont les papiers avaient disparu de ce coffre un matin."
    wall = f"<div {called}><h2>Gestion des cookies</h2>{_WALL * 12}</div>"
    document = read_html(page(f"<p>{told}</p>").replace("<main><article>", f"{wall}<div>"), URL)
    assert [block.text for block in document.blocks[1:]] == [told]


def test_an_element_called_like_one_that_holds_the_page_is_none() -> None:
    wrapped = page().replace("<article>", "<div class='consent-container'>").replace("</article>", "</div>")
    assert read_html(wrapped, URL).text == read_html(page(), URL).text


@pytest.mark.parametrize("called", ["h2 class='subtitle'", "p class='intro'", "div class='sous-titre'"])
def test_a_line_that_is_called_a_standfirst_is_one(called: str) -> None:
    told = "Le prestataire n'avait rien sauvegardé depuis plus d'un an, et son client l'ignorait."
    document = read_html(page(f"<{called}>{told}</{called.split(maxsplit=1)[0]}>{BODY}"), URL)
    assert [block.text for block in document.blocks if block.kind is BlockKind.STANDFIRST] == [told]


def test_lost_standfirst_comes_back_under_the_title() -> None:
    told = "Le prestataire n'avait rien sauvegardé depuis plus d'un an, et son client l'ignorait."
    html = page(head=f'<meta property="og:description" content="{told}">').replace(
        "<article>", "<article><!-- -->"
    )
    html = html.replace("</h1>", f"</h1><div class='share'><h2 class='chapo'>{told}</h2></div>")
    kinds = [(block.kind, block.text) for block in read_html(html, URL).blocks[:2]]
    assert kinds[1] == (BlockKind.STANDFIRST, told)


def test_no_day_is_guessed_for_a_ruling() -> None:
    ruling = (
        "<p>AU NOM DU PEUPLE FRANÇAIS</p><p>N° RG 23/01877</p><p>Décision déférée : jugement du 2 mai 2024</p>"
        + BODY + "<p>PAR CES MOTIFS</p><p>La cour confirme le jugement du 2 mai 2024 et condamne l'appelante aux dépens.</p>"
    )  # fmt: skip
    assert read_html(page(ruling, title="Cour d'appel d'Angers, RG 23/01877"), URL).published_on is None


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/autre", "https://journal.example/autre"),
        ("https://www.journal.example/autre", "https://www.journal.example/autre"),
        ("https://ailleurs.example/autre", URL),
        ("https://journal.example/", URL),
        ("http://[", URL),
        ("", URL),
    ],
)
def test_canonical_address_stays_on_the_host(href: str, expected: str) -> None:
    assert read_html(page(head=f'<link rel="canonical" href="{href}">'), URL).url == expected


def test_paywall_and_language() -> None:
    cut = page(BODY + "<p>La suite est réservée aux abonnés.</p>")
    assert read_html(cut, URL).is_truncated
    assert not read_html(page(), URL).is_truncated
    assert read_html(page(lang="en-US"), URL).language == "fr"
