"""Pages that came with status 200 and are no article, and articles whose titles sound like such pages."""

from __future__ import annotations

import pytest

from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html

URL = "https://www.lagazette.example/justice/2024/05/06/hebergeur-condamne"
TOLD = (
    "Le tribunal de commerce de Lille a condamné, le 14 mars 2024, la société Nuagix à verser 42 000 euros à la menuiserie"
    " Vasseur, dont les plans et les devis ont disparu dans un incendie de serveurs."
)
NEWS = (
    "La coopérative avait confié ses archives à un prestataire de la région, qui les gardait sur un seul disque depuis six ans,"
    " dans une cave que la crue de janvier a remplie en une nuit."
)


def page(title: str, body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="fr"><head><title>{title} - La Gazette</title>{head}</head><body><header><a href="/">La Gazette'
        f"</a></header><main><h1>{title}</h1>{body}</main></body></html>"
    )


def bare(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


ERRORS = (
    page("Une erreur est survenue", "<p>Veuillez réessayer plus tard.</p><p>Référence : 8f21-aa</p>"),
    page("Cet article n’est plus disponible", "<p>Il a été supprimé ou déplacé.</p><p><a href='/'>Retour à l’accueil</a></p>"),
    page("Site en cours de maintenance", "<p>Nous revenons dans quelques minutes. Merci de votre patience.</p>"),
    page("Contenu non disponible dans votre région", "<p>Si vous pensez que c’est une erreur, écrivez-nous.</p>"),
    page("Trop de requêtes", "<p>Vous en avez envoyé trop. Réessayez dans une heure.</p>"),
    bare("429 Too Many Requests", "<h1>429</h1><p>Retry later, please, or ask for a key.</p>"),
    bare("451: Unavailable due to legal reasons", "<h1>451: Unavailable due to legal reasons</h1><p>We recognize that you are in the European Economic Area and cannot let you in at this time.</p>"),
    bare("Error", "<h1>Application error</h1><p>Something went wrong. Please ask the administrator of this site.</p>"),
    "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function get_header() in /var/www/index.php:12<br />",
    "<html><body>Service Unavailable</body></html>",
    "Service Unavailable",
)  # fmt: skip
EXCUSES = (
    page("La Gazette", "<p>Nous rencontrons actuellement un problème technique. Nos équipes travaillent à le résoudre.</p><p>Merci de réessayer dans quelques instants.</p>"),
    page("Aïe !", "<p>Quelque chose s’est mal passé de notre côté.</p><p>Revenez un peu plus tard, ou rechargez la page.</p>"),
    page("Information", "<p>Notre site connaît en ce moment une forte affluence. Veuillez patienter, puis actualiser la page.</p>"),
    page("Toutes nos excuses", "<p>La page que vous demandez ne peut pas être affichée pour le moment. Nous vous prions de bien vouloir nous excuser de la gêne occasionnée.</p>"),
    page("Travaux d’entretien", "<p>En raison d’une opération prévue de longue date, le site n’est pas accessible ce soir.</p><p>Nous vous remercions de votre compréhension.</p>"),
    page("Incident", "<p>Votre demande n’a pas pu aboutir (code 8F21).</p><p>Si le problème persiste, écrivez à l’administrateur du site.</p>"),
    page("Un lien perdu", "<p>Le lien que vous avez suivi ne mène plus nulle part. Vous pouvez revenir à la page d’accueil ou utiliser le moteur de recherche.</p>"),
    bare("La Gazette", "<h1>Hold on</h1><p>Our servers are a bit overloaded right now. Please try again in a few minutes.</p>"),
)  # fmt: skip
OWN_TITLE = "Données perdues : la société Nuagix condamnée par le tribunal de commerce de Lille à indemniser une menuiserie, et son assureur avec elle"
PUT_OFF = tuple(
    page(OWN_TITLE, f"<p>Publié le 20 novembre 2026</p>{said}")
    for said in (
        "<p>Cet article est momentanément indisponible.</p>",
        "<p>Momentanément indisponible</p>",
        "<p>Contenu temporairement indisponible. Merci de revenir plus tard.</p>",
        "<p>Le contenu de cette page est actuellement indisponible, veuillez réessayer ultérieurement.</p>",
        "<p>Ce service est momentanément interrompu. Nos équipes mettent tout en œuvre pour le rétablir.</p>",
        "<p>Page en cours de mise à jour.</p>",
        "<p>Site en maintenance, nous revenons très vite.</p>",
        "<p>Nous effectuons une opération de maintenance.</p><p>L’article sera de nouveau disponible dans quelques heures.</p>",
        "<p>Impossible d’afficher le contenu pour le moment. Réessayez plus tard.</p>",
        "<p>L’article que vous cherchez est momentanément inaccessible.</p>",
        "<p>Ce document est en cours de traitement et sera prochainement disponible.</p>",
        "<p>Erreur 503 : le serveur est surchargé.</p>",
        "<p>Chargement en cours…</p>",
        "<p>Ce contenu est momentanément indisponible. Nos équipes y travaillent.</p><div><a>LinkedIn</a><a>X</a></div><p>La rédaction</p>",
    )
)
CONSENT = (
    page("Le respect de votre vie privée est notre priorité", "<p>Avec votre accord, nos partenaires et nous utilisons des cookies pour traiter des données.</p><button>Accepter et fermer</button>"),
    bare("La Gazette", "<div><h2>Cookies et choix</h2><p>Pour continuer à lire gratuitement, acceptez le dépôt de cookies, ou abonnez-vous dès 1 € par mois.</p><button>Tout accepter</button></div>"),
    bare("La Gazette", "<p>Nous et nos 812 partenaires utilisons des cookies pour mesurer l’audience et vous proposer des contenus choisis.</p><button>Continuer sans accepter</button>"),
)  # fmt: skip
SHELLS = (
    bare(
        "Nuagix condamné",
        "<div id='app'><div class='loader'>Chargement…</div></div><script src='/app.js'></script>",
    ),
    bare("La Gazette", "<app-root>Loading...</app-root><script src='main.js'></script>"),
)
CHALLENGES = (
    bare("lagazette.example", "<h1>Vérifions que vous n’êtes pas un robot</h1><p>Cette opération prend quelques secondes.</p><script src='/c.js'></script>"),
    bare("Human Verification", "<div id='captcha-container'></div><noscript><h1>JavaScript is disabled</h1>We need to verify that you are not a robot.</noscript>"),
    bare("Accès à cette page refusé", "<h1>Appuyez et maintenez pour confirmer que vous êtes humain</h1><p>Identifiant 3f</p>"),
)  # fmt: skip
REDIRECTIONS = (
    bare("Redirection", "<meta http-equiv='refresh' content='0;url=/autre'><p>Vous allez être redirigé. <a href='/autre'>Cliquez ici</a> si rien ne se passe.</p>"),
)  # fmt: skip
DATA = (
    '{"error": "not found", "status": 404}',
    '[{"title": "Nuagix condamné", "text": "<p>Le tribunal de commerce de Lille.</p>"}]',
    f'<?xml version="1.0"?><rss version="2.0"><channel><title>La Gazette</title><item><title>Nuagix</title><description>{TOLD}</description></item></channel></rss>',
    f'<feed xmlns="http://www.w3.org/2005/Atom"><title>La Gazette</title><entry><summary>{TOLD}</summary></entry></feed>',
)


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        *((html, "error page") for html in ERRORS),
        *((html, "error page in words") for html in (*EXCUSES, *PUT_OFF)),
        *((html, "consent") for html in CONSENT),
        *((html, "needs JavaScript") for html in SHELLS),
        *((html, "bot challenge") for html in CHALLENGES),
        *((html, "leads to another page") for html in REDIRECTIONS),
        *((html, "not a page") for html in DATA),
    ],
)
def test_what_is_no_article_is_named(html: str, reason: str) -> None:
    with pytest.raises(NotADocument, match=reason):
        read_html(html, URL)


