"""One rule says what an option is about, for answers, mining and the panel."""

from __future__ import annotations

import pytest

from storage.option_names import is_colour_option, is_size_option


@pytest.mark.parametrize(
    "name", ["颜色", "颜色分类", "色号", "顏色", "Colour", "Shade", "warna", "สี", "màu sắc"]
)
def test_these_hold_colours(name: str) -> None:
    assert is_colour_option(name)
    assert not is_size_option(name)


@pytest.mark.parametrize(
    "name", ["尺码", "鞋码", "尺寸(cm)", "Size", "size / EU", "ukuran", "ขนาด", "Kích cỡ"]
)
def test_these_hold_sizes(name: str) -> None:
    assert is_size_option(name)
    assert not is_colour_option(name)


@pytest.mark.parametrize("name", ["香型", "容量", "规格", "flavour", "capsized", "套餐", ""])
def test_these_hold_neither(name: str) -> None:
    assert not is_colour_option(name)
    assert not is_size_option(name)
