"""One block as the rules of boilerplate see it: each question about it is answered once, and only when asked."""

from __future__ import annotations

from functools import cache, cached_property

from pipeline.clean.boilerplate.rule import Asked, Rule, fitting
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.lines import one_line
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import fold

_OUTRIGHT = tuple(rule for rule in RULES if rule.outranks_evidence)
_LONGEST_OUTRIGHT = max(rule.max_words for rule in _OUTRIGHT)


@cache
def _outright(words: int) -> Asked:
    """The rules that may outrank evidence in a block of so many words."""
    return tuple((rule, rule.held) for rule in _OUTRIGHT if words <= rule.max_words)


class Seen:
    """A block with what is asked of it again and again."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.text = block.text
        line = one_line(block.text)
        self.words = line.count(" ") + 1 if line else 0
        self.folded = fold(line)
        """The words with one space between them, folded: what patterns are matched against."""
        self.is_prose = is_prose(block.text, self.words)
        self.is_title = block.kind is BlockKind.TITLE

    @cached_property
    def tells_of_ruling(self) -> bool:
        return tells_of_ruling(self.text)

    @cached_property
    def is_outright(self) -> bool:
        """True when a rule fits that outranks evidence: a promotion, whatever it tells of."""
        if self.words > _LONGEST_OUTRIGHT:
            return False
        return next(fitting(_outright(self.words), self.folded), None) is not None

    def fits(self, rule: Rule) -> bool:
        """True when the words are what `rule` describes, wherever they stand."""
        return self.words <= rule.max_words and rule.fits(self.folded)
