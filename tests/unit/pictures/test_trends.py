"""Emerging styles are found among one-offs, rises are told without crying wolf, and clicks move
results a little and no more."""

from __future__ import annotations

import itertools

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demand.pictures.colours import Colours
from demand.pictures.feedback import MOST, feedback
from demand.pictures.finder import Found
from demand.pictures.joining import ALIKE_AT, ALIKE_AT_ONCE, joined
from demand.pictures.ports import Floats
from demand.pictures.rises import rises
from demand.pictures.searched import Clicked, Searched, packed, unpacked, views_of_style
from demand.pictures.styles import Styles, Unmatched
from demand.pictures.trends import trends

DAY_US = 86_400_000_000


def unit(vectors: np.ndarray) -> Floats:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), np.float32)


def pictures(rng: np.random.Generator, count: int) -> Floats:
    """Embeddings of different garments: of few kinds, so that many are half alike (cosine 0.3)."""
    kinds = unit(rng.standard_normal((12, 256)))
    return unit(
        0.55 * kinds[rng.integers(12, size=count)] + unit(rng.standard_normal((count, 256)))
    )


def taken_again(rng: np.random.Generator, one: Floats, count: int) -> Floats:
    """The same garment in other photographs: cosines of about 0.7."""
    return unit(one + 0.65 * unit(rng.standard_normal((count, 256))))


