"""The language of a text, by its commonest small words."""

from __future__ import annotations

from pipeline.text.patterns import pattern

_WORD = pattern("[a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u1fff\u2c00-\ud7ff]+")
"""Runs of small letters; a list of them is searched twice as fast as "no figure and no sign"."""
_SMALL_WORDS = {
    "fr": frozenset(
        "le la les de des du et est une un que qui dans pour par sur au aux pas il elle cette".split()
    ),
    "en": frozenset("the of and to in is that for it with as was on be by are this from at which".split()),
    "de": frozenset("der die das und ist nicht ein eine von zu den mit sich auf für im dem auch des".split()),
    "es": frozenset("el los las del que y en una por con para se su al lo como más pero sus fue".split()),
    "it": frozenset("il di che è per una sono del della con non le dei da nel alla gli più anche ha".split()),
    "nl": frozenset("de het een van en is dat op te in voor met zijn niet aan die er ook bij om".split()),
}
_SPOKEN_IN = {
    small: tuple(language for language, smalls in _SMALL_WORDS.items() if small in smalls)
    for small in frozenset().union(*_SMALL_WORDS.values())
}
_SAMPLE = 3_000
_PIECE = 300
_PIECES = (0, 1_300, 2_600)
"""Where to look first, within the sample: an abstract in another language does not tell for the whole."""
_CLEAR_SHARE = 0.2
_MIN_SHARE = 0.12


def guess_language(text: str) -> str | None:
    """ISO 639-1 code of the language whose small words are most frequent; None when none is clearly so."""
    share, language, second = _most_frequent(" ".join(text[at : at + _PIECE] for at in _PIECES))
    if share < _CLEAR_SHARE or share < 2 * second:  # three looks do not settle it
        share, language, _ = _most_frequent(text[:_SAMPLE])
    return language if share >= _MIN_SHARE else None


def _most_frequent(text: str) -> tuple[float, str, float]:
    """The share of small words of the language that has most of them, that language, and the share of the second."""
    words = _WORD.findall(text.lower())
    times = dict.fromkeys(_SMALL_WORDS, 0)
    for small in filter(_SPOKEN_IN.__contains__, words):
        for language in _SPOKEN_IN[small]:
            times[language] += 1
    (second, _), (most, language) = sorted((count, language) for language, count in times.items())[-2:]
    return most / max(1, len(words)), language, second / max(1, len(words))
