"""Titles and authors of pages that mark them in many ways."""

from __future__ import annotations

import pytest

from pipeline.clean.generic import read_html

URL = "https://www.exemple.fr/actualites/hebergeur-condamne-a-lyon"


PROSE = (
    "Le tribunal de commerce de Lyon a condamné la société Hébergix à payer 86 250 euros à la société Atelier Morvan. "
    * 3
)


LONG = "".join(f"<p>À la page {n} du dossier, rien n'était dit de la copie.</p>" for n in range(45))


_OF_THE_SITE = (
    '<meta name="author" content="Gazette Exemple"><meta property="og:site_name" content="Gazette-Exemple">'
)


def page(
    under_title: str = "", *, head: str = "", title: str = "L'hébergeur condamné à Lyon", body: str = PROSE
) -> str:
    return (
        f'<!DOCTYPE html><html lang="fr"><head><title>{title} | Exemple</title>{head}</head><body><nav><a href="/auteur/site">Équipe</a></nav>'
        f"<main><article><h1>L'hébergeur condamné à Lyon</h1>{under_title}<p>{body}</p><p>{body}</p></article></main></body></html>"
    )


@pytest.mark.parametrize(
    "byline",
    [
        '<a rel="author" href="/x">Jeanne Exemple</a>',
        '<div class="authoring-information__author">Par Jeanne Exemple</div>',
        '<span class="_authorName_1r0t6">Jeanne Exemple</span>',
        '<a href="/auteurs/jeanne-exemple/">Jeanne Exemple</a>',
        "<p>Écrit par Jeanne Exemple</p>",
        "<div><span>Par Jeanne Exemple</span> <time>3 juin 2024</time></div>",
        '<div class="entry-meta">Publié le 3 juin 2024 par Jeanne Exemple</div>',
        '<p class="auteur"><span>Jeanne Exemple</span><span>Publié le 3 juin</span></p>',
        '<div class="post-author"><p>Jeanne Exemple</p><p>Cheffe de cuisine</p><p>3 juin 2024</p></div>',
        '<div class="author">Par <b>Jeanne Exemple</b> <i>relu par</i> <b>Jean Modèle</b></div>',
        '<p class="signature">Jeanne Exemple avec AFP</p>',
        '<div><img alt="Jeanne Exemple"><p>Jeanne Exemple</p><p>Autrice</p></div>',
        '<a rel="author nofollow" href="/x">Jeanne Exemple</a>',
        '<div itemprop="author" itemscope><meta itemprop="name" content="Jeanne Exemple"><i>J. E.</i></div>',
        '<div class="post-meta"><a>Droit Rural</a></div><div class="post-meta__author">Par : <a>Jeanne Exemple</a></div>',
        '<p class="auteur">Par Maître Jeanne Exemple, avocate</p>',
        '<p class="auteur">Par Jeanne Exemple, relu par Jean Modèle</p>',
        '<p class="auteur">Entretien avec Jean Modèle, propos recueillis par Jeanne Exemple</p>',
        '<p class="auteur">Relu par <b>Jean Modèle</b>, texte de <b>Jeanne Exemple</b></p>',
        '<span class="photo-author">Jean Modèle</span><p>Auteure : Jeanne Exemple</p>',
        '<div class="author-link"><p>Le Comptoir Modèle</p><p>Relu par <a>Jeanne Exemple</a></p></div>',
        '<footer><p>Posté par <a href="/auteur/jeanne-exemple.html">Jeanne Exemple</a> le 3 juin 2024</p></footer>',
        "<p>Jeanne Exemple, le 8 janvier 2025</p>",
        '<p class="sign">Jeanne Exemple | 21/11/2024 | 10:15</p>',
        "<ul><li>Écrit par Jeanne Exemple</li></ul>",
        '<div class="meta"><small>Publié le jeudi 27 mars 2025 par Jeanne Exemple</small></div>',
    ],
)
def test_the_author_is_found_where_the_page_names_her(byline: str) -> None:
    assert read_html(page(byline), URL).author == "Jeanne Exemple"


