"""An address is fetched only from the open web."""

from __future__ import annotations

import pytest

from demand.pictures.errors import PictureRefused
from demand.pictures.fetching import fetch, is_address, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0",
        "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "2001:0:1::1", "198.18.0.1", "203.0.113.5", "rubbish", "",
    ],
)  # fmt: skip
def test_addresses_inside_a_house_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111"])
def test_addresses_of_the_web_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/a.jpg", "file:///etc/passwd", "http://", "http://user:pw@example.com/a",
        "http://example.com:22/a", "http://localhost/a", "http://LOCALHOST./a",
        "http://metadata.google.internal/computeMetadata", "http://printer.local/a",
        "http://example.com:99999/", "http://[::1", "http://example.com/" + "a" * 3000,
    ],
)  # fmt: skip
async def test_addresses_that_are_none_are_refused_before_anything_is_looked_up(url: str) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise AssertionError("looked up")

    with pytest.raises(PictureRefused):
        await fetch(url, resolve=resolve)


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::ffff:169.254.169.254"], []],
)
async def test_a_name_with_any_private_address_is_refused(addresses: list[str]) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        assert (host, port) == ("shop.example", 443)
        return addresses

    with pytest.raises(PictureRefused, match="open web"):
        await fetch("https://shop.example/a.jpg", resolve=resolve)


async def test_a_name_nobody_knows_is_told() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(PictureRefused, match="not found"):
        await fetch("https://shop.example/a.jpg", resolve=resolve)


def test_a_file_is_not_taken_for_an_address() -> None:
    assert is_address("HTTPS://example.com/a.jpg")
    assert not is_address("photos/https.jpg")