@pytest.mark.parametrize("told", [TOLD, NEWS])
@pytest.mark.parametrize(
    "title",
    [
        "Un instant d’inattention, six ans d’archives perdus",
        "Accès refusé aux sauvegardes après la faillite de l’hébergeur",
        "500 entreprises sans leurs données depuis lundi",
        "404 dossiers effacés par erreur à la mairie",
        "Maintenance bâclée : l’infogérant devra payer",
        "Erreur de manipulation : une coopérative perd six ans d’archives",
        "Erreur humaine ou panne, les archives ont disparu",
        "Le document a disparu avec le serveur",
        "Connexion coupée, archives perdues : une coopérative se retourne contre son hébergeur",
        "Vos données ne sont pas à l’abri chez un seul hébergeur",
        "Oups, le prestataire avait tout effacé",
    ],
)
def test_a_short_article_whose_title_sounds_like_one_is_read(title: str, told: str) -> None:
    document = read_html(page(title, f"<p>{told}</p><p>Ses dirigeants disent n’en avoir rien su.</p>"), URL)
    assert document.title == title
    assert told in document.text


def test_an_article_that_reloads_itself_is_read() -> None:
    refresh = '<meta http-equiv="refresh" content="600">'
    assert TOLD in read_html(page("Nuagix condamné", f"<p>{TOLD}</p>", refresh), URL).text


def test_an_article_that_quotes_data_is_read() -> None:
    quoted = "<p>{ « statut » : 404 }</p>"
    assert TOLD in read_html(page("Nuagix condamné", f"{quoted}<p>{TOLD}</p>"), URL).text
    assert (
        TOLD
        in read_html(f'<?xml version="1.0" encoding="utf-8"?>\n{page("Nuagix", f"<p>{TOLD}</p>")}', URL).text
    )


@pytest.mark.parametrize(
    "told",
    [
        (
            "L’hébergeur Nuagix est injoignable depuis lundi. « Nous rencontrons un problème technique, nous vous prions de bien vouloir nous"
            " excuser », lisent ceux qui demandent leurs dossiers ; personne ne sait s’ils existent encore."
        ),
        (
            "Quand une sauvegarde échoue, regardez d’abord la place qui reste sur le disque. Si le problème persiste, appelez votre prestataire"
            " et notez l’heure : elle vous servira de preuve."
        ),
        "Notre site connaît un beau succès : vous étiez dix mille à le lire en mars. Merci de votre confiance.",
        (
            "Le site n’est pas accessible depuis trois jours, faute de sauvegarde. Le tribunal, lui, a condamné l’hébergeur. Merci de votre patience,"
            " écrit la mairie de Mirville."
        ),
        "Le site est momentanément indisponible. La mairie de Mirville a perdu ses dossiers dans la nuit.",
        "Le service est interrompu pour le moment à l’hôpital de Mirville, où les dossiers ont été chiffrés.",
        "La mairie de Mirville a perdu ses dossiers : une opération de maintenance les a effacés.",
        "512 agents de la mairie de Mirville n’ont plus de serveur.",
        "Le document est en cours de mise à jour. Le conseil municipal en débat jeudi.",
    ],
)
def test_a_short_article_on_an_outage_is_read(told: str) -> None:
    assert told in read_html(page("Une panne qui dure", f"<p>{told}</p>"), URL).text
