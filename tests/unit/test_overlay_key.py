"""The token of the overlays' links."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from host.desk.overlay_key import OverlayKey, OverlayKeyError


def test_the_token_outlives_a_restart_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / "overlay.key"
    key = OverlayKey(file)
    assert len(key.token) >= 40
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert OverlayKey(file).token == key.token


def test_a_renewed_token_ends_the_old_one_for_good(tmp_path: Path) -> None:
    key = OverlayKey(tmp_path / "overlay.key")
    old, owner = key.token, key.owner
    key.renew()
    assert key.fits(key.token)
    assert not key.fits(old)
    assert key.owner != owner
    assert not OverlayKey(tmp_path / "overlay.key").fits(old)


def test_it_does_not_show_itself() -> None:
    key = OverlayKey()
    assert key.token not in f"{key!r} {key} {key.owner}"


@pytest.mark.parametrize("content", [b"", b"short", b"\xff" * 40, b"a b" * 20, b"x" * 300])
def test_a_broken_file_is_replaced_by_a_new_token(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "overlay.key"
    file.write_bytes(content)
    key = OverlayKey(file)
    assert OverlayKey(file).token == key.token
    assert not key.fits(content.decode(errors="replace"))


def test_a_token_that_cannot_be_kept_is_one_sentence_and_the_old_one_stays(tmp_path: Path) -> None:
    key = OverlayKey(tmp_path / "overlay.key")
    old = key.token
    (tmp_path / "overlay.key.part").mkdir()
    with pytest.raises(OverlayKeyError, match="check its rights"):
        key.renew()
    assert key.fits(old)
    with pytest.raises(OverlayKeyError, match="another data folder"):
        OverlayKey(tmp_path / "missing" / "overlay.key")
