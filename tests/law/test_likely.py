"""The second look: learnt from lines, quick, small, and silent on what the evidence says."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import msgspec
import pytest
from processor_time import least_s

from host.answers.guard import Guard
from host.answers.law import banned, likely
from host.answers.law.folding import fold
from host.answers.law.likely import RULE, WEIGHTS, Weights, grams_of, score
from host.answers.law.train import (
    LESSONS,
    SHOP_ANSWERS,
    TEMPLATES,
    Lesson,
    from_batch,
    from_templates,
    learnt,
    main,
    of_our_own,
    threshold,
)
from storage.catalogue import Catalogue, Fact, Shop, Snapshot

HERE = Path(__file__).parent


def unheard() -> str:
    """A line that no rule knows and the second look stops."""
    batch = (HERE / "batch_four.txt").read_text(encoding="utf-8").splitlines()
    return next(row for row in batch if banned(row) is None and likely(row) is not None)


def test_wording_that_no_rule_knows_is_left_to_a_person() -> None:
    guard = Guard(Snapshot(1, 0, Catalogue(Shop(name="测试店"), ())))
    assert guard.check(unheard(), ()).rule == RULE.id
    assert guard.check(unheard(), (), where="model").rule == RULE.id
    assert guard.check(unheard(), (), where="operator").ok
    assert guard.check(unheard(), (), where="script").rule != RULE.id


def test_what_the_evidence_says_word_for_word_is_not_looked_at() -> None:
    line = unheard()
    assert likely(line, f"颜色：黑\n{line}\n") is None
    fact = Fact(name="说明", value=line, source="product:A/faq/0")
    assert (
        Guard(Snapshot(1, 0, Catalogue(Shop(name="测试店"), ()))).check(line, (fact,)).rule
        != RULE.id
    )


def test_no_wording_of_our_own_is_stopped() -> None:
    stopped = [each.text for each in of_our_own() if likely(each.text) is not None]
    assert stopped == []


def test_what_stands_behind_a_not_is_another_word() -> None:
    assert "!疼" in grams_of("不疼,能走")
    assert "!走" not in grams_of("不疼,能走")
    assert grams_of("满99减20") == grams_of("满199减5")


def test_learning_tells_lines_apart() -> None:
    lessons = [Lesson(f"{thing}用了就不疼", True, "a") for thing in ("膏药", "护膝", "枕头")]
    lessons += [Lesson(f"{thing}要用温水洗", False, "b") for thing in ("膏药", "护膝", "枕头")]
    weights = learnt(lessons, random.Random(1))
    assert score("袜子用了就不疼", weights) > score("袜子要用温水洗", weights)


def test_the_threshold_keeps_the_share_of_the_deserved() -> None:
    right = [(float(1_000 + place), Lesson(f"对{place}", True, "")) for place in range(99)]
    wrong = [(float(place), Lesson(f"错{place}", False, "")) for place in range(50)]
    assert threshold([*right, *wrong]) <= 1_000
    assert threshold([*right, *wrong]) > 40


def test_a_batch_gives_lessons_without_promises() -> None:
    rows = ["# banned promise.gift: x", "送帽子", "# banned ad.medical: x", "治病", "# allowed: x"]
    rows.append("三个色 <= 红黄蓝")
    found = [(each.text, each.stopped) for each in from_batch(rows)]
    assert found == [("治病", True), ("三个色", False)]


def test_a_template_gives_every_choice() -> None:
    rows = ["% W 它|这个", "<W>{好|坏}"]
    found = {each.text for each in from_templates(rows, True, random.Random(1))}
    assert found == {"它好", "它坏", "这个好", "这个坏"}


def lines_in(paths: Iterable[Path]) -> set[str]:
    return {
        row.partition(" <= ")[0]
        for path in paths
        for row in path.read_text(encoding="utf-8").splitlines()
        if not row.startswith("#")
    }


def test_the_batches_held_out_are_no_lessons() -> None:
    held = [HERE / f"batch_{name}.txt" for name in ("four", "five", "six", "seven", "eight")]
    assert not {path.name for path in held} & {*LESSONS, *TEMPLATES, SHOP_ANSWERS}
    assert len(lines_in(held)) >= 300
    others = lines_in(path for path in HERE.glob("*.txt") if path not in held)
    assert len(lines_in(held) & others) <= 2


def test_the_weights_are_small_and_soon_read() -> None:
    assert WEIGHTS.stat().st_size <= 1_000_000
    decode = partial(msgspec.msgpack.decode, WEIGHTS.read_bytes(), type=Weights)
    assert least_s(decode) < 0.2
    weights = decode()
    assert len(weights.grams) > 5_000


def test_a_text_is_judged_in_microseconds() -> None:
    text = "这款外套是棉的，洗的时候水温别超过三十度，晾干再收。"
    likely(text)
    assert fold(text)
    rounds = []
    for _ in range(20):
        begun = time.process_time()
        for _ in range(50):
            likely(text)
        rounds.append((time.process_time() - begun) / 50)
    assert min(rounds) < 100e-6


def test_a_folder_without_lessons_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["train", str(tmp_path)])
    assert main() == 2
    assert str(tmp_path) in capsys.readouterr().err
