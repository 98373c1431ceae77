"""One block as the rules of boilerplate see it: each question about it is answered once, and only when asked."""

from __future__ import annotations

from functools import cached_property

from pipeline.clean.boilerplate.rule import Rule
from pipeline.clean.evidence import is_prose, tells_of_ruling
from pipeline.clean.lines import one_line
from pipeline.documents import Block, BlockKind
from pipeline.text.spaces import fold


class Seen:
    """A block with what is asked of it again and again."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.text = block.text
        self._line = one_line(block.text)
        self.words = self._line.count(" ") + 1 if self._line else 0
        self.is_prose = is_prose(block.text, self.words)
        self.is_title = block.kind is BlockKind.TITLE

    @cached_property
    def folded(self) -> str:
        """The words with one space between them, folded: what patterns are matched against."""
        return fold(self._line)

    @cached_property
    def tells_of_ruling(self) -> bool:
        return tells_of_ruling(self.text)

    def fits(self, rule: Rule) -> bool:
        """True when the words are what `rule` describes, wherever they stand."""
        return self.words <= rule.max_words and rule.fits(self.folded)