def planted(seed: int) -> list[Unmatched]:
    rng = np.random.default_rng(seed)
    bases = pictures(rng, 624)
    made = [
        (int(rng.integers(56)), f"s{style}", vector)
        for style in range(24)
        for vector in taken_again(rng, bases[style], int(rng.integers(6, 15)))
    ]
    made += [(int(rng.integers(56)), "one", vector) for vector in bases[24:]]
    made.sort(key=lambda each: (each[0], each[1], float(each[2][0])))
    return [
        Unmatched(f"{kind}:{number}", f"v{number}", day, vector, colour=kind)
        for number, (day, kind, vector) in enumerate(made)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_24_styles_among_600_one_offs_are_found_and_none_is_made_up(seed: int) -> None:
    styles = Styles()
    for search in planted(seed):
        styles.take(search)
    emerging = styles.emerging()
    kinds = [{each.colour for each in style.searches} for style in emerging]
    assert {kind for each in kinds for kind in each} == {f"s{number}" for number in range(24)}
    assert len(emerging) == 24
    for style in emerging:
        assert style.cover.colour == style.attributes()["colour"]


def test_a_style_that_began_twice_is_one_and_another_is_not() -> None:
    rng = np.random.default_rng(8)
    middle, other = pictures(rng, 2)
    apart = unit(rng.standard_normal(256))
    begun = [unit(middle + 0.5 * apart), unit(middle - 0.5 * apart)]
    assert 0.56 < float(begun[0] @ begun[1]) < 0.64
    styles = Styles()
    for number in range(12):
        vector = begun[number % 2] if number < 8 else other
        styles.take(Unmatched(str(number), f"v{number}", number, vector))
    both, alone = styles.emerging()
    assert len(styles._styles) == 3
    assert [each.search_id for each in both.searches] == [str(n) for n in range(8)]
    assert len(alone.searches) == 4
    assert float(both.middle[0] @ middle) > 0.95
    assert styles.emerging()[0].number == both.number == 1


def test_searches_that_are_alike_as_objects_or_as_wholes_are_one_style() -> None:
    rng = np.random.default_rng(12)
    objects, wholes = unit(rng.standard_normal((2, 12, 256)))
    by_object = [(objects[0], wholes[number]) for number in range(4)]
    by_whole = [(objects[number], wholes[4]) for number in range(4, 8)]
    by_nothing = [(objects[number], wholes[number]) for number in range(8, 12)]
    styles = Styles()
    for number, (seen, whole) in enumerate([*by_object, *by_whole, *by_nothing]):
        styles.take(Unmatched(str(number), f"v{number}", 1, seen, whole=whole))
    found = [[int(each.search_id) for each in style.searches] for style in styles.emerging()]
    assert sorted(found) == [[0, 1, 2, 3], [4, 5, 6, 7]]


@given(st.integers(1, 30), st.integers(0, 10_000))
def test_joining_leaves_no_two_groups_that_belong_together(count: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = unit(rng.standard_normal((count, 1, 6)))
    sizes = rng.integers(1, 9, count)

    def cosine(many: Floats, one: Floats) -> Floats:
        return np.asarray(many[:, 0] @ one[0], np.float32)

    groups = joined(vectors, sizes, cosine)
    assert sorted(each for group in groups for each in group) == list(range(count))
    means = [np.average(vectors[group, 0], axis=0, weights=sizes[group]) for group in groups]
    weights = [int(sizes[group].sum()) for group in groups]
    for one, other in itertools.combinations(range(len(groups)), 2):
        least = ALIKE_AT + (ALIKE_AT_ONCE - ALIKE_AT) / np.sqrt(weights[one] * weights[other])
        assert float(means[one] @ means[other]) < least + 1e-4


def test_for_a_scrap_of_a_picture_the_whole_stands() -> None:
    object_, whole = unit(np.eye(2, 8))
    for share, first in ((0.05, whole), (0.3, object_)):
        found = Found((0, 0, 9, 9), (), False, 0.0, Colours("red", ()), "plain", (), object_,
                      whole, share)  # fmt: skip
        views = views_of_style(found)
        assert [each.tolist() for each in views] == [first.tolist(), whole.tolist()]


def test_searches_of_one_viewer_are_no_trend() -> None:
    rng = np.random.default_rng(1)
    styles = Styles()
    for number, vector in enumerate(taken_again(rng, pictures(rng, 1)[0], 20)):
        styles.take(Unmatched(str(number), "the same", 1, vector))
    assert styles.emerging() == []


def test_a_flood_of_one_offs_keeps_memory_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demand.pictures.styles._MOST_STYLES", 100)
    styles, rng = Styles(), np.random.default_rng(2)
    wanted = pictures(rng, 1)[0]
    for number, vector in enumerate(pictures(rng, 600)):
        styles.take(Unmatched(f"o{number}", "x", number // 20, vector))
        if number % 20 == 0:
            styles.take(Unmatched(f"w{number}", f"v{number}", number // 20, wanted))
    assert len(styles.emerging()[0].searches) == 30
    assert len(styles._styles) <= 101


def test_searches_taken_together_end_where_they_would_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(6)
    searches = planted(6)[:300]
    whole = unit(rng.standard_normal((300, 256)))

    def told(at_once: int, most: int) -> list[list[str]]:
        monkeypatch.setattr("demand.pictures.styles._AT_ONCE", at_once)
        monkeypatch.setattr("demand.pictures.styles._MOST_STYLES", most)
        styles = Styles()
        for number, search in enumerate(searches):
            styles.take(msgspec.structs.replace(search, whole=whole[number]))
        return [[each.search_id for each in style.searches] for style in styles.emerging()]

    for most in (5_000, 120):
        assert told(64, most) == told(1, most) != []


def counts(rng: np.random.Generator, *rates_and_days: tuple[float, int]) -> list[int]:
    return [int(each) for rate, days in rates_and_days for each in rng.poisson(rate, days)]


def test_steady_styles_raise_at_most_3_alarms_in_100_style_months() -> None:
    rng = np.random.default_rng(7)
    rates = (0.03, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0)
    alarms = sum(
        len([day for day in rises(counts(rng, (rate, 120))) if day >= 30])
        for rate in rates
        for _ in range(30)
    )
    assert alarms / (len(rates) * 30 * 3) * 100 <= 3.0


@pytest.mark.parametrize("rate", [1.0, 2.0, 5.0])
def test_a_style_that_begins_is_told_within_ten_days(rate: float) -> None:
    """Ten days from its first search, in a log that goes back further."""
    rng = np.random.default_rng(int(rate * 10))
    told = [rises([0] * 66 + _from_the_first(counts(rng, (rate, 12)))[:10]) for _ in range(400)]
    assert np.mean([bool(each) and each[0] >= 66 for each in told]) >= 0.99


def _from_the_first(searched: list[int]) -> list[int]:
    return list(itertools.dropwhile(lambda count: not count, searched))


def test_a_rise_that_stays_is_told_once() -> None:
    """From the thirtieth day on a style that began is a steady one."""
    rng = np.random.default_rng(4)
    rates = (0.1, 0.5, 1.0, 3.0, 5.0)
    late = [
        day
        for rate in rates
        for _ in range(40)
        for day in rises([0] * 66 + _from_the_first(counts(rng, (rate, 120))))
        if day >= 66 + 30
    ]
    assert len(late) / (len(rates) * 40 * 3) * 100 <= 3.0


def test_a_new_style_is_told_sooner_where_the_log_goes_back_further() -> None:
    rng = np.random.default_rng(3)
    wanted, stocked = pictures(rng, 2)
    found = taken_again(rng, wanted, 4)
    events = [logged(n, 950 + 2 * n, vector) for n, vector in enumerate(found)]
    (young,) = trends(events, today=960)
    before = logged(99, 850, stocked, product="P1")
    (old,) = trends([before, *events], today=960)
    assert (young.rose_on, old.rose_on) == ((), (954,))


def test_a_style_sought_daily_that_triples_is_told() -> None:
    rng = np.random.default_rng(5)
    told = [rises(counts(rng, (3.0, 60), (9.0, 10))) for _ in range(100)]
    assert np.mean([any(day >= 60 for day in each) for each in told]) >= 0.97


@given(st.lists(st.integers(0, 10_000), max_size=90))
def test_alarms_lie_in_the_days_and_rest_after_each_other(given_counts: list[int]) -> None:
    days = rises(given_counts)
    assert all(0 <= day < len(given_counts) for day in days)
    assert all(later - earlier >= 28 for earlier, later in itertools.pairwise(days))


@given(st.lists(st.floats(-1, 1, width=32), min_size=8, max_size=64).filter(lambda v: any(
    abs(each) > 0.01 for each in v)))  # fmt: skip
def test_an_embedding_comes_back_from_the_log_nearly_as_it_was(numbers: list[float]) -> None:
    embedding = unit(np.array(numbers))
    assert float(unpacked(packed(embedding)) @ embedding) > 0.999


@pytest.mark.parametrize("text", ["", "no base64!", "é"])
def test_an_embedding_that_is_none_is_empty(text: str) -> None:
    assert unpacked(text).size == 0


def logged(
    number: int, day: int, vector: Floats, *, product: str = "", model: str = "m"
) -> tuple[int, Searched]:
    event = Searched(
        search_id=str(number),
        picture_hash=f"h{number}",
        product_id=product,
        embedding=packed(vector),
        colour="red",
        model=model,
        viewer_id=f"v{number}",
    )
    return day * DAY_US + 5, event


def test_trends_come_from_the_events_and_events_read_twice_count_once() -> None:
    rng = np.random.default_rng(3)
    wanted, stocked = pictures(rng, 2)
    events = [logged(n, 950 + n, vector) for n, vector in enumerate(taken_again(rng, wanted, 20))]
    events += [
        logged(n + 100, 960, vector, product="P1")
        for n, vector in enumerate(taken_again(rng, stocked, 20))
    ]
    (trend,) = trends([*events, *events], today=969, weeks=4)
    assert (trend.searches, trend.viewers, trend.first_day) == (20, 20, 950)
    assert trend.weekly == (0, 6, 7, 7)
    assert trend.growth == pytest.approx(14 / 6, abs=0.001)
    assert trend.attributes == {"colour": "red"}
    assert len(trend.rose_on) == 1
    assert 950 <= trend.rose_on[0] <= 960


def test_what_is_there_where_the_forgotten_part_ends_did_not_begin_there() -> None:
    rng = np.random.default_rng(3)
    again = taken_again(rng, pictures(rng, 1)[0], 80)
    events = [logged(n, 900 + n // 2, vector) for n, vector in enumerate(again)]
    (young,) = trends(events, today=940)
    gone = (850 * DAY_US, Searched(search_id="gone", picture_hash=""))
    (cut,) = trends([gone, *events], today=940)
    assert len(young.rose_on) == 1
    assert cut.rose_on == ()


def test_searches_of_different_models_are_not_put_together() -> None:
    rng = np.random.default_rng(3)
    again = taken_again(rng, pictures(rng, 1)[0], 12)
    events = [logged(n, n, vector, model=f"m{n % 2}") for n, vector in enumerate(again)]
    assert [each.searches for each in trends(events, today=12)] == [6, 6]


def shown(number: int, products: tuple[str, ...]) -> Searched:
    return Searched(search_id=str(number), picture_hash="h", shown=products)


def test_a_product_taken_more_than_its_rank_earns_moves_up_and_no_further_than_allowed() -> None:
    searches = [shown(n, ("A", "B", "C")) for n in range(400)]
    clicks = [Clicked(search_id=str(n), rank=3, bought=True) for n in range(300)]
    searches += [shown(n + 400, ("B", "C", "D")) for n in range(400)]
    weights = feedback(searches, clicks)
    assert weights["C"].weight > 1 > weights["D"].weight
    assert all(abs(each.weight - 1) <= MOST + 1e-9 for each in weights.values())
    assert weights["C"].taken == 900


def test_clicks_on_what_was_not_shown_and_repeated_clicks_do_not_count() -> None:
    searches = [shown(0, ("A", "B"))]
    clicks = [
        Clicked(search_id="0", rank=1, product_id="B"),
        Clicked(search_id="0", rank=9),
        Clicked(search_id="7", rank=1),
        Clicked(search_id="0", rank=0),
    ]
    assert feedback(searches, clicks)["A"].taken == 0
    many = [Clicked(search_id="0", rank=2)] * 50
    assert feedback(searches, many)["B"].taken == 1


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-2, 6), st.booleans()), max_size=40))
def test_whatever_is_clicked_the_weights_stay_bounded(
    given_clicks: list[tuple[int, int, bool]],
) -> None:
    searches = [shown(n, ("A", "B", "C")[: n % 4]) for n in range(6)]
    clicks = [Clicked(search_id=str(n), rank=rank, bought=b) for n, rank, b in given_clicks]
    assert all(abs(each.weight - 1) <= MOST + 1e-9 for each in feedback(searches, clicks).values())
