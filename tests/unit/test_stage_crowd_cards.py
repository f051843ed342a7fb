"""What the picture shows a crowd: the answers to what many ask, the poll; and the AI mark that
says who speaks just now, which nothing may reach."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from host.mark_words import WORDS, page_mark
from host.mode import Mode
from host.sample_shop import picture_folder
from host.stage.picture.compositor import Compositor
from host.stage.picture.errors import FontMissing
from host.stage.picture.layout import layout_of
from host.stage.picture.rect import Rect
from host.stage.scene import Canvas, Moment, PollCard, PollOption, ProductCard, Scene
from host.stage.scene_of import poll_card
from host.state import RoomState
from host.views import PollOptionView, StagePollView

PHONE, LYING = Canvas(width=360, height=640), Canvas(width=640, height=360)
CANVASES = [PHONE, Canvas(), Canvas(width=1280, height=720)]
LONGEST = tuple(letter * 60 for letter in "字宽W")
POLL = PollCard(
    is_open=True,
    options=(
        PollOption(number=1, title="晴川亚麻混纺衬衫", votes=1),
        PollOption(number=2, title="陶瓷马克杯", votes=8),
    ),
)
CARD = ProductCard(product_id="P01", link_no=1, title="晴川亚麻混纺衬衫", price_words="129元")


def compositor(canvas: Canvas = PHONE) -> Compositor:
    return Compositor(canvas, mark="AI生成 数字人", opening_notice="AI", pictures=picture_folder())


def scene(**more: object) -> Scene:
    told: dict[str, object] = {
        "state": RoomState.AI, "shop": "麦垛与灯", "language": "zh", "next_titles": ("帆布袋",),
    }  # fmt: skip
    return Scene(**{**told, **more})  # type: ignore[arg-type]


def picture(shown: Scene, canvas: Canvas = PHONE) -> np.ndarray:
    """After the opening notice, everything faded in."""
    return compositor(canvas).compose(shown, Moment(at_ms=60_000)).copy()


def settled(made: Compositor, shown: Scene, at_ms: int) -> np.ndarray:
    made.compose(shown, Moment(at_ms=at_ms))
    return made.compose(shown, Moment(at_ms=at_ms + 1_000)).copy()


def light(frame: np.ndarray, place: Rect) -> np.ndarray:
    return frame[place.y : place.bottom, place.x : place.right].astype(int)


def apart(one: np.ndarray, other: np.ndarray, place: Rect) -> float:
    """The share of the place's pixels that differ clearly."""
    return float((np.abs(light(one, place) - light(other, place)) > 24).mean())


