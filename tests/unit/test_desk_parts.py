"""Feeds, logins, limits, pictures and words of the desk."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.reading import Intent
from host.answers.answer import REASONS
from host.clock import FixedClock
from host.desk.feed import chat_changes
from host.desk.limits import Once, Rate
from host.desk.login import BadName, Login, Session, operator_name
from host.desk.messages import BadMessage, Say, decode_say
from host.desk.options import DeskOptions
from host.desk.pages import HERE, LANGUAGES, Pages
from host.events import Outcome
from host.views import ChatLineView
from host.virtual_time import run

NOW_US = 1_790_000_000_000_000


def _login(clock: FixedClock, secret: str | None = "s") -> Login:
    return Login(secret=secret, now_us=clock.now_us, session_s=3_600, link_s=600)


def test_a_link_logs_in_once() -> None:
    login = _login(FixedClock(NOW_US))
    link = login.new_link()
    cookie = login.use_link(link)
    assert cookie is not None
    assert login.use_link(link) is None
    session = login.by_cookie(cookie)
    assert session is not None
    assert login.csrf_ok(session, login.csrf(session))
    assert not login.csrf_ok(Session("another"), login.csrf(session))


def test_a_link_and_a_session_grow_old() -> None:
    clock = FixedClock(NOW_US)
    login = _login(clock)
    old, link = login.new_link(), login.new_link()
    cookie = login.use_link(link)
    assert cookie is not None
    clock.advance(601)
    assert login.use_link(old) is None
    assert login.by_cookie(cookie) is not None
    clock.advance(3_000)
    assert login.by_cookie(cookie) is None


def test_a_colleague_is_called_by_the_name_the_link_was_made_for() -> None:
    clock = FixedClock(NOW_US)
    cookie = _login(clock).use_link(_login(clock).new_link("小美"))
    assert cookie is None, "another program's link"
    login = _login(clock)
    cookie = login.use_link(login.new_link("小美"))
    assert cookie is not None
    session = _login(clock).by_cookie(cookie)
    assert session is not None
    assert session.who == "小美"
    head, _, mac = cookie.rpartition(".")
    forged = f"{head.rpartition('.')[0]}.{'老板'.encode().hex()}.{mac}"
    assert login.by_cookie(forged) is None
    assert operator_name(" 小\u200b美 ") == "小美"
    assert operator_name("") == ""
    for name in ("script", "Host's voice", "desk-ab12cd", "viewer"):
        with pytest.raises(BadName):
            operator_name(name)


def test_a_session_outlives_a_restart_with_the_same_secret_only() -> None:
    clock = FixedClock(NOW_US)
    login = _login(clock)
    cookie = login.use_link(login.new_link())
    assert cookie is not None
    again, other = _login(clock), _login(clock, "another")
    assert again.by_cookie(cookie) == login.by_cookie(cookie)
    assert other.by_cookie(cookie) is None
    assert _login(clock, None).by_cookie(cookie) is None
    assert again.token == login.token != other.token


def test_a_logged_out_cookie_is_worth_nothing() -> None:
    login = _login(FixedClock(NOW_US))
    cookie = login.use_link(login.new_link())
    assert cookie is not None
    session = login.by_cookie(cookie)
    assert session is not None
    login.log_out(session)
    assert login.by_cookie(cookie) is None


@given(st.text(max_size=80))
def test_no_made_up_proof_lets_anybody_in(made_up: str) -> None:
    login = _login(FixedClock(NOW_US))
    assert login.by_cookie(made_up) is None
    assert login.by_token(made_up) is None
    assert login.use_link(made_up) is None
    assert not login.csrf_ok(Session("any"), made_up)


def test_only_the_newest_links_stay_good() -> None:
    login = _login(FixedClock(NOW_US))
    first = login.new_link()
    links = [login.new_link() for _ in range(16)]
    assert login.use_link(first) is None
    assert all(login.use_link(link) for link in links)


def test_a_rate_gives_a_burst_and_then_so_many_a_minute() -> None:
    async def taken() -> list[int]:
        rate = Rate(60)
        burst = sum(rate.take() for _ in range(100))
        await asyncio.sleep(5)
        later = sum(rate.take() for _ in range(100))
        return [burst, later]

    assert run(taken()) == [12, 5]


def test_work_with_one_key_is_done_once_even_at_the_same_time() -> None:
    async def main() -> tuple[list[int], int]:
        once: Once[int] = Once()
        done = 0

        async def work() -> int:
            nonlocal done
            done += 1
            await asyncio.sleep(1)
            return done

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(once.run("key", work)) for _ in range(3)]
        return [task.result() for task in tasks] + [await once.run("key", work)], done

    assert run(main()) == ([1, 1, 1, 1], 1)


def test_work_that_failed_is_not_remembered() -> None:
    async def main() -> list[object]:
        once: Once[int] = Once(most=1)
        seen: list[object] = []

        async def fail() -> int:
            raise ValueError("no")

        async def one() -> int:
            return 1

        for work in (fail, one):
            try:
                seen.append(await once.run("key", work))
            except ValueError as error:
                seen.append(str(error))
        return seen

    assert run(main()) == ["no", 1]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"type":"comment"}', '{"type":"comment","id":"","text":"a"}',
     '{"type":"comment","id":"1","text":5}', '{"type":"comment","id":"1","text":"a","x":1}',
     '{"type":"move","to":"OFF"}', '{"type":"comment","id":"' + "1" * 65 + '","text":"a"}',
     "[" * 5_000, '{"type":"comment","id":"1","text":"\\ud800"}'],
)  # fmt: skip
def test_what_no_page_of_ours_sends_is_refused(text: str) -> None:
    with pytest.raises(BadMessage):
        decode_say(text)


def test_a_comment_is_read() -> None:
    said = decode_say('{"type":"comment","id":"a1","text":"在吗","name":"小花"}')
    assert said == Say(id="a1", text="在吗", name="小花")


def _lines(ids: str) -> tuple[ChatLineView, ...]:
    return tuple(ChatLineView(event_id=one, who="甲", text=one, at_us=0) for one in ids)


@pytest.mark.parametrize(
    ("before", "after", "new", "gone"),
    [
        ("", "ab", "ab", ""),
        ("abc", "bcd", "d", ""),  # a scrolled out
        ("abc", "acd", "d", "b"),  # b was deleted
        ("abc", "ab", "", "c"),
        ("abc", "", "", "abc"),
        ("abc", "xyz", "xyz", ""),  # a flood scrolled all of them out
    ],
)
def test_scrolled_out_is_not_deleted(before: str, after: str, new: str, gone: str) -> None:
    added, removed = chat_changes(_lines(before), _lines(after))
    assert ("".join(line.event_id for line in added), "".join(removed)) == (new, gone)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("shop.example", False),
    ],
)
def test_only_loopback_is_loopback(host: str, loopback: bool) -> None:
    assert DeskOptions(host=host).loopback is loopback


def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = json.loads((HERE / "static/words.json").read_bytes())
    return words


def _sources() -> Iterator[Path]:
    yield from (HERE / "static").glob("*.js")
    yield from (HERE / "templates").iterdir()


def _used_words() -> set[str]:
    """The words that the pages name, and those of the families whose names a page puts together
    ("reports." + name)."""
    words = _words()["zh"]
    families = "|".join(sorted({key.split(".")[0] for key in words}))
    texts = [path.read_text("utf-8").replace("'", '"') for path in _sources()]
    texts += [path.read_text("utf-8") for path in HERE.glob("*_routes.py")]
    found: set[str] = set()
    for text in texts:
        found |= set(re.findall(rf'"((?:{families})\.[a-z0-9_.]*[a-z0-9_])"', text))
        for begun in re.findall(rf'"((?:{families})\.(?:[a-z0-9_]+\.)*)" [+~]', text):
            found |= {key for key in words if key.startswith(begun)}
    found |= {f"intent.{intent}" for intent in Intent}  # questions.js makes these from the name
    found |= {f"reason.{reason}" for reason in REASONS}  # and these
    return {key for key in found if not key.endswith(".html")}


def test_every_word_is_there_in_both_languages_and_used() -> None:
    words = _words()
    assert tuple(words) == LANGUAGES
    assert words["zh"].keys() == words["en"].keys() == _used_words()


def test_the_desk_has_a_word_for_every_outcome_and_none_is_left_over() -> None:
    named = {key for key in _words()["zh"] if key.startswith("outcome.")}
    assert named == {f"outcome.{outcome}" for outcome in Outcome}


def test_no_two_intents_are_called_the_same() -> None:
    for words in _words().values():
        called = [text for key, text in words.items() if key.startswith("intent.")]
        assert len(called) == len(set(called)) == len(Intent)


def test_both_languages_fill_the_same_places() -> None:
    words = _words()
    for key, chinese in words["zh"].items():
        assert chinese.strip()
        assert words["en"][key].strip()
        places = re.findall(r"\{\w+\}", chinese)
        assert sorted(places) == sorted(re.findall(r"\{\w+\}", words["en"][key])), key


def test_nothing_in_the_pages_comes_from_elsewhere_or_runs_inline() -> None:
    for path in _sources():
        text = path.read_text("utf-8")
        links = set(re.findall(r"https?://[^\s\"'<>]+", text)) - {"http://www.w3.org/2000/svg"}
        assert links == set(), path.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)
        assert not re.search(r"<[^>]+\s(?:on\w+|style)=", text), path.name
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style", text), path.name


def test_a_page_escapes_what_a_shop_is_called() -> None:
    html = Pages().render(
        "room.html", language="zh", room='"><script>', shop="<b>&", ai_mark="<i>AI", look=True
    )
    assert "<script>" not in html.replace('<script type="module"', "")
    assert "&lt;b&gt;&amp;" in html
    assert "&lt;i&gt;AI" in html
