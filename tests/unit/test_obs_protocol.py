"""The messages of obs-websocket: the proof of a password, and what comes over the wire."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.obs import protocol
from host.obs.protocol import (
    BadObsMessage,
    Batch,
    BatchResponse,
    Challenge,
    Event,
    Hello,
    Identify,
    Request,
    Response,
)


def test_the_proof_is_that_of_the_protocol() -> None:
    """The vector was worked out from the protocol's own password, salt and challenge with two
    other tools; the sample message in its text does not belong to them."""
    challenge = Challenge(
        challenge="+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=",
        salt="lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=",
    )
    proof = protocol.proof("supersecretpassword", challenge)
    assert proof == "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4="


def test_messages_go_out_as_the_protocol_has_them() -> None:
    request = Request(request_type="GetStats", request_id="7", request_data={"a": 1})
    assert json.loads(protocol.encoded(request)) == {
        "op": 6,
        "d": {"requestType": "GetStats", "requestId": "7", "requestData": {"a": 1}},
    }
    identify = Identify(rpc_version=1, event_subscriptions=69)
    assert json.loads(protocol.encoded(identify)) == {
        "op": 1,
        "d": {"rpcVersion": 1, "eventSubscriptions": 69},
    }
    batch = Batch(request_id="8", requests=[Request(request_type="GetStats")])
    assert json.loads(protocol.encoded(batch)) == {
        "op": 8,
        "d": {"requestId": "8", "requests": [{"requestType": "GetStats"}]},
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ('{"op":0,"d":{"obsWebSocketVersion":"5.5.4","rpcVersion":1,"new":{}}}', Hello),
        ('{"op":5,"d":{"eventType":"ExitStarted","eventIntent":1}}', Event),
        (
            '{"op":7,"d":{"requestType":"GetStats","requestId":"1",'
            '"requestStatus":{"result":true,"code":100}}}',
            Response,
        ),
        ('{"op":9,"d":{"requestId":"1","results":[]}}', BatchResponse),
    ],
)
def test_messages_come_in_with_fields_we_do_not_know(text: str, body: type) -> None:
    assert isinstance(protocol.decoded(text), body)


def test_an_unknown_op_is_passed_over() -> None:
    assert protocol.decoded('{"op":77,"d":{"anything":[]}}') is None


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", "{}", '{"op":0}', '{"op":"0","d":{}}', '{"op":7,"d":{}}', "[" * 9999],
)
def test_garbage_is_said_to_be_garbage(text: str) -> None:
    with pytest.raises(BadObsMessage):
        protocol.decoded(text)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_text_does_anything_worse_than_being_refused(text: str) -> None:
    with contextlib.suppress(BadObsMessage):
        protocol.decoded(text)


@pytest.mark.parametrize(
    ("found", "kind", "expected"),
    [
        (3, float, 3.0),
        (0.5, float, 0.5),
        (True, float, -1.0),
        ("3", float, -1.0),
        (True, int, -1),
        (None, str, "-"),
        ("x", str, "x"),
        (1, bool, False),
    ],
)
def test_a_field_of_another_kind_counts_as_missing(found: Any, kind: Any, expected: Any) -> None:
    default = {float: -1.0, int: -1, str: "-", bool: False}[kind]
    assert protocol.value({"f": found}, "f", kind, default) == expected
    assert protocol.value({}, "f", kind, default) == default