@pytest.mark.parametrize(
    "foot",
    [
        '<footer><aside>Par <a href="/auteur/jeanne-exemple">Jeanne Exemple</a></aside></footer></article></main>',
        '</article></main><footer><a href="/auteur/jeanne-exemple">Jeanne Exemple</a></footer>',
        '<section class="comments"><article><footer>Par <a href="/auteur/jeanne-exemple">Jeanne Exemple</a></footer></article></section></article></main>',
    ],
)
def test_the_foot_of_the_page_or_of_a_comment_names_no_author(foot: str) -> None:
    assert read_html(page().replace("</article></main>", foot), URL).author is None


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="auteur"><a>Jeanne Exemple</a> et <a>Jean Modèle</a></p>',
        "<p>Par Jeanne Exemple et Jean Modèle</p>",
        '<p class="auteur">Par Jeanne Exemple avec Jean Modèle</p>',
        "<p>Auteurs : Jeanne Exemple et Jean Modèle</p>",
        '<ul class="authors"><li>Jeanne Exemple, professeure à l\'université de Morvan</li><li>Jean Modèle, avocat associé</li></ul>',
        '<p><span class="vcard author">Jeanne Exemple</span>, <span class="vcard author">Jean Modèle</span> <span class="vcard author">Jules Autre</span></p>',
        '<p class="auteur">Propos recueillis par <a>Jeanne Exemple</a>, <a>Jean Modèle</a></p>',
    ],
)
def test_each_of_several_authors_is_named(byline: str) -> None:
    assert read_html(page(byline), URL).author == "Jeanne Exemple, Jean Modèle"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Colette">', "Colette"),
        ('<meta name="author" content="Guy H">', "Guy H"),
        ('<meta name="author" content="Exemple"><meta property="og:site_name" content="Exemple">', None),
        ('<meta name="author" content="admin">', None),
        (
            '<meta name="author" content="redaction"><meta name="parsely-author" content="Jeanne Exemple">',
            "Jeanne Exemple",
        ),
        ('<meta name="DC.Creator" content="Jeanne Exemple">', "Jeanne Exemple"),
        ('<meta name="page.author" content="Jeanne Exemple">', "Jeanne Exemple"),
        ('<meta property="og:article:author" content="Jeanne Exemple">', "Jeanne Exemple"),
        (
            '<meta name="citation_author" content="Exemple, Jeanne"><meta name="citation_author" content="Jean Modèle">',
            "Jeanne Exemple, Jean Modèle",
        ),
        (
            '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Jeanne Exemple">',
            "Jeanne Exemple",
        ),
        (
            '<meta name="twitter:label1" content="Ville"><meta name="twitter:data1" content="Saint Malo">',
            None,
        ),
        (f'{_OF_THE_SITE}<meta name="parsely-author" content="Jeanne Modèle">', "Jeanne Modèle"),
        (
            '<meta name="author" content="Jeanne Exemple"><meta property="og:site_name" content="Jeanne Exemple">',
            "Jeanne Exemple",
        ),
    ],
)
def test_the_head_may_name_her_by_one_name(head: str, author: str | None) -> None:
    assert read_html(page(head=head), URL).author == author


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="author-title">Rédactrice Web</p>',
        '<div class="author"><span>Written By</span></div>',
        '<p>Droit Social</p><img alt="La salle d\'audience">',
        '<p class="auteur">Entretien avec Jeanne Exemple</p>',
        '<p class="auteur">Photo : Jeanne Exemple</p>',
        '<p class="auteur">Voir tous ses articles</p>',
        '<p class="author-link">Full Bio</p><p class="author-more">Learn about our policies</p>',
        '<p class="byline">3 juin 2024</p>',
        '<p class="author">admin</p>',
        '<dd class="createdby" itemprop="author">Écrit par : <span itemprop="name">Super User</span></dd>',
        '<ol id="comments"><li class="comment-author">Jeanne Exemple</li></ol>',
        '<div id="comments"><p class="author">Le Comptoir Modèle</p></div>',
        "<p>PAR CES MOTIFS</p>",
        "<p>Par arrêt du 3 juin 2024, la cour casse.</p>",
        "<p>Par un prestataire</p>",
        '<footer><a href="/auteurs/jeanne-exemple">Jeanne Exemple</a></footer>',
        "<p>Propriété Intellectuelle | 3 juin 2024</p>",
    ],
)
def test_what_is_no_signature_names_no_author(byline: str) -> None:
    assert read_html(page(byline), URL).author is None


