"""What the human host is shown, and who may hold it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.clock import FixedClock
from host.commands import (
    AnswerTopic,
    ComeBack,
    Command,
    DismissTopic,
    Move,
    NextProduct,
    ObsStopStream,
    RenewOverlays,
    RetireAnswer,
    SayLine,
    StageTarget,
)
from host.desk.host_login import HostLogin
from host.desk.host_routes import host_may
from host.desk.host_view import host_view
from host.desk.login import Login
from host.desk.options import DeskOptions
from host.desk.phone_address import NoPhone, phone_base
from host.desk.qr_code import qr_code
from host.state import RoomState
from host.topic_commands import (
    AiAnswersTopic,
    AssignTopic,
    ClaimTopic,
    DeferTopic,
    ReopenTopic,
    ResolveTopic,
)
from host.views import AlertView

NOW_US = 1_790_000_000_000_000


def _scripted() -> Any:
    path = Path(__file__).parents[1] / "browser" / "scripted_room.py"
    spec = importlib.util.spec_from_file_location("yaohe_scripted_room_host", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


scripted = _scripted()


def _login(clock: FixedClock, secret: str | None = "s") -> HostLogin:
    return HostLogin(secret=secret, now_us=clock.now_us, link_s=600, session_s=3_600)


def _logged_in(login: HostLogin, room: str = "main") -> str:
    used = login.use_link(login.new_link(room))
    assert used is not None
    assert used[0] == room
    return used[1]


def test_a_phone_is_let_in_once_by_its_link_and_looking_at_it_does_no_harm() -> None:
    login = _login(FixedClock(NOW_US))
    link = login.new_link("main")
    assert login.knows_link(link)
    assert login.knows_link(link)
    assert login.use_link(link) is not None
    assert not login.knows_link(link)
    assert login.use_link(link) is None


def test_a_phone_is_the_host_of_its_own_room_only() -> None:
    login = _login(FixedClock(NOW_US))
    cookie = _logged_in(login)
    session = login.by_cookie(cookie, "main")
    assert session is not None
    assert login.by_cookie(cookie, "other") is None
    assert login.csrf_ok(session, login.csrf(session))
    assert not login.csrf_ok(session, "guess")


def test_links_and_sessions_of_a_host_grow_old_and_outlive_a_restart() -> None:
    clock = FixedClock(NOW_US)
    login = _login(clock)
    old, cookie = login.new_link("main"), _logged_in(login)
    clock.advance(601)
    assert login.use_link(old) is None
    assert _login(clock).by_cookie(cookie, "main") is not None
    assert _login(clock, "another").by_cookie(cookie, "main") is None
    clock.advance(3_000)
    assert login.by_cookie(cookie, "main") is None


def test_all_phones_of_one_room_are_logged_out_and_those_of_another_stay() -> None:
    clock = FixedClock(NOW_US)
    login = _login(clock)
    here, there, unused = _logged_in(login), _logged_in(login, "b"), login.new_link("main")
    login.end_all("main")
    assert login.by_cookie(here, "main") is None
    assert login.use_link(unused) is None
    assert login.by_cookie(there, "b") is not None
    clock.advance(1)
    assert login.by_cookie(_logged_in(login), "main") is not None


def test_neither_door_opens_with_the_other_s_key() -> None:
    clock = FixedClock(NOW_US)
    hosts = _login(clock)
    desk = Login(secret="s", now_us=clock.now_us, session_s=3_600, link_s=600)
    assert desk.by_cookie(_logged_in(hosts)) is None
    operator = desk.use_link(desk.new_link())
    assert operator is not None
    assert hosts.by_cookie(operator, "main") is None
    assert hosts.use_link(desk.new_link()) is None
    assert desk.use_link(hosts.new_link("main")) is None


@given(st.text(max_size=80), st.text(max_size=20))
def test_nothing_made_up_is_a_host(made_up: str, room: str) -> None:
    login = _login(FixedClock(NOW_US))
    assert login.by_cookie(made_up, room) is None
    assert login.use_link(made_up) is None


@pytest.mark.parametrize(
    "command",
    [
        Move(to=RoomState.HUMAN),
        Move(to=RoomState.AI),
        Move(to=RoomState.SAFE),
        AnswerTopic(key="k", text="有"),
        DismissTopic(key="k"),
        ClaimTopic(key="k"),
        AiAnswersTopic(key="k"),
        DeferTopic(key="k"),
        ResolveTopic(key="k"),
        ComeBack(),
        NextProduct(),
    ],
)
def test_a_host_has_the_floor_and_answers(command: Command) -> None:
    assert host_may(command)


@pytest.mark.parametrize(
    "command",
    [
        Move(to=RoomState.OFF),
        Move(to=RoomState.REHEARSAL),
        AnswerTopic(key="k", text="有", remember="shop"),
        SayLine(text="x"),
        AssignTopic(key="k", to="x"),
        ReopenTopic(key="k"),
        RetireAnswer(approved_id="k"),
        RenewOverlays(),
        ObsStopStream(),
        StageTarget(name="n", url="u"),
    ],
)
def test_a_host_s_phone_does_nothing_that_lasts_or_leaves_the_room(command: Command) -> None:
    assert not host_may(command)


def test_the_host_sees_the_most_pressing_questions_first_and_no_more_than_eight() -> None:
    waiting = [scripted.topic(f"stock {n}", "waiting", f"q{n}", count=n) for n in range(1, 12)]
    person = msgspec.structs.replace(scripted.topic("p", "person", "换货"), urgency="normal")
    urgent = scripted.topic("u", "person", "过敏了")
    answered = scripted.topic("a", "answered", "多少钱", count=99)
    view = msgspec.structs.replace(
        scripted.room_view(), topics=(answered, *waiting, person, urgent)
    )
    shown = host_view(view)
    assert [topic.key for topic in shown.questions][:4] == ["u", "p", "stock 11", "stock 10"]
    assert (len(shown.questions), shown.waiting) == (8, 13)


def test_what_comes_next_passes_over_what_cannot_be_shown_and_goes_round() -> None:
    view = scripted.room_view()
    assert host_view(view).next_titles == ("法式碎花连衣裙", "纯棉基础短袖 T 恤")
    gone = msgspec.structs.replace(view, skipped=("P04",), sold_out=("P05",))
    assert host_view(gone).next_titles == ("真皮小方包",)
    last = msgspec.structs.replace(view.focus, product_id="P06")
    after_last = msgspec.structs.replace(view, focus=last, skipped=("P03",))
    assert host_view(after_last).next_titles == ("法式碎花连衣裙", "纯棉基础短袖 T 恤")
    assert host_view(msgspec.structs.replace(view, focus=None)).next_titles[0] == "高腰阔腿西装裤女"


def test_news_that_are_no_trouble_do_not_reach_the_host() -> None:
    news, trouble = (
        AlertView(at_us=NOW_US, code=level, level=level, text_zh="x", text_en="x")
        for level in ("info", "error")
    )
    view = msgspec.structs.replace(scripted.room_view(), alerts=(news, trouble))
    assert host_view(view).alert == trouble
    assert host_view(msgspec.structs.replace(view, alerts=(news,))).alert is None


@pytest.mark.parametrize(
    ("options", "host", "base"),
    [
        (DeskOptions(host="0.0.0.0"), "192.168.1.20:8765", "http://192.168.1.20:8765"),
        (
            DeskOptions(host="0.0.0.0", allowed_hosts=("192.168.1.20",)),
            "127.0.0.1:8765",
            "http://192.168.1.20:8765",
        ),
        (DeskOptions(host="192.168.1.20"), "localhost:80", "http://192.168.1.20:80"),
        (DeskOptions(host="fd00::7"), "[::1]:8765", "http://[fd00::7]:8765"),
        (DeskOptions(), "shop.example", "http://shop.example"),
    ],
)
def test_a_phone_gets_an_address_that_it_can_reach(
    options: DeskOptions, host: str, base: str
) -> None:
    assert phone_base(options, "http", host) == base


@pytest.mark.parametrize(
    ("options", "trouble"),
    [
        (DeskOptions(), "loopback"),
        (DeskOptions(allowed_hosts=("192.168.1.20",)), "loopback"),
        (DeskOptions(host="0.0.0.0"), "name"),
        (DeskOptions(host="0.0.0.0", allowed_hosts=("localhost",)), "name"),
    ],
)
def test_where_no_phone_can_reach_us_it_says_which_setting_is_missing(
    options: DeskOptions, trouble: str
) -> None:
    with pytest.raises(NoPhone, match=r"desk\.") as none:
        phone_base(options, "http", "127.0.0.1:8765")
    assert none.value.trouble == trouble


def test_a_qr_code_is_read_by_a_reader_as_what_was_written() -> None:
    import cv2
    import numpy as np

    text = "http://192.168.1.20:8765/phone?link=rC0yDqkq3tT6Hk0pJ5mWb2aZ"
    code = qr_code(text)
    picture = np.full((code.size, code.size), 255, np.uint8)
    for run in code.path.strip("Mz").split("zM"):
        start, rest = run.split("h", 1)
        x, y = map(int, start.split())
        picture[y, x : x + int(rest.split("v")[0])] = 0
    large = cv2.resize(picture, None, fx=8, fy=8, interpolation=cv2.INTER_NEAREST)
    assert cv2.QRCodeDetector().detectAndDecode(large)[0] == text
