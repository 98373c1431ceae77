"""An article that tells of a ruling on lost data, for the sites that tests play. Its facts are made up."""

from __future__ import annotations


def ruling_page(*, awarded: str = "93 000", claimant: str = "Alphanor", day: str = "12 novembre 2026") -> str:
    title = f"Données perdues : Serveo condamné à verser {awarded} euros à {claimant}"
    judged = (
        f"Par jugement du {day}, le tribunal de commerce de Lille Métropole a condamné la société Serveo à payer"
        f" {awarded} euros de dommages et intérêts à la société {claimant}, dont le serveur et sa copie ont brûlé dans"
        " le même incendie."
    )
    asked = (
        f"La société {claimant}, qui demandait 650 000 euros, obtient aussi 3 000 euros au titre de l'article 700. Elle"
        " avait perdu toutes ses données, la sauvegarde étant rangée à côté de ce qu'elle devait protéger."
    )
    body = f"<p>{judged}</p><p>{asked}</p>"
    return (
        f"<html lang='fr'><head><title>{title}</title></head>"
        f"<body><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )
