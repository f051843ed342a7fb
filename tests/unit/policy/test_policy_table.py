"""The policy table: complete, sourced, strict about what is not known, and shown as it is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from host.cli import main
from host.config import Config, ConfigError, read_config
from host.mode import Mode, all_quieter, quieter
from host.platform_settings import AnyPlatform, BilibiliSettings, BridgeSettings, ShopeeSettings
from host.policy.book import PolicyBook, Shown, row_of, where_shown
from host.policy.page import page, rules_of
from host.policy.settings import Permission
from host.policy.table import platforms
from host.starting import StartError

ROOT = Path(__file__).parents[3]
BILIBILI = BilibiliSettings(key="k", secret="s", app_id=1, code="c")
ASKED_FOR = (
    "douyin", "kuaishou", "taobao", "wechat", "xiaohongshu", "bilibili", "shopee", "tiktok",
    "youtube", "twitch", "facebook", "generic",
)  # fmt: skip


def permission(platform: str, what: str) -> Permission:
    return Permission(platform=platform, what=what, by="Wang", date="2026-11-20", reference="c1")  # type: ignore[arg-type]


def book(*rows: str, permissions: tuple[Permission, ...] = ()) -> PolicyBook:
    return PolicyBook([Shown(row, f"by-{row}") for row in rows], permissions)


def test_every_platform_is_there_with_a_source_and_a_date_for_all_that_is_known() -> None:
    table = platforms()
    assert set(ASKED_FOR) <= set(table)
    assert {str(cls.__struct_config__.tag) for cls in AnyPlatform.__args__} - {"console"} <= set(
        table
    )
    for row, rules in table.items():
        assert rules.family in table, row
        for name, rule in rules_of(rules):
            assert re.fullmatch(r"20\d\d(-\d\d(-\d\d)?)?", rule.date), (row, name)
            assert rule.says
            assert "|" not in rule.says + rule.source, "it would break the page's table"
            if rule.is_ == "no" or (rule.is_ == "yes" and name != "label"):
                assert rule.source != "none", (row, name)
                assert rule.confidence != "none", (row, name)
            assert (rule.source == "none") == (rule.confidence == "none"), (row, name)


def test_the_page_is_made_from_the_table() -> None:
    written = (ROOT / "docs/reference/platform-policy.md").read_text(encoding="utf-8")
    assert written == page(), "write it anew: python3 -m host.policy.page"
    for row in platforms():
        assert f"\n## {row}\n" in written


def test_a_room_that_no_platform_shows_may_be_in_every_mode() -> None:
    for mode in Mode:
        assert PolicyBook().refusal(mode) == ""
        assert book("own").refusal(mode) == ""
        assert book("own").warnings(mode) == ()


@pytest.mark.parametrize("row", [row for row in platforms() if row != "own"])
def test_the_silent_mode_is_refused_nowhere(row: str) -> None:
    assert book(row).refusal(Mode.CO_PILOT) == ""


def test_what_is_forbidden_is_refused_with_platform_rule_source_date_and_remedy() -> None:
    told = book("tiktok-us").refusal(Mode.CO_HOST)
    for part in (
        "co_host is refused for TikTok Shop, United States (by-tiktok-us)",
        "it is forbidden: no AI-generated voice",
        "viralsliceco.com",
        "2026-05-23",
        "choose the mode co_pilot, see docs/reference/platform-policy.md",
    ):
        assert part in told
    assert "[[permission]]" not in told
    assert "\n" not in told


@pytest.mark.parametrize("mode", [Mode.AI_HOST, Mode.CO_HOST])
def test_no_declaration_lifts_a_ban(mode: Mode) -> None:
    declared = permission("tiktok-us", mode.value)
    assert book("tiktok-us", permissions=(declared,)).refusal(mode)


def test_a_person_who_must_be_present_cannot_be_declared_away() -> None:
    declared = (permission("douyin", "ai_host"), permission("douyin", "co_host"))
    strict, declaring = book("douyin"), book("douyin", permissions=declared)
    assert "a person must be present" in strict.refusal(Mode.AI_HOST)
    assert "a person must be present" in declaring.refusal(Mode.AI_HOST)
    assert "not known to be allowed" in strict.refusal(Mode.CO_HOST)
    assert declaring.refusal(Mode.CO_HOST) == ""
    assert declaring.refusal(Mode.AI_HOST).count("co_host or co_pilot") == 1


UNKNOWN = [
    row
    for row, rules in platforms().items()
    if row != "generic" and rules.ai_voice.is_ == "unknown"
]


@pytest.mark.parametrize("row", UNKNOWN)
def test_what_is_not_known_is_refused_until_it_is_declared_for_that_platform_and_mode(
    row: str,
) -> None:
    told = book(row).refusal(Mode.CO_HOST)
    assert "not known to be allowed" in told
    assert "[[permission]]" in told
    other = next(name for name in ASKED_FOR if name != row)
    for wrong in (permission(other, "co_host"), permission(row, "ai_host")):
        assert book(row, permissions=(wrong,)).refusal(Mode.CO_HOST)
    right = permission(row, "co_host")
    declaring = book(row, permissions=(right, permission(other, "co_host")))
    assert declaring.refusal(Mode.CO_HOST) == ""
    assert declaring.relied_on(Mode.CO_HOST) == (right,)
    assert declaring.relied_on(Mode.CO_PILOT) == ()


def test_one_strict_platform_among_several_is_enough() -> None:
    assert "TikTok" in book("own", "shopee-ph", "tiktok-us").refusal(Mode.AI_HOST)
    assert book("own", "shopee-ph").refusal(Mode.AI_HOST) == ""


def test_a_missing_word_about_the_person_is_a_warning_where_the_ai_is_allowed() -> None:
    (told,) = book("shopee-ph").warnings(Mode.AI_HOST)
    assert "keep somebody at the desk" in told
    assert book("shopee-ph").warnings(Mode.CO_PILOT) == ()


def test_text_replies_go_only_where_a_program_is_known_to_be_allowed() -> None:
    assert book("youtube").may_reply("by-youtube")
    assert not book("bilibili").may_reply("by-bilibili")
    assert book("bilibili").may_reply("room-page"), "not a platform's"
    declared = permission("bilibili", "text_replies")
    assert book("bilibili", permissions=(declared,)).may_reply("by-bilibili")
    assert book("bilibili", permissions=(declared,)).relied_on(Mode.CO_PILOT) == (declared,)


def test_a_check_raises_what_is_told() -> None:
    book("twitch").check(Mode.CO_PILOT)
    with pytest.raises(StartError, match="refused for Twitch"):
        book("twitch").check(Mode.AI_HOST)


def test_a_connector_stands_under_its_own_row_or_the_one_it_names() -> None:
    shopee = ShopeeSettings(
        partner_id=1, partner_key="k", user_id="u", session_id=1, access="a", rules="shopee-ph"
    )
    shown = where_shown([BILIBILI, BridgeSettings(), shopee], ["tiktok-us"])
    assert [each.row for each in shown] == ["bilibili", "generic", "shopee-ph", "tiktok-us"]
    assert [each.by for each in shown] == ["bilibili", "console", "shopee", "policy.platforms"]
    assert row_of(BridgeSettings(rules="wechat")) == "wechat"
    told = PolicyBook(where_shown([BridgeSettings()], [])).refusal(Mode.CO_HOST)
    assert "say which platform it is (`rules`" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[policy]\nplatforms = ["myspace"]', "policy.platforms has 'myspace'; allowed are own"),
        ('[[connector]]\nkind = "console"\nrules = "own"', "rules = 'own'; allowed are douyin"),
        (
            '[[connector]]\nkind = "kuaishou"\napp_id = "a"\nsecret = "s"\nrules = "own"',
            "rules = 'own'; allowed are kuaishou",
        ),
        ("{0}", "a [[permission]] is for 'generic'"),
        ("{1}", "no usable 'by'"),
        ("{2}", "has the date '20.11.2026'; write it as 2026-11-21"),
        ("{3}", "Invalid enum value 'everything'"),
        ('[room]\nmode = "autopilot"', "Invalid enum value 'autopilot'"),
    ],
)
def test_a_wrong_setting_is_one_sentence(text: str, told: str, tmp_path: Path) -> None:
    declared = '[[permission]]\nplatform = "{}"\nwhat = "{}"\nby = "{}"\ndate = "{}"\nreference="r"'
    text = text.replace("{0}", declared.format("generic", "ai_host", "W", "2026-11-20"))
    text = text.replace("{1}", declared.format("twitch", "ai_host", " ", "2026-11-20"))
    text = text.replace("{2}", declared.format("twitch", "ai_host", "W", "20.11.2026"))
    text = text.replace("{3}", declared.format("twitch", "everything", "W", "2026-11-20"))
    file = tmp_path / "yaohe.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        read_config(file, {}, {})
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_settings_name_platforms_in_the_environment_too() -> None:
    config = read_config(None, {"YAOHE_POLICY__PLATFORMS": "tiktok-us,taobao"}, {})
    assert config.policy.platforms == ("tiktok-us", "taobao")
    assert Config().room.start_mode is Mode.AI_HOST


def test_the_command_shows_all_or_one_and_refuses_a_stranger(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["policy"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(platforms())
    assert main(["policy", "tiktok-us"]) == 0
    assert "an AI may present: no: no AI-generated voice" in capsys.readouterr().out
    assert main(["policy", "myspace"]) == 2
    assert "no platform 'myspace' is in the table" in capsys.readouterr().err


def test_the_command_does_not_load_the_room() -> None:
    code = "import sys, host.cli; assert host.cli.main(['policy']) == 0; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "host.room" not in done.stdout.split()


def test_the_quieter_of_two_modes_is_the_one_with_less_of_the_ai() -> None:
    assert quieter(Mode.AI_HOST, Mode.CO_PILOT) is Mode.CO_PILOT
    assert quieter(Mode.CO_HOST, Mode.AI_HOST) is Mode.CO_HOST
    assert all_quieter(Mode.AI_HOST) == (Mode.CO_HOST, Mode.CO_PILOT)
    assert all_quieter(Mode.CO_PILOT) == ()
