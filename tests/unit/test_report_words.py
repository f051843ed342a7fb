"""Whatever a report was made from has a name and a use, in both languages."""

import re
from pathlib import Path

import pytest

from demand.report.contents import Source
from demand.report.phrases import source_words
from demand.report.words import _WORDS

ROOT = Path(__file__).parents[2]
_NAMED = re.compile(r'(?:of_(?:file|table|bytes)\(|Source\(what=)"(\w+)"')
KINDS = {
    name
    for folder in ("host/weekly", "demand/report")
    for file in (ROOT / folder).glob("*.py")
    for name in _NAMED.findall(file.read_text("utf-8"))
} | {key.partition(".")[2] for key in _WORDS if key.startswith(("source.", "feeds."))}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_source_has_words(kind: str) -> None:
    for language in ("zh", "en"):
        assert all(source_words(Source(what=kind, name="x"), language))


def test_the_sources_of_the_weekly_report_are_looked_at() -> None:
    assert {"log", "model", "sales", "earlier", "program"} <= KINDS
