"""Where a stream goes says which platform shows it: by the host of the address to push to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.config import Config
from host.mode import Mode
from host.policy.book import PolicyBook, Shown, policy_of
from host.policy.settings import Permission
from host.policy.table import platforms, row_of_host
from host.stage.settings import StageConfig, StageTargetConfig

NAMED = StageTargetConfig(name="tube", url="rtmps://a.rtmps.youtube.com:443/live2/s3cret")


def streaming(*hosts: str, rows: tuple[str, ...] = ()) -> PolicyBook:
    named = [Shown(row, f"by-{row}") for row in rows]
    return PolicyBook(named, (), {f"t{at}": host for at, host in enumerate(hosts)})


@pytest.mark.parametrize(
    ("host", "row"),
    [
        ("a.rtmps.youtube.com", "youtube"),
        ("live-hkg.twitch.tv", "twitch"),
        ("live-push.bilivideo.com", "bilibili"),
        ("aliyun-open-push.voip.yximgs.com", "kuaishou"),
        ("PUSH-RTMP-L6.douyincdn.com.", "douyin"),
        ("twitch.tv", "twitch"),
        ("nottwitch.tv", None),
        ("twitch.tv.example.com", None),
        ("127.0.0.1", None),
        ("", None),
    ],
)
def test_a_host_is_the_platforms_it_is_named_in_or_below(host: str, row: str | None) -> None:
    assert row_of_host(host) == row


def test_no_host_is_of_two_platforms_and_each_has_a_source() -> None:
    found = [(row, rules.ingest) for row, rules in platforms().items() if rules.ingest is not None]
    hosts = [host for _, ingest in found for host in ingest.hosts]
    assert len(hosts) == len(set(hosts)) > 6
    for row, ingest in found:
        assert ingest.source != "none"
        assert all(row_of_host(f"x.{host}") == row for host in ingest.hosts)


@given(st.text(max_size=60))
def test_any_text_may_be_asked_for(host: str) -> None:
    assert row_of_host(host) is None or host


def test_a_stream_to_a_platform_needs_what_the_platform_allows() -> None:
    told = streaming("live-push.bilivideo.com").refusal(Mode.AI_HOST)
    assert "Bilibili (the stream to live-push.bilivideo.com)" in told
    assert "[[permission]]" in told
    assert streaming("live-push.bilivideo.com").refusal(Mode.CO_PILOT) == ""
    assert streaming("live-push.bilivideo.com").knows("bilibili")
    assert streaming("push.example.com", "127.0.0.1").refusal(Mode.AI_HOST) == ""


def test_the_settings_of_a_room_are_checked_with_its_targets() -> None:
    config = Config(stage=StageConfig(targets=(NAMED,), push=("rtmp://h.example.com/app/s3cret",)))
    book = policy_of(config)
    assert "YouTube" in book.refusal(Mode.AI_HOST)
    assert "s3cret" not in book.refusal(Mode.AI_HOST) + "".join(book.warnings(Mode.AI_HOST))
    assert any("h.example.com" in told for told in book.warnings(Mode.AI_HOST))
    declared = Permission(
        platform="youtube", what="ai_host", by="Wang", date="2026-11-20", reference="c1"
    )
    allowed = policy_of(Config(stage=config.stage, permission=(declared,)))
    assert allowed.refusal(Mode.AI_HOST) == ""
    assert allowed.relied_on(Mode.AI_HOST) == (declared,)


def test_a_market_that_the_settings_name_is_known_better_than_by_its_host() -> None:
    host = "push-rtmp-l11.tiktokcdn.com"
    assert "a market that is not named" in streaming(host).refusal(Mode.CO_HOST)
    assert "South-East Asia" in streaming(host, rows=("tiktok-sea",)).refusal(Mode.CO_HOST)
    assert streaming(host, rows=("tiktok-sea",)).refusal(Mode.CO_HOST).count("TikTok") == 2


def test_an_unknown_host_is_told_unless_it_may_be_a_platform_that_the_settings_name() -> None:
    unknown, tube = "push.example.com", "a.rtmp.youtube.com"
    (told,) = streaming(unknown).doubt_of_targets()
    assert unknown in told
    assert "policy.platforms" in told
    assert streaming(unknown, rows=("taobao",)).doubt_of_targets() == ()
    assert len(streaming(unknown, tube, rows=("youtube",)).doubt_of_targets()) == 1
    assert len(streaming(unknown, rows=("own",)).doubt_of_targets()) == 1
    assert streaming(unknown).warnings(Mode.CO_PILOT) == ()


def test_targets_come_and_go_at_the_desk() -> None:
    book = streaming()
    assert "Twitch" in book.refusal_of_host("live-sin.twitch.tv", Mode.CO_HOST)
    assert book.refusal(Mode.CO_HOST) == "", "it was only asked for"
    book.aim("tv", "live-sin.twitch.tv")
    assert "Twitch" in book.refusal(Mode.CO_HOST)
    book.aim("tv", "")
    assert book.refusal(Mode.CO_HOST) == ""
