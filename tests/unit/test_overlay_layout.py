"""What an overlay's address may ask for, and how it is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.desk.overlay_layout import PARTS, BadLayout, OverlayLayout, read_layout


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_a_layout_without_any_setting(part: str) -> None:
    layout = read_layout(part, {"token": "secret", "room": "main"})
    assert layout.part == part
    assert (layout.background, layout.sound, layout.size_percent) == ("none", False, 100)


def test_every_setting_reaches_the_layout() -> None:
    query = {
        "position": "top-right",
        "mark": "bottom-left",
        "orientation": "landscape",
        "theme": "night",
        "background": "green",
        "language": "en",
        "size": "150",
        "canvas": "1080",
        "delay": "0",
        "sound": "1",
        "figure": "0",
    }
    assert read_layout("stage", query) == OverlayLayout(
        part="stage",
        position="top-right",
        mark="bottom-left",
        orientation="landscape",
        theme="night",
        background="green",
        language="en",
        size_percent=150,
        canvas_px=1_080,
        delay_ms=0,
        sound=True,
        figure=False,
    )


@pytest.mark.parametrize(
    ("part", "query", "named"),
    [
        ("desk", {}, "desk"),
        ("captions", {"colour": "red"}, "colour"),
        ("captions", {"mark": "center"}, "center"),
        ("captions", {"size": "49"}, "50 to 200"),
        ("captions", {"size": "201"}, "50 to 200"),
        ("captions", {"size": "٩٩"}, "50 to 200"),
        ("captions", {"size": ""}, "50 to 200"),
        ("captions", {"sound": "yes"}, "0 or 1"),
        ("captions", {"theme": "NIGHT"}, "day, night, plain"),
    ],
)
def test_what_there_is_not_is_refused_in_one_sentence(
    part: str, query: dict[str, str], named: str
) -> None:
    with pytest.raises(BadLayout) as refused:
        read_layout(part, query)
    assert named in str(refused.value)
    assert "\n" not in str(refused.value)


_NAMES = st.text(max_size=12) | st.sampled_from(["size", "mark", "sound"])


@given(st.dictionaries(_NAMES, st.text()))
def test_any_query_gives_a_layout_or_one_sentence(query: dict[str, str]) -> None:
    said = ""
    try:
        assert 50 <= read_layout("captions", query).size_percent <= 200
    except BadLayout as refused:
        said = str(refused)
    assert len(said) < 400
    assert "\n" not in said


def test_no_setting_can_take_the_mark_away() -> None:
    for name, value in (("mark", "none"), ("mark", ""), ("ai_mark", "0"), ("mark_size", "0")):
        with pytest.raises(BadLayout):
            read_layout("stage", {name: value})
