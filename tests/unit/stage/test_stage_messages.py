"""What room and stage tell each other: comes back as it was, and rubbish is turned away."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.stage.address import StageAddress, read_address, write_address
from host.stage.messages import (
    MOST_BYTES,
    BadMessage,
    Begin,
    Duck,
    Fault,
    Health,
    Piece,
    Retry,
    TargetHealth,
    body_length,
    frame,
    from_stage,
    to_stage,
)
from host.stage.scene import Sentence

SAID = Sentence(sentence_id="s", text="你好", language="zh", duration_ms=900)


@pytest.mark.parametrize(
    "message",
    [
        Begin(sentence=SAID, rate_hz=22_050, position_ms=40),
        Piece(sentence_id="s", offset_bytes=6, pcm=b"\0\xff"),
        Duck(level=0.1, ramp_ms=60),
        Retry(name="a"),
    ],
)
def test_what_the_room_says_arrives(message: Begin | Piece | Duck | Retry) -> None:
    data = frame(message)
    assert body_length(data[:4]) == len(data) - 4
    assert to_stage(data[4:]) == message


def test_what_the_stage_says_arrives() -> None:
    target = TargetHealth(name="a", host="h", state="waiting", retry_in_s=2.0)
    for message in (
        Health(state="live", targets=(target,)),
        Fault(code="mark.lost", text_zh="没有", text_en="none"),
    ):
        assert from_stage(frame(message)[4:]) == message


@given(st.binary(max_size=300))
def test_rubbish_is_no_message(data: bytes) -> None:
    for decode in (to_stage, from_stage):
        with pytest.raises(BadMessage):
            decode(data)


def test_a_length_that_is_none_is_refused() -> None:
    for length in (0, MOST_BYTES + 1, 0xFFFFFFFF):
        with pytest.raises(BadMessage):
            body_length(length.to_bytes(4, "big"))


def test_an_address_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    file = tmp_path / "stage.json"
    assert read_address(file) is None
    for rubbish in (b"", b"{}", b"[1]", b"\xff"):
        file.write_bytes(rubbish)
        assert read_address(file) is None
    address = StageAddress(port=1, pid=2, token="t")
    write_address(file, address)
    assert read_address(file) == address