@pytest.mark.parametrize("canvas", [PHONE, LYING], ids=["upright", "lying"])
def test_the_answers_to_what_many_ask_are_seen_while_the_ai_has_the_floor(canvas: Canvas) -> None:
    place, answers = layout_of(canvas).answers, ("纯棉的，缩水率在百分之二以内。", "48小时内发货。")
    made = compositor(canvas)
    settled(made, scene(), 10_000)
    bare = settled(made, scene(), 20_000)
    low = Rect(place.x, place.y + place.height // 2, place.width, place.height // 2)
    with_answers = settled(made, scene(most_asked=answers), 30_000)
    assert apart(bare, with_answers, low) > 0.3
    assert light(with_answers, low).max() > 200, "its letters"
    human = settled(made, scene(state=RoomState.HUMAN), 40_000)
    silent = settled(made, scene(state=RoomState.HUMAN, most_asked=answers), 50_000)
    assert apart(human, silent, Rect(place.x, place.y, place.width, place.height // 3)) < 0.1


@pytest.mark.parametrize("canvas", CANVASES, ids=["phone", "upright", "lying"])
def test_the_longest_answers_are_shown_in_full_and_reach_neither_mark_nor_captions(
    canvas: Canvas,
) -> None:
    made = compositor(canvas)
    frame = made.compose(scene(most_asked=LONGEST, poll=POLL), Moment(at_ms=60_000))
    mark, layout = Rect(*made.mark_box), layout_of(canvas)
    assert made.mark_is_drawn(frame)
    for sprite in made._overlays.sprites():
        assert sprite.place.common(mark) is None
        assert sprite.place.common(layout.caption) is None
        assert sprite.place.common(layout.safe) == sprite.place


@pytest.mark.parametrize("canvas", [PHONE, LYING], ids=["upright", "lying"])
def test_a_poll_stands_in_the_place_of_what_comes_next(canvas: Canvas) -> None:
    layout = layout_of(canvas)
    without, voting = picture(scene(), canvas), picture(scene(poll=POLL), canvas)
    assert apart(without, voting, layout.poll) > 0.5
    other = picture(scene(poll=POLL, next_titles=("别的",)), canvas)
    assert (light(voting, layout.poll) == light(other, layout.poll)).all(), "which is not shown"
    assert apart(without, picture(scene(poll=POLL, state=RoomState.SAFE), canvas), layout.poll) < (
        apart(without, voting, layout.poll)
    ), "there is nothing to vote for while all is silent"


def test_a_bar_is_as_long_as_its_share_of_the_most_votes() -> None:
    place = layout_of(PHONE).poll
    half = Rect(place.x, place.y + place.height // 2, place.width // 2, place.height // 2)

    def with_votes(votes: int) -> np.ndarray:
        first, second = POLL.options
        options = (PollOption(number=1, title=first.title, votes=votes), second)
        return picture(scene(poll=PollCard(is_open=True, options=options)))

    seen = [with_votes(votes) for votes in (0, 2, 4, 8)]
    filled = [float(np.abs(light(seen[0], half) - light(each, half)).mean()) for each in seen]
    assert all(after > before + 1 for before, after in pairwise(filled)), filled


def test_how_a_poll_ended_is_seen() -> None:
    view = StagePollView(
        open=False,
        winner="P05",
        options=tuple(
            PollOptionView(number=at, product_id=id_, title=id_, votes=at)
            for at, id_ in enumerate(("P01", "P05"), start=1)
        ),
    )
    card = poll_card(view)
    assert [option.is_chosen for option in card.options] == [False, True]
    place = layout_of(PHONE).poll
    over, open_still = picture(scene(poll=card)), picture(scene(poll=POLL))
    assert apart(over, open_still, place) > 0.02


@pytest.mark.parametrize("options", range(2, 8))
def test_a_poll_over_any_number_of_products_stays_in_its_place(options: int) -> None:
    poll = PollCard(
        is_open=True,
        options=tuple(
            PollOption(number=at, title="字" * 40, votes=10**at) for at in range(1, options + 1)
        ),
    )
    place = layout_of(PHONE).poll
    around = Rect(0, place.bottom, PHONE.width, 40)
    shown, without = picture(scene(poll=poll)), picture(scene(next_titles=()))
    assert apart(shown, without, place) > 0.5
    assert apart(shown, without, around) < 0.02


def test_the_mark_says_who_speaks_from_the_first_picture_of_a_scene_on() -> None:
    made = compositor()
    beside, person = (
        page_mark("zh", state, Mode.CO_HOST) for state in (RoomState.AI, RoomState.HUMAN)
    )
    plain = made.compose(scene(), Moment(at_ms=0)).copy()
    first = made.compose(scene(mark=beside), Moment(at_ms=40)).copy()
    assert made.mark_is_drawn(first)
    assert not made.mark_is_drawn(plain), "the words before are no mark any more"
    second = made.compose(scene(mark=person, state=RoomState.HUMAN), Moment(at_ms=80)).copy()
    assert made.mark_is_drawn(second)
    assert not made.mark_is_drawn(first)
    back = made.compose(scene(), Moment(at_ms=120)).copy()
    assert made.mark_is_drawn(back)
    assert made.mark_is_drawn(plain), "the words of the set-up again"


@pytest.mark.parametrize("mark", ["no such thing", "AI" + "很长" * 200, "AI \u0378\u0378"])
def test_words_that_are_no_mark_are_told_and_the_usual_mark_is_drawn(mark: str) -> None:
    made = compositor()
    plain = made.compose(scene(), Moment(at_ms=0)).copy()
    frame = made.compose(scene(mark=mark), Moment(at_ms=40))
    assert len(made.problems) == 1
    assert made.mark_is_drawn(frame)
    assert made.mark_is_drawn(plain)
    made.compose(scene(), Moment(at_ms=80))
    assert made.problems == ()


@pytest.mark.parametrize("canvas", [PHONE, LYING], ids=["upright", "lying"])
@pytest.mark.parametrize("language", sorted(WORDS))
def test_no_card_reaches_any_mark_of_any_language(language: str, canvas: Canvas) -> None:
    made = compositor(canvas)
    for state, mode in (
        (RoomState.AI, Mode.AI_HOST), (RoomState.AI, Mode.CO_HOST),
        (RoomState.AI, Mode.CO_PILOT), (RoomState.HUMAN, Mode.AI_HOST),
    ):  # fmt: skip
        shown = scene(
            state=state, mark=page_mark(language, state, mode), language=language,
            product=CARD, most_asked=LONGEST, poll=POLL, answer_card="会不会透",
        )  # fmt: skip
        try:
            frame = made.compose(shown, Moment(at_ms=60_000))
        except FontMissing as missing:
            pytest.skip(str(missing))
        assert made.mark_is_drawn(frame)
        mark = Rect(*made.mark_box)
        assert mark.common(layout_of(canvas).safe) == mark
        shadow = 2 * canvas.short_side // 100 + 2
        for sprite in made._overlays.sprites():
            touched = sprite.place.common(mark)
            assert touched is None or min(touched.width, touched.height) <= shadow, (
                mode,
                sprite.place,
            )
