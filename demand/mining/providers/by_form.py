"""The embedded labeller: a term's form tells its family, or nothing does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from demand.mining.labelling import Label
from demand.signal import Family

_FORMS = (
    (Family.COLOUR, re.compile(r".+色|.{1,3}[黑白灰红粉橙黄绿蓝紫棕]|.+ (?:colou?r|shade)")),
    (Family.SIZE, re.compile(r".+[码号]|.+ (?:size|sized)")),
    (Family.PATTERN, re.compile(r".+(?:图案|印花|花纹|纹|格|印)|.+ (?:print|pattern|motif)")),
    (
        Family.MATERIAL,
        re.compile(r".+(?:棉|麻|绒|皮|丝|布|呢|木|钢|瓷)|.+ (?:wool|silk|wood|fabric)"),
    ),
    (
        Family.STYLE,
        re.compile(r".+(?:领|袖|跟|帮|版型|风|廓形|摆|腰)|.+ (?:style|neck|sleeve|cut)"),
    ),
    (
        Family.FUNCTION,
        re.compile(
            r"(?:防|抗|免|带|自动|磁|智能|可[折拆调洗伸升充旋]).{1,5}"
            r"|.+(?:功能|模式|感应|充电|驱动|加热)|.+(?:proof|-free|resistant| mode|powered)"
        ),
    ),
)


class ByForm:
    """Labels by the beginnings and endings of words."""

    def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """A term keeps its own writing as its value."""
        return [self._label(term) for term in terms]

    @staticmethod
    def _label(term: str) -> Label | None:
        for family, form in _FORMS:
            if form.fullmatch(term):
                return Label(family, term)
        return None
