"""Pages that are no article though the server said 200: challenges, login walls, errors, lists of links."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from pipeline.clean.markup import Tree, shows_less_than, words_of
from pipeline.clean.metadata import metas
from pipeline.clean.refusals import NotADocument
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_CHALLENGE_TITLE = pattern(
    r"^(?:just a moment|un instant|attention required|access denied|acces refuse|checking your browser|verification (?:de securite|en cours|que vous)"
    r"|ddos-guard|pardon our interruption|please wait|client challenge|robot or human|are you a robot|security check|verify you are human|etes-vous un (?:robot|humain)|bot verification)"
)
_CHALLENGE_MARK = pattern(
    r"cf-chl-|challenge-platform|_incapsula_resource|captcha-delivery\.com|px-captcha|g-recaptcha|h-captcha|hcaptcha\.com/captcha|turnstile|sec-if-cpt|anubis_challenge|activer? javascript|enable javascript and cookies",
    re.IGNORECASE,
)
_ERROR = pattern(
    r"^(?:erreur ?:? ?(?:40[0-9]|50[0-9]|serveur|interne)?|error ?(?:40[0-9]|50[0-9])?|40[0-9]|50[0-9]|oups|page(?: web)? (?:introuvable|non trouvee|inexistante|not found|indisponible|supprimee)"
    r"|(?:la |cette )?page (?:que vous (?:cherchez|recherchez|demandez)|demandee|recherchee)?\b.{0,30}(?:n'existe|introuvable|n'a pas ete trouvee|est indisponible)|(?:contenu|article|document) (?:introuvable|indisponible|non trouve)"
    r"|not found|(?:403 )?forbidden|acces (?:refuse|interdit)|internal server error|bad gateway|gateway time-?out|service (?:temporairement )?(?:unavailable|indisponible)|site (?:en maintenance|indisponible)|maintenance|too many requests)"
    r"(?:\b.{0,60})?$"
)
_LOGIN = pattern(
    r"^(?:connexion|se connecter|connectez-vous|identification|identifiez-vous|log ?in|sign ?in|authentification|mon compte|espace (?:abonnes?|client))\b.{0,40}$"
)
_CONSENT = pattern(
    r"^(?:avant (?:de continuer|d'acceder|de poursuivre)\b.{0,60}|(?:nous respectons |gerer? |gestion de )?(?:vos donnees|votre vie privee|vos cookies|vos preferences)\b.{0,70}"
    r"|(?:gestion|parametrage|choix) (?:des cookies|du consentement)|bienvenue ! vos choix\b.{0,50}|before you continue\b.{0,40}|(?:we value )?your privacy\b.{0,40}|cookie consent)$"
)
_CONSENTS = pattern(r"(?:tout )?accept(?:er|ez|e all)\b|continuer sans accepter|consent", re.IGNORECASE)
_SEARCH = pattern(
    r"^(?:\d+ )?(?:resultats? (?:de (?:la |votre )?recherche|pour)|recherche ?:|vous avez (?:cherche|recherche)|search results)\b.{0,80}$"
)
_NEEDS_SCRIPT = pattern(
    r"(?:enable|activer|activez|necessite|requires?|without|sans) (?:le )?javascript|javascript (?:is required|est (?:requis|necessaire|desactive)|must be enabled|doit etre active)"
)
_SHELLS = "//body//*[@id='root' or @id='app' or @id='__next' or @id='__nuxt' or @id='___gatsby' or local-name()='app-root'][not(normalize-space(.))]"
_SHORT = 1500
_LITTLE = 700
_NEXT_TO_NOTHING = 200
_TEASERS = 6
_MAX_HEADING = 90
_HEADINGS = 2


def refuse(tree: Tree, markup: str, url: str, body: str) -> None:
    """Raise NotADocument when the page is surely no article. `body` is the text taken for the article.

    Where an article of some length was found the page is never refused for its words alone.
    """
    headings = _headings(tree)
    if len(body) < _SHORT and (
        _CHALLENGE_TITLE.match(headings[0]) or (len(body) < _LITTLE and _is_challenge(tree, markup))
    ):
        raise NotADocument("it is a bot challenge, not an article")
    if len(body) < _SHORT and any(_ERROR.match(heading) for heading in headings if heading):
        raise NotADocument("it is an error page, though the server said 200")
    if len(body) < _SHORT and _is_login(tree, headings):
        raise NotADocument("it is a login page")
    if len(body) < _LITTLE:
        _refuse_little(tree, headings, body)
    if _is_home(url) or _is_list(tree, body):
        raise NotADocument("it is a home page or a list of articles")


def _refuse_little(tree: Tree, headings: list[str], body: str) -> None:
    """What a page with hardly any text of its own may be."""
    if any(_CONSENT.match(heading) for heading in headings) and _CONSENTS.search(words_of(tree)):
        raise NotADocument("it is a page that asks for consent to cookies")
    if any(_SEARCH.match(heading) for heading in headings):
        raise NotADocument("it is a page of search results")
    if len(body) < _NEXT_TO_NOTHING and _is_shell(tree):
        raise NotADocument("it is an empty shell that needs JavaScript")


def _is_shell(tree: Tree) -> bool:
    """An application's empty container, or a line for those who have no scripts."""
    if not tree.xpath("//script"):
        return False
    without = " ".join(" ".join(part.itertext()) for part in tree.iter("noscript"))
    return bool(tree.xpath(_SHELLS)) or bool(_NEEDS_SCRIPT.search(fold(without)))


def _headings(tree: Tree) -> list[str]:
    """Folded title and first headings; at least one entry."""
    first = list(islice(tree.iter("h1"), _HEADINGS))
    if not first:
        first = list(islice(tree.iter("h2", "h3"), 1))  # old sites head their pages with a smaller one
    found = [*islice(tree.iterfind("head/title"), 1), *first]
    return [fold(words_of(element))[:_MAX_HEADING].strip(" .!…") for element in found] or [""]


def _is_challenge(tree: Tree, markup: str) -> bool:
    return shows_less_than(_SHORT, tree) and bool(_CHALLENGE_MARK.search(markup))


def _is_login(tree: Tree, headings: list[str]) -> bool:
    return any(_LOGIN.match(heading) for heading in headings) and bool(
        tree.xpath("//input[@type='password']")
    )


def _is_home(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.hostname) and parts.path in {"", "/"} and not parts.query


def _is_list(tree: Tree, body: str) -> bool:
    """Many teasers, each a heading that is a link, and little text of its own."""
    if len(body) > _SHORT or "article" in metas(tree, "property").get("og:type", ()):
        return False
    # Most pages have too few of all these to be a list, which is seen without asking how they stand to one another.
    if next(islice(tree.iter("h2", "h3", "article"), _TEASERS - 1, None), None) is None:
        return False
    teasers = tree.xpath(
        "count(//main//*[self::h2 or self::h3][.//a or parent::a] | //article[.//*[self::h2 or self::h3]//a])"
    )
    return bool(teasers >= _TEASERS) and not _has_long_paragraph(tree)


def _has_long_paragraph(tree: Tree) -> bool:
    return any(len(words_of(p)) > _LITTLE for p in tree.xpath("//article//p | //main//p"))
