"""What never leaves this computer, and how long a busy server wants to rest."""

from __future__ import annotations

import pytest

from chat.this_computer import is_this_computer
from chat.wait_wish import wait_wish_s


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.8.9.1", "::1", "[::1]"]
)
def test_these_are_this_computer(host: str) -> None:
    assert is_this_computer(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "0.0.0.0",
        "localhost.example.org",
        "127.0.0.1.example.org",
        "10.0.0.1",
        "::",
        "2130706433",
    ],
)
def test_these_are_others(host: str) -> None:
    assert not is_this_computer(host)


@pytest.mark.parametrize(
    ("told", "wish_s"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("99999999999", 3600.0),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("", None),
        ("Wed, 21 Oct 2026 07:28:00 GMT", None),
    ],
)
def test_a_wish_is_whole_seconds_up_to_an_hour(told: str, wish_s: float | None) -> None:
    assert wait_wish_s({"Retry-After": told}) == wish_s
    assert wait_wish_s({}) is None
