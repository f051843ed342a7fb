"""What the host said last, as the desk shows it. Bounded; never written anywhere by itself."""

from __future__ import annotations

from collections import OrderedDict

from host.machine_views import SpokenLineView

LINES_MOST = 16
TEXT_MOST = 400
"""Characters of a line; nobody says more in fifteen seconds."""


class Transcript:
    """Lines by id: a look at a sentence that goes on is replaced by the next and by its end."""

    def __init__(self) -> None:
        self._lines: OrderedDict[str, SpokenLineView] = OrderedDict()

    def put(self, line: SpokenLineView) -> None:
        """Show this line, in the place of the one with its id. A look that comes after the end of
        its line is ignored."""
        known = self._lines.get(line.line_id)
        if known is not None and known.final and not line.final:
            return
        self._lines[line.line_id] = line
        while len(self._lines) > LINES_MOST:
            self._lines.popitem(last=False)

    def lines(self) -> tuple[SpokenLineView, ...]:
        """The newest last."""
        return tuple(self._lines.values())
