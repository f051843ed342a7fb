"""The signed ingest without the web: what is taken, and what is refused with which sentence."""

from __future__ import annotations

import hmac
import json
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.connectors.ingest import (
    IngestRefused,
    Nonces,
    decode_batch,
    sign,
    verify,
)
from chat.events import Chat, Flags, Gift, RoomEvent, User, encode
from chat.intake import Intake

NOW_US = 1_800_000_000_000_000
SECRET = "5f4dcc3b-hidden"
BODY = b'{"text": "hi"}'


def refused(raw: bytes) -> tuple[str, int, str]:
    with pytest.raises(IngestRefused) as caught:
        decode_batch(raw)
    return caught.value.code, caught.value.http_status, str(caught.value)


def refusal(headers: dict[str, str], body: bytes = BODY, now_us: int = NOW_US) -> tuple[str, int]:
    with pytest.raises(IngestRefused) as caught:
        verify(headers, body, secret=SECRET, now_us=now_us, nonces=Nonces())
    assert SECRET not in str(caught.value)
    return caught.value.code, caught.value.http_status


def test_the_signature_is_the_documented_one() -> None:
    headers = sign(SECRET, now_us=NOW_US, nonce="nonce-0001", body=BODY)
    expected = hmac.new(SECRET.encode(), b"1800000000\nnonce-0001\n" + BODY, sha256).hexdigest()
    assert headers == {
        "X-Yaohe-Timestamp": "1800000000",
        "X-Yaohe-Nonce": "nonce-0001",
        "X-Yaohe-Signature": expected,
    }
    verify(headers, BODY, secret=SECRET, now_us=NOW_US, nonces=Nonces())


@pytest.mark.parametrize("seconds", [-301, 301])
def test_a_clock_over_five_minutes_off_is_refused(seconds: int) -> None:
    headers = sign(SECRET, now_us=NOW_US + seconds * 1_000_000, nonce="nonce-0001", body=BODY)
    assert refusal(headers) == ("ingest.wrong_time", 401)


@pytest.mark.parametrize("seconds", [-300, 300])
def test_a_clock_five_minutes_off_is_taken(seconds: int) -> None:
    headers = sign(SECRET, now_us=NOW_US + seconds * 1_000_000, nonce="nonce-0001", body=BODY)
    verify(headers, BODY, secret=SECRET, now_us=NOW_US, nonces=Nonces())


def test_another_body_time_nonce_or_secret_does_not_fit_the_signature() -> None:
    good = sign(SECRET, now_us=NOW_US, nonce="nonce-0001", body=BODY)
    assert refusal(good, b'{"text": "ho"}') == ("ingest.wrong_signature", 401)
    assert refusal({**good, "X-Yaohe-Timestamp": "1800000001"}) == ("ingest.wrong_signature", 401)
    assert refusal({**good, "X-Yaohe-Nonce": "nonce-0002"}) == ("ingest.wrong_signature", 401)
    other = sign("another secret", now_us=NOW_US, nonce="nonce-0001", body=BODY)
    assert refusal(other) == ("ingest.wrong_signature", 401)


@pytest.mark.parametrize(
    "changed",
    [
        {"X-Yaohe-Timestamp": ""},
        {"X-Yaohe-Timestamp": "-1"},
        {"X-Yaohe-Timestamp": "9" * 13},
        {"X-Yaohe-Timestamp": "１８０００００００００"},
        {"X-Yaohe-Nonce": "short"},
        {"X-Yaohe-Nonce": "n" * 65},
        {"X-Yaohe-Signature": "0" * 63},
        {"X-Yaohe-Signature": "é" * 64},
    ],
)
def test_malformed_headers_are_not_a_signature(changed: dict[str, str]) -> None:
    good = sign(SECRET, now_us=NOW_US, nonce="nonce-0001", body=BODY)
    assert refusal({**good, **changed}) == ("ingest.not_signed", 401)
    for name in changed:
        del good[name]
    assert refusal(good) == ("ingest.not_signed", 401)


def test_a_body_over_a_mebibyte_is_refused_before_it_is_hashed() -> None:
    assert refusal({}, b"x" * (1024 * 1024 + 1)) == ("ingest.too_large", 413)


def test_a_request_is_good_for_once_and_forged_ones_use_up_no_nonce() -> None:
    nonces = Nonces(max_nonces=2)
    forged = sign("guess", now_us=NOW_US, nonce="nonce-0001", body=BODY)
    with pytest.raises(IngestRefused, match="does not fit"):
        verify(forged, BODY, secret=SECRET, now_us=NOW_US, nonces=nonces)
    good = sign(SECRET, now_us=NOW_US, nonce="nonce-0001", body=BODY)
    verify(good, BODY, secret=SECRET, now_us=NOW_US, nonces=nonces)
    with pytest.raises(IngestRefused, match="was used before"):
        verify(good, BODY, secret=SECRET, now_us=NOW_US, nonces=nonces)
    nonces.use("nonce-0002", NOW_US)
    with pytest.raises(IngestRefused, match="too many requests in ten minutes"):
        nonces.use("nonce-0003", NOW_US + 599_000_000)
    nonces.use("nonce-0003", NOW_US + 600_000_000)