@pytest.mark.parametrize(
    ("byline", "signed"),
    [
        ('<p class="auteur">La rédaction</p>', "La rédaction"),
        ('<p class="author">Nos experts</p>', "Nos experts"),
        ('<p class="author">La Centrale des Notaires</p>', "La Centrale des Notaires"),
        ('<p class="author">Université de Morvan</p>', "Université de Morvan"),
        ("<p>Par le service économie</p>", "le service économie"),
        ("<p>Par AFP</p>", "AFP"),
        ('<div class="byline">Par Le Morvan libre avec AFP</div>', "Le Morvan libre avec AFP"),
        ("<p>Par Collectif – publié le 3 juin 2024</p>", "Collectif"),
        ('<p class="entry-meta">par <span class="author">morvanet</span> | 3 juin 2024</p>', "morvanet"),
        ('<p class="signature">La rédaction</p><p class="author">Jeanne Exemple</p>', "Jeanne Exemple"),
        ('<div class="authors"><p>Relu par Jean Modèle</p><p>Jeanne Exemple</p></div>', "Jeanne Exemple"),
    ],
)
def test_who_else_signs_counts_where_no_person_is_named(byline: str, signed: str) -> None:
    assert read_html(page(byline), URL).author == signed


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("<p>Par Maître Jeanne Exemple, avocate</p>", "Jeanne Exemple"),
        ("<p>Par J. Modèle</p>", "Jean Modèle"),
        ('<p class="author">Jeanne Exemple</p>', "Jean Modèle"),
        ("<p>Par le cabinet Exemple</p>", "Jean Modèle"),
    ],
)
def test_a_line_that_says_who_wrote_wins_over_who_posted_the_page(byline: str, author: str) -> None:
    assert read_html(page(byline, head='<meta name="author" content="Jean Modèle">'), URL).author == author


def test_a_paper_of_two_names_that_signs_with_an_agency_is_no_person() -> None:
    head = '<meta property="og:site_name" content="Sud Exemple">'
    signed = "<div><span>Par <strong>Sud Exemple avec AFP</strong></span></div>"
    assert read_html(page(signed, head=head), URL).author == "Sud Exemple avec AFP"
    alone = '<p class="author">Sud Exemple</p>'
    assert read_html(page(alone, head=head), URL).author == "Sud Exemple"


def test_a_person_of_one_name_counts_where_the_page_calls_her_a_person() -> None:
    said = '{"@type": "NewsArticle", "headline": "x", "author": {"@type": "%s", "name": "Colette"}}'
    scripts = [
        f'<script type="application/ld+json">{said % kind}</script>' for kind in ("Person", "Organization")
    ]
    below = '<p class="author">Jean Modèle</p>'
    assert [read_html(page(below, head=script), URL).author for script in scripts] == [
        "Colette",
        "Jean Modèle",
    ]


def test_the_title_on_the_page_wins_over_the_one_for_search_engines() -> None:
    told = page(title="Hébergeur condamné : ce que dit le tribunal de Lyon")
    assert read_html(told, URL).title == "L'hébergeur condamné à Lyon"


def test_a_heading_escaped_twice_is_read() -> None:
    told = page(title="Copies &amp; sauvegardes").replace(
        "L'hébergeur condamné à Lyon</h1>", "Copies &amp;#x26; sauvegardes</h1>"
    )
    assert read_html(told, URL).title == "Copies & sauvegardes"


def test_a_heading_that_says_something_else_is_no_title() -> None:
    told = page(title="Onze années de plans perdues sans copie").replace(
        "L'hébergeur condamné à Lyon</h1>", "Le journal des archivistes</h1>"
    )
    head = '<meta property="og:title" content="Onze années de plans perdues sans copie">'
    assert (
        read_html(told.replace("</head>", f"{head}</head>"), URL).title
        == "Onze années de plans perdues sans copie"
    )


