"""No answer carries a wrong number: ten thousand questions to random shops, each answer checked.

`truth_run.py` asks more of them, with other seeds.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from truth_run import ask_all, report, tally

QUESTIONS = 10_000
SEED = 20


@pytest.mark.timeout(300)
def test_ten_thousand_answers_hold_no_wrong_number_and_answer_what_was_asked() -> None:
    found = tally(ask_all(SEED, QUESTIONS))
    said = "\n".join(report(found, 20))
    assert not found.wrong, said
    assert found.unread < QUESTIONS / 100, said
    assert found.right >= 0.97 * QUESTIONS, said