EVENTS: list[RoomEvent] = [
    Chat(platform="douyin", event_id="m1", text="多少钱", user=User(id="1", name="张三")),
    Gift(platform="douyin", event_id="g1", gift_id="7", gift_name="玫瑰", flags=Flags(test=True)),
]


@pytest.mark.parametrize(
    "body",
    [
        b"\n".join(encode(event) for event in EVENTS),
        b"\xef\xbb\xbf" + b"\r\n\r\n".join(encode(event) for event in EVENTS) + b"\n",
        b"[" + b",".join(encode(event) for event in EVENTS) + b"]",
    ],
)
def test_events_come_as_lines_or_as_an_array(body: bytes) -> None:
    assert decode_batch(body) == EVENTS


def test_one_event_may_be_printed_over_several_lines() -> None:
    pretty = json.dumps(json.loads(encode(EVENTS[0])), indent=2).encode()
    assert decode_batch(pretty) == EVENTS[:1]


def test_the_short_form_and_what_we_do_not_keep() -> None:
    body = (
        b'{"user": "momo", "text": "hi", "v": 1, "raw": {"secret": 1}, "text_raw": "x", "at_s": 3}'
    )
    assert decode_batch(body) == [
        Chat(
            platform="ingest",
            event_id="",
            text="hi",
            user=User(id="momo", id_kind="nick", name="momo"),
        )
    ]


def test_what_is_refused_is_refused_in_a_sentence() -> None:
    assert refused(b" ") == ("ingest.empty", 422, "the body is empty; send an event")
    assert refused(b"[]") == ("ingest.empty", 422, "the array is empty; send an event")
    assert refused(b"[1") == (
        "ingest.not_json",
        422,
        "the body is not a JSON array: Input data was truncated",
    )
    assert refused(b"[1]") == (
        "ingest.bad_event",
        422,
        'event 1: 1 is not an event: write an object such as {"user": "momo", "text": "多少钱"}',
    )
    assert refused(b'{"text": "a"}\nnonsense')[2].startswith("event 2: 'nonsense' is not JSON")
    assert refused(b'{"text": 5}')[2] == (
        "event 1: {'text': 5}: Expected `str`, got `int` - at `$.text`;"
        " see docs/reference/events.md"
    )
    assert refused(b'{"v": 2, "text": "x"}')[2] == (
        "event 1: v is 2; this program speaks version 1"
    )
    assert "unknown field" in refused(b'{"text": "x", "secret": 1}')[2]
    assert "Invalid value 'party'" in refused(b'{"kind": "party"}')[2]
    assert refused(b"x" * (1024 * 1024 + 1))[:2] == ("ingest.too_large", 413)
    assert refused(b'{"text": "x"}\n' * 1001)[:2] == ("ingest.too_many", 413)
    assert refused(b"[" + b"1," * 1000 + b"1]")[:2] == ("ingest.too_many", 413)
    assert refused(b"[" * 100_000)[:2] == ("ingest.not_json", 422)


def test_an_error_quotes_little_of_a_long_value() -> None:
    assert len(refused(b'{"text": ' + b"9" * 5000 + b"}")[2]) < 300
    assert len(refused(b'{"kind": "' + b"k" * 5000 + b'"}')[2]) < 400


json_value = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
FIELDS = [
    "kind",
    "text",
    "user",
    "event_id",
    "platform",
    "flags",
    "platform_ts_ms",
    "amount",
    "fragments",
    "reply_to",
    "target",
    "product",
    "count",
    "gift_id",
    "gift_name",
    "v",
    "at_s",
]
KINDS = ["chat", "gift", "superchat", "like", "delete", "ban", "order", "product_metric", "x"]
almost = st.dictionaries(st.sampled_from(FIELDS), json_value, max_size=6).flatmap(
    lambda fields: st.sampled_from(KINDS).map(lambda kind: {"kind": kind, "text": "t"} | fields)
)


def taken_or_refused(raw: bytes) -> None:
    """Either a sentence, or events that the door takes."""
    sentence, events = "", []
    try:
        events = decode_batch(raw)
    except IngestRefused as error:
        sentence = str(error)
    assert bool(events) != bool(sentence)
    assert "\n" not in sentence
    intake = Intake(room_id="r", key=b"k" * 16, now_us=lambda: NOW_US)
    for event in events:
        encode(intake.accept(event).event)


@given(st.binary(max_size=200))
@settings(max_examples=200)
def test_random_bytes_are_refused_in_a_sentence(raw: bytes) -> None:
    taken_or_refused(raw)


@given(st.lists(almost, max_size=3), st.booleans())
@settings(max_examples=300)
def test_random_objects_are_refused_in_a_sentence_or_taken(
    values: list[object], as_array: bool
) -> None:
    lines = [json.dumps(value) for value in values]
    joined = "[" + ",".join(lines) + "]" if as_array else "\n".join(lines)
    taken_or_refused(joined.encode())


@given(
    st.dictionaries(
        st.sampled_from(["X-Yaohe-Timestamp", "X-Yaohe-Nonce", "X-Yaohe-Signature"]),
        st.text(max_size=70) | st.from_regex(r"\A[0-9a-f]{64}\Z") | st.just("1800000000"),
    )
)
def test_random_headers_are_never_a_signature(headers: dict[str, str]) -> None:
    refusal(headers)