def test_an_author_who_is_only_pointed_at_is_looked_up() -> None:
    told = (
        '{"@graph": [{"@type": "Article", "headline": "x", "author": {"@id": "#p1"}},'
        ' {"@type": "Person", "@id": "#p2", "name": "Jean Modèle"}, {"@type": "Person", "@id": "#p1", "name": "Jeanne Exemple"}]}'
    )
    head = f'<script type="application/ld+json">{told}</script>'

    assert read_html(page(head=head), URL).author == "Jeanne Exemple"


def test_a_signature_counts_before_a_name_in_a_teaser() -> None:
    teaser = '<div class="teaser__redacteur">Jean Modèle</div>'
    signed = page(
        body=f"{PROSE}</p>{LONG}{teaser}<p><i>Propos recueillis par Jeanne Exemple</i></p><p>{PROSE}"
    )

    assert read_html(signed, URL).author == "Jeanne Exemple"


def _said(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("desk", "name"),
    [
        ('{"@type": "Organization", "name": "Le Titre"}', "Le Titre"),
        ('{"@type": "Person", "name": "Collectif"}', "Collectif"),
        ('{"@type": "Organization", "name": "Exemple"}', None),
    ],
)
def test_where_a_desk_signed_a_name_far_from_the_title_is_another_articles(
    desk: str, name: str | None
) -> None:
    far = page(
        head=_said(desk), body=f'{PROSE}</p>{LONG}<p class="article__author">Jean Modèle</p><p>{PROSE}'
    )
    assert read_html(far, URL).author == name
    near = page('<p class="article__author">Jean Modèle</p>', head=_said(desk))
    assert read_html(near, URL).author == "Jean Modèle"


def test_a_person_told_in_two_parts_and_several_who_are_pointed_at() -> None:
    parted = '{"@type": "Person", "givenName": "Jeanne", "familyName": "Exemple"}'
    assert read_html(page(head=_said(parted)), URL).author == "Jeanne Exemple"
    pointed = _said('[{"@id": "#a"}, {"@id": "#b"}]') + "".join(
        f'<script type="application/ld+json">{{"@type": "Person", "@id": "#{key}", "name": "{name}"}}</script>'
        for key, name in (("a", "Jeanne Exemple"), ("b", "Jean Modèle"))
    )
    assert read_html(page(head=pointed), URL).author == "Jeanne Exemple, Jean Modèle"


def test_an_article_without_headline_goes_before_the_page_that_holds_it() -> None:
    told = (
        '{"@graph": [{"@type": "WebPage", "name": "x", "datePublished": "2024-05-06"},'
        ' {"@type": "Article", "author": "Jeanne Exemple"}]}'
    )
    document = read_html(page(head=f'<script type="application/ld+json">{told}</script>'), URL)
    assert (document.author, str(document.published_on)) == ("Jeanne Exemple", "2024-05-06")


def test_a_heading_of_two_capitalised_words_is_no_signature() -> None:
    headed = page(body=f"{PROSE}</p><h2>Prudence Élémentaire</h2><p>{PROSE}")
    assert read_html(headed, URL).author is None


@pytest.mark.parametrize(
    ("author", "line", "named"),
    [
        ('{"@type": "Person", "name": "Mirville Connect Team"}', "Cuisine Facile", "Mirville Connect Team"),
        ('{"@type": "Organization", "name": "La rédaction"}', "Jeanne Exemple", "Jeanne Exemple"),
        ('{"@type": "Organization", "name": "Lessart Conseil"}', "Par Jeanne Exemple", "Jeanne Exemple"),
    ],
)
def test_words_that_are_built_as_a_name_is_do_not_beat_who_signs(author: str, line: str, named: str) -> None:
    head = f'<script type="application/ld+json">{{"@type": "Article", "author": {author}}}</script>'
    assert read_html(page(f"<p>3 juin 2024</p><p>{line}</p>", head=head), URL).author == named


def test_a_name_on_a_line_of_its_own_is_told_without_how_she_is_addressed() -> None:
    lines = "<div class='sig'><p>Maître Jeanne EXEMPLE</p><p>18 septembre 2023</p></div>"
    assert read_html(page(lines), URL).author == "Jeanne EXEMPLE"
