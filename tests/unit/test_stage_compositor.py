"""The picture as a whole: the same calls give the same pictures, drawing only what changed gives
what drawing everything gives, and each state shows what it must."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from host.mark_words import mark_words
from host.sample_shop import picture_folder
from host.speech.ports import SpeechMark
from host.stage.picture.compositor import LINGER_MS, NOTICE_MS, Compositor
from host.stage.picture.layout import layout_of
from host.stage.picture.overlays import FADE_MS
from host.stage.picture.planes import planes_of
from host.stage.picture.rect import Rect
from host.stage.picture.surface import round_cover
from host.stage.scene import Canvas, Moment, ProductCard, Scene, Sentence
from host.state import RoomState

SMALL = Canvas(width=360, height=640)
TEXT = "这件亚麻衬衫今天只要129元，喜欢的朋友可以下单。"
MARKS = tuple(SpeechMark("word", at * 200, 200, at, 1) for at in range(len(TEXT)))
SAID = Sentence(sentence_id="s", text=TEXT, language="zh", duration_ms=len(TEXT) * 200, marks=MARKS)
CARD = ProductCard(
    product_id="P01",
    link_no=1,
    title="晴川亚麻混纺衬衫",
    price_words="129元",
    list_price_words="149元",
    promotions=("满199减20",),
    stock_words="仅剩3件",
    picture="P01.png",
    read_us=1_763_740_000_000_000,
)


def compositor(canvas: Canvas = SMALL, **more: object) -> Compositor:
    words = mark_words("zh")
    return Compositor(
        canvas,
        mark=words.mark,
        opening_notice=words.notice,
        pictures=picture_folder(),
        **more,  # type: ignore[arg-type]
    )


def scene(**more: object) -> Scene:
    told: dict[str, object] = {
        "state": RoomState.AI, "shop": "麦垛与灯", "language": "zh", "product": CARD,
        "next_titles": ("帆布托特包",), "answer_card": "这件会不会透？",
    }  # fmt: skip
    return Scene(**{**told, **more})  # type: ignore[arg-type]


def moments() -> Iterator[Moment]:
    for number in range(60):
        at_ms = 3_500 + number * 40
        speaks = 10 <= number < 40
        yield Moment(
            at_ms=at_ms,
            sentence=SAID if speaks else None,
            position_ms=max(0, number - 10) * 40,
            loudness=0.5,
        )


def light(frame: np.ndarray, place: Rect) -> np.ndarray:
    return frame[place.y : place.bottom, place.x : place.right].astype(int)


def changed(one: np.ndarray, other: np.ndarray, place: Rect) -> int:
    """How many pixels of the place differ clearly."""
    return int((np.abs(light(one, place) - light(other, place)) > 24).sum())


def test_the_same_calls_give_the_same_pictures() -> None:
    one, two = compositor(), compositor()
    shown = scene()
    for moment in moments():
        assert (one.compose(shown, moment) == two.compose(shown, moment)).all()


def test_another_seed_blinks_and_sways_otherwise() -> None:
    one, two = compositor(seed=1), compositor(seed=2)
    shown = scene()
    assert any((one.compose(shown, each) != two.compose(shown, each)).any() for each in moments())


STEPS = st.lists(
    st.tuples(
        st.sampled_from([40, 40, 40, 80, 400, 2_000]),
        st.sampled_from(list(RoomState)),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["", "会不会透？", "Does it shrink when washed at 40 degrees?"]),
        st.sampled_from(["day", "night", "festive"]),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@settings(
    max_examples=12,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(STEPS)
def test_drawing_only_what_changed_is_the_same_as_drawing_everything(
    steps: list[tuple[int, RoomState, bool, bool, str, str, bool]],
) -> None:
    made = compositor()
    at_ms = 0
    for passed, state, product, speaks, question, theme, has_host in steps:
        at_ms += passed
        shown = scene(
            state=state, product=CARD if product else None, answer_card=question, theme=theme,
            has_host=has_host,
        )  # fmt: skip
        moment = Moment(
            at_ms=at_ms, sentence=SAID if speaks else None, position_ms=at_ms % SAID.duration_ms
        )
        frame = made.compose(shown, moment).copy()
        made._redraw(Rect(0, 0, SMALL.width, SMALL.height))
        made._mark.lay(made._planes)
        assert (made._planes.frame == frame).all()


def test_a_figure_that_moves_leaves_nothing_behind() -> None:
    made, at_ms = compositor(), 0
    for number in range(70):
        at_ms += 120 if number % 7 else 900
        shown = scene(answer_card="", product=CARD if number > 10 else None)
        frame = made.compose(shown, Moment(at_ms=at_ms)).copy()
        made._redraw(Rect(0, 0, SMALL.width, SMALL.height))
        made._mark.lay(made._planes)
        assert (made._planes.frame == frame).all(), at_ms


@pytest.mark.parametrize("size", [(720, 1280), (1280, 720), (1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("on_left", [False, True])
def test_no_card_lies_over_another_or_over_the_face(size: tuple[int, int], on_left: bool) -> None:
    layout = layout_of(Canvas(width=size[0], height=size[1]), card_on_left=on_left)
    places = {
        "shop": layout.shop, "card": layout.card, "caption": layout.caption, "next": layout.next,
        "answers": layout.answers,
    }  # fmt: skip
    for name, place in places.items():
        assert place.common(layout.head) is None, name
        for other, there in places.items():
            assert name == other or place.common(there) is None, (name, other)
    assert layout.answer.common(layout.card) is None
    assert layout.notice.common(layout.caption) is None
    for place in (layout.poll, layout.banner):
        for other in (layout.card, layout.caption, layout.head, layout.mark):
            assert place.common(other) is None


def test_a_picture_on_which_nothing_changed_but_the_time_costs_no_scene_of_its_own() -> None:
    made = compositor()
    shown = scene()
    made.compose(shown, Moment(at_ms=5_000))
    card = made._overlays.sprites()
    made.compose(scene(), Moment(at_ms=5_040))  # equal, not the same object
    assert all(one is other for one, other in zip(card, made._overlays.sprites(), strict=True))


def test_the_mouth_moves_while_a_sentence_sounds_and_rests_when_none_does() -> None:
    made = compositor(Canvas())
    shown = scene(product=None)
    for at_ms in range(0, 4_000, 40):
        made.compose(shown, Moment(at_ms=at_ms))
    looks = {
        made._figure._mouth(Moment(at_ms=0, sentence=SAID, position_ms=at)).after
        for at in range(0, SAID.duration_ms, 40)
    }
    assert len(looks) >= 4
    assert made._figure._mouth(Moment(at_ms=0)).after == "rest"
    face = made._figure._face
    mouth = face._mouths["a"].place
    before = face.cut.pixels.copy()
    face.wear("eyes_open", made._figure._mouth(Moment(at_ms=0, sentence=SAID, position_ms=300)), 0)
    rows = np.flatnonzero((face.cut.pixels != before).any(axis=(1, 2))) + face.cut.place.y
    assert len(rows)
    assert rows.max() <= max(each.place.bottom for each in face._mouths.values())
    assert abs(int(rows.mean()) - (mouth.y + mouth.height // 2)) < 2 * mouth.height


def test_the_opening_notice_is_seen_large_for_more_than_two_seconds_and_then_gone() -> None:
    made = compositor(Canvas())
    place = layout_of(Canvas()).notice
    shown = scene(product=None)
    seen = {at: made.compose(shown, Moment(at_ms=at)).copy() for at in (0, 2_040, NOTICE_MS + 40)}
    assert NOTICE_MS >= 2_000
    inside = Rect(place.x + 60, place.y + 90, place.width - 120, place.height - 180)
    assert light(seen[0], inside).max() > 200  # its letters
    assert changed(seen[0], seen[NOTICE_MS + 40], inside) > inside.width * inside.height / 3
    assert changed(seen[2_040], seen[NOTICE_MS + 40], inside) > inside.width * inside.height / 3
    made.show_opening_notice()
    again = made.compose(shown, Moment(at_ms=60_000)).copy()
    assert changed(seen[0], again, inside) < inside.width * inside.height / 20


def test_a_caption_is_there_with_its_first_word_and_goes_a_moment_after_the_last() -> None:
    canvas = Canvas()
    made, place = compositor(canvas), layout_of(canvas).caption
    shown = scene(state=RoomState.AI, product=None)
    made.compose(shown, Moment(at_ms=0))
    bare = made.compose(shown, Moment(at_ms=5_000)).copy()
    spoken = made.compose(shown, Moment(at_ms=5_040, sentence=SAID, position_ms=0)).copy()
    assert changed(bare, spoken, place) > 2_000
    after = made.compose(shown, Moment(at_ms=5_080)).copy()
    assert changed(bare, after, place) > 2_000
    gone = made.compose(shown, Moment(at_ms=5_080 + LINGER_MS)).copy()
    assert changed(bare, gone, place) < 500


def test_the_caption_of_an_ai_that_was_silenced_goes_with_its_voice() -> None:
    spoke, never = compositor(), compositor()
    ai, human = (scene(product=None, state=each) for each in (RoomState.AI, RoomState.HUMAN))
    for at_ms in (0, 8_000, 8_040):
        spoke.compose(ai, Moment(at_ms=at_ms, sentence=SAID if at_ms else None))
        never.compose(ai, Moment(at_ms=at_ms))
    cut = Moment(at_ms=8_080)
    assert (spoke.compose(human, cut) == never.compose(human, cut)).all()


@pytest.mark.parametrize("size", [(720, 1280), (1280, 720)])
def test_the_card_is_there_when_a_product_is_and_not_when_all_is_silent(
    size: tuple[int, int],
) -> None:
    canvas = Canvas(width=size[0], height=size[1])
    made, place = compositor(canvas), layout_of(canvas).card
    inside = place.inset(20)
    shown: dict[RoomState, np.ndarray] = {}
    for state in RoomState:
        made.compose(scene(state=state), Moment(at_ms=0))
        shown[state] = made.compose(scene(state=state), Moment(at_ms=60_000)).copy()
    made.compose(scene(product=None), Moment(at_ms=60_000))
    without = made.compose(scene(product=None), Moment(at_ms=61_000)).copy()
    half = inside.width * inside.height / 12
    for state in (RoomState.AI, RoomState.HUMAN, RoomState.REHEARSAL):
        assert changed(shown[state], without, inside) > half, state
    assert changed(shown[RoomState.SAFE], shown[RoomState.AI], inside) > half


def test_a_human_host_on_air_is_told_in_the_picture() -> None:
    canvas = Canvas()
    made = compositor(canvas)
    inside = layout_of(canvas).banner
    with_ai = made.compose(scene(answer_card=""), Moment(at_ms=60_000)).copy()
    made.compose(scene(state=RoomState.HUMAN), Moment(at_ms=60_000))
    with_human = made.compose(scene(state=RoomState.HUMAN), Moment(at_ms=61_000)).copy()
    assert changed(with_ai, with_human, inside) > 1_000


def test_where_the_ai_is_silent_beside_a_person_its_figure_is_not_seen_and_the_mark_is() -> None:
    made, at_ms = compositor(), 60_000
    head = layout_of(SMALL).head
    shown = made.compose(scene(state=RoomState.HUMAN), Moment(at_ms=at_ms)).copy()
    hidden = made.compose(
        scene(state=RoomState.HUMAN, has_host=False), Moment(at_ms=at_ms + 2_000)
    ).copy()
    later = made.compose(
        scene(state=RoomState.HUMAN, has_host=False), Moment(at_ms=at_ms + 4_000)
    ).copy()
    assert changed(shown, hidden, head) > head.width * head.height // 4
    assert changed(hidden, later, head) == 0, "nothing blinks where nobody is"
    assert made.mark_is_drawn(hidden)
    back = made.compose(scene(state=RoomState.HUMAN), Moment(at_ms=at_ms + 6_000)).copy()
    assert changed(hidden, back, head) > head.width * head.height // 4


def test_a_theme_or_avatar_that_cannot_be_used_is_replaced_and_told() -> None:
    made = compositor()
    good = made.compose(scene(), Moment(at_ms=9_000)).copy()
    assert made.problems == ()
    other = compositor()
    bad = other.compose(scene(theme="no-such", avatar="../x"), Moment(at_ms=9_000)).copy()
    assert len(other.problems) == 2
    assert (good == bad).all()


def test_a_theme_with_the_card_on_the_left_moves_avatar_and_mark_to_the_right(
    tmp_path: Path,
) -> None:
    from host.stage.picture.theme import own_folder

    day = (own_folder() / "day.toml").read_text(encoding="utf-8")
    (tmp_path / "themes").mkdir()
    mirrored = day.replace('card_side = "right"', 'card_side = "left"')
    (tmp_path / "themes" / "other.toml").write_text(mirrored, encoding="utf-8")
    for canvas in (Canvas(), Canvas(width=1280, height=720)):
        made = compositor(canvas, avatars=tmp_path)
        before = made.mark_box
        frame = made.compose(scene(theme="other"), Moment(at_ms=0))
        assert made.problems == ()
        assert made.mark_is_drawn(frame)
        assert abs(made.mark_box[0] + made.mark_box[2] + before[0] - canvas.width) <= 2


@pytest.mark.parametrize("size", [(720, 1280), (1280, 720), (1080, 1920), (1920, 1080)])
def test_the_mark_lies_in_the_safe_area_and_in_the_avatars_region_and_no_card_reaches_it(
    size: tuple[int, int],
) -> None:
    canvas = Canvas(width=size[0], height=size[1])
    layout = layout_of(canvas)
    made = compositor(canvas)
    made.compose(scene(), Moment(at_ms=9_000))
    mark = Rect(*made.mark_box)
    assert mark.common(layout.safe) == mark
    assert mark.common(layout.avatar) == mark
    assert not [each for each in made._overlays.sprites() if each.place.common(mark)]
    safe = (layout.card, layout.answer, layout.caption, layout.notice, layout.next)
    assert all(place.common(layout.safe) == place for place in safe)


@pytest.mark.parametrize("size", [(721, 1280), (100, 100), (720, 8192)])
def test_a_picture_of_an_impossible_size_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="cannot be made"):
        compositor(Canvas(width=size[0], height=size[1]))


def test_planes_are_views_of_one_picture() -> None:
    frame = np.zeros((12, 8), np.uint8)
    brightness, blue, red = planes_of(frame)
    assert (brightness.shape, blue.shape, red.shape) == ((8, 8), (4, 4), (4, 4))
    red[:] = 9
    assert frame[-2:].min() == 9
    assert frame[:8].max() == 0


@pytest.mark.parametrize(
    ("width", "height", "radius"), [(40, 30, 8), (5, 5, 9), (20, 20, 0), (3, 90, 40)]
)
def test_round_corners_are_the_same_at_all_four(width: int, height: int, radius: int) -> None:
    cover = round_cover(width, height, radius)
    assert (cover == cover[::-1]).all()
    assert (cover == cover[:, ::-1]).all()
    assert cover[height // 2, width // 2] == 255


@pytest.mark.parametrize(
    "title",
    ["", "字" * 400, "W" * 400, "a b " * 200, "😀😀", "\u202e反", "Café au lait — 350 ml"],
)
def test_words_of_any_length_never_leave_their_card(title: str) -> None:
    made = compositor()
    card = ProductCard(
        product_id="X", link_no=10**9, title=title, price_words=title, list_price_words=title,
        promotions=(title,) * 9, stock_words=title, picture=title[:50], read_us=1,
    )  # fmt: skip
    shown = scene(
        product=card, shop=title, next_titles=(title,) * 5, answer_card=title, language="en"
    )
    assert made.mark_is_drawn(made.compose(shown, Moment(at_ms=9_000)))
    layout = layout_of(SMALL)
    for sprite in made._overlays.sprites():
        assert sprite.place.common(layout.canvas) == sprite.place


def test_after_a_picture_that_failed_half_way_the_next_one_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from host.stage.picture import cards

    made, other = compositor(), compositor()
    empty, shown = scene(product=None), scene(theme="night")
    for each in (made, other):
        each.compose(empty, Moment(at_ms=0))
    with monkeypatch.context() as patch:
        patch.setattr(cards, "_facts", lambda *given: (_ for _ in ()).throw(RuntimeError("disk")))
        with pytest.raises(RuntimeError, match="disk"):
            made.compose(shown, Moment(at_ms=40))
    other.compose(empty, Moment(at_ms=40))
    one = made.compose(shown, Moment(at_ms=80))
    two = other.compose(shown, Moment(at_ms=80))
    assert (one == two).all()


def test_the_encoded_picture_says_in_which_colours_it_is_meant() -> None:
    import av

    from host.stage.output.encoder import Encoder

    made = compositor()
    encoder = Encoder(SMALL, video_kbit_per_s=800, audio_kbit_per_s=64)
    frame = made.compose(scene(), Moment(at_ms=9_000))
    coded = [each for _ in range(3) for each in encoder.encode(frame, np.zeros(1920, np.float32))]
    decoder = av.CodecContext.create("h264", "r")
    decoder.extradata = encoder.streams.avc_config
    pictures = [
        picture
        for each in coded
        if each.kind == "video"
        for picture in decoder.decode(av.Packet(each.data))  # type: ignore[attr-defined]
    ]
    pictures += decoder.decode(None)  # type: ignore[attr-defined]
    assert pictures
    assert pictures[0].colorspace == 6  # smpte170m
    assert made.mark_is_drawn(pictures[0].to_ndarray(format="yuv420p"))


def test_a_new_card_comes_over_the_old_one_within_a_quarter_of_a_second() -> None:
    canvas = Canvas()
    made, inside = compositor(canvas), layout_of(canvas).card.inset(30)
    other = ProductCard(product_id="P05", link_no=5, title="陶瓷马克杯", price_words="39元")
    made.compose(scene(), Moment(at_ms=0))
    frames = [made.compose(scene(), Moment(at_ms=59_960)).copy()]
    for at_ms in range(60_000, 60_000 + FADE_MS + 81, 40):
        frames.append(made.compose(scene(product=other), Moment(at_ms=at_ms)).copy())
    apart = [int(np.abs(light(each, inside) - light(frames[-1], inside)).sum()) for each in frames]
    assert apart == sorted(apart, reverse=True)
    assert apart[0] > 0
    assert 0.2 * apart[0] < apart[4] < 0.8 * apart[0]
    assert apart[-2] == 0
