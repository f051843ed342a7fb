"""Everything the script and the notices say passes the guard, with its facts as evidence."""

from __future__ import annotations

import msgspec
import pytest

from host.answers.guard import Guard
from host.sample_shop import sample_catalogue
from host.show.notices import Notice, notice
from host.show.pitch import plan_block, plan_shop_block
from host.show.slots import fill
from storage.catalogue import Catalogue, Snapshot

NOON_US = 1_763_697_600_000_000


def sample(language: str) -> Snapshot:
    catalogue = msgspec.json.decode(sample_catalogue(language).read_bytes(), type=Catalogue)
    return Snapshot(3, NOON_US, catalogue)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_line_of_the_sample_show_is_let_out(language: str) -> None:
    snapshot = sample(language)
    guard = Guard(snapshot)
    refused = {}
    for product_id in snapshot.products:
        for loop in range(16):
            block = plan_block(snapshot, product_id, loop=loop, seed=1, block_id="b")
            for line in block.lines:
                filled = fill(line.template, snapshot)
                assert filled is not None
                verdict = guard.check(
                    filled.text, filled.facts, product_ids=(product_id,), where="script"
                )
                if not verdict.ok:
                    refused[filled.text] = (verdict.rule, verdict.reason)
    assert refused == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_line_about_the_shop_and_every_notice_is_let_out(language: str) -> None:
    snapshot = sample(language)
    guard = Guard(snapshot)
    refused = {}
    templates = [
        line.template
        for loop in range(12)
        for line in plan_shop_block(snapshot, loop=loop, seed=1, block_id="b").lines
    ]
    templates += [
        notice(kind, language=language, turn=turn, product_id=product_id).template
        for kind in Notice
        for turn in range(4)
        for product_id in snapshot.products
    ]
    for template in templates:
        filled = fill(template, snapshot)
        if filled is None:
            continue
        verdict = guard.check(filled.text, filled.facts, where="script")
        if not verdict.ok:
            refused[filled.text] = (verdict.rule, verdict.reason)
    assert refused == {}
