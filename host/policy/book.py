"""Whether a room may be in a mode, by the rules of the platforms that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from host.mode import Mode, all_quieter
from host.platform_settings import AnyPlatform, BridgeSettings
from host.policy.settings import Permission
from host.policy.table import Platform, Rule, platforms, row_of_host
from host.stage.output.push_address import shown_host
from host.starting import StartError

if TYPE_CHECKING:
    from host.config import Config

PAGE = "docs/reference/platform-policy.md"


class Shown(msgspec.Struct, frozen=True):
    """Where a room is shown: `row` of the policy table, and what in the settings says so."""

    row: str
    by: str

    @property
    def rules(self) -> Platform:
        return platforms()[self.row]


class PolicyBook:
    """The platforms of one room and what they allow.

    Args:
        shown: the platforms.
        permissions: the operator's declarations.
        targets: the hosts that the stream is pushed to, by the targets' names.
    """

    def __init__(
        self,
        shown: Iterable[Shown] = (),
        permissions: Sequence[Permission] = (),
        targets: Mapping[str, str] | None = None,
    ) -> None:
        self._named = tuple(shown)
        self._permissions = tuple(permissions)
        self._targets = dict(targets or {})

    @property
    def _shown(self) -> tuple[Shown, ...]:
        """Named rows know the market; a host tells the platform only."""
        families = {shown.rules.family for shown in self._named}
        pushed = {row: host for host in self._targets.values() if (row := row_of_host(host))}
        streams = (
            Shown(row, f"the stream to {host}")
            for row, host in pushed.items()
            if platforms()[row].family not in families
        )
        return (*self._named, *streams)

    def aim(self, target: str, host: str) -> None:
        """The stream is pushed to this host under this name, or ("") no longer."""
        self._targets.pop(target, None)
        if host:
            self._targets[target] = host

    def refusal_of_host(self, host: str, mode: Mode) -> str:
        """Why a stream in this mode may not go to this host, as a sentence; "" where it may."""
        return PolicyBook(self._named, self._permissions, {"": host}).refusal(mode)

    def doubt_of_targets(self) -> tuple[str, ...]:
        """The hosts of which nobody knows whose they are, each in a sentence; none where it may be
        that of a platform that the settings name."""
        rows = {host: row_of_host(host) for host in self._targets.values()}
        known = {platforms()[row].family for row in rows.values() if row}
        named = {shown.rules.family for shown in self._named} - {"own", "generic"}
        if named - known:
            return ()
        return tuple(
            f"the stream goes to {host}, and which platform that is is not known: name it in"
            " policy.platforms, and its rules are kept"
            for host, row in rows.items()
            if row is None
        )

    def knows(self, family: str) -> bool:
        """Whether the room is known to be shown on a platform of this family; our own page needs
        no naming."""
        return family == "own" or any(shown.rules.family == family for shown in self._shown)

    def refusal(self, mode: Mode) -> str:
        """Why the room may not be in this mode, with what to do, as a sentence; "" where it may."""
        for shown in self._shown:
            found = self._in_the_way(shown, mode)
            if found is not None:
                return self._sentence(shown, mode, *found)
        return ""

    def check(self, mode: Mode) -> None:
        """Raise StartError where the room may not be in this mode."""
        if refusal := self.refusal(mode):
            raise StartError(refusal)

    def warnings(self, mode: Mode) -> tuple[str, ...]:
        """What is not known and does not forbid the mode, in sentences."""
        found = []
        for shown in self._shown:
            rules = shown.rules
            if mode.presents and rules.human_present.is_ == "unknown":
                found.append(
                    f"whether a person must be present on {rules.name} is not known"
                    f" ({rules.human_present.date}): keep somebody at the desk"
                )
            if not self.may_reply(shown.by):
                found.append(
                    f"whether a program may write into the chat of {rules.name} is not known"
                    f" ({rules.text_replies.date}): no text reply is posted there"
                )
        return (*found, *(self.doubt_of_targets() if mode.sounds else ()))

    def relied_on(self, mode: Mode) -> tuple[Permission, ...]:
        """The declarations without which the room would not be in this mode, or not reply."""
        wanted = [
            (shown.row, what)
            for shown in self._shown
            for what, rule in (
                (mode.value, _voice_rule(shown.rules, mode)),
                ("text_replies", shown.rules.text_replies),
            )
            if rule is not None and rule.is_ == "unknown"
        ]
        return tuple(each for each in self._permissions if (each.platform, each.what) in wanted)

    def may_reply(self, source: str) -> bool:
        """Whether the AI may write into the chat behind the connector of this name."""
        for shown in self._shown:
            if shown.by == source and shown.rules.text_replies.is_ != "yes":
                unknown = shown.rules.text_replies.is_ == "unknown"
                return unknown and self._is_declared(shown.row, "text_replies")
        return True

    def _in_the_way(self, shown: Shown, mode: Mode) -> tuple[str, Rule] | None:
        """What the mode would need and the rule that does not give it."""
        rules = shown.rules
        rule = _voice_rule(rules, mode)
        if rule is None:
            return None
        if mode.presents and rules.human_present.is_ == "yes":
            return "a person must be present", rules.human_present
        if rule.is_ == "no":
            return "it is forbidden", rule
        if rule.is_ == "unknown" and not self._is_declared(shown.row, mode):
            return "it is not known to be allowed", rule
        return None

    def _is_declared(self, row: str, what: str) -> bool:
        return any(each.platform == row and each.what == what for each in self._permissions)

    def _sentence(self, shown: Shown, mode: Mode, why: str, rule: Rule) -> str:
        allowed = [other for other in all_quieter(mode) if not self.refusal(other)]
        remedy = f"choose the mode {' or '.join(allowed)}"
        if rule.is_ == "unknown":
            remedy += (
                f", or declare {shown.rules.name}'s written permission in a [[permission]]"
                if shown.row != "generic"
                else ", or say which platform it is (`rules` in the [[connector]])"
            )
        source = "" if rule.source == "none" else f"{rule.source}, "
        return (
            f"the mode {mode} is refused for {shown.rules.name} ({shown.by}): {why}: {rule.says}"
            f" ({source}{rule.date}); {remedy}, see {PAGE}"
        )


def _voice_rule(rules: Platform, mode: Mode) -> Rule | None:
    """The rule that lets the AI be heard in this mode; None where it is not heard."""
    return {Mode.AI_HOST: rules.ai_host, Mode.CO_HOST: rules.ai_voice}.get(mode)


def policy_of(config: Config) -> PolicyBook:
    """The book for the room that the settings describe."""
    shown = where_shown(config.connector, config.policy.platforms)
    targets = {target.name: shown_host(target.url) for target in config.stage.all_targets}
    return PolicyBook(shown, config.permission, targets)


def where_shown(connectors: Sequence[AnyPlatform], named: Sequence[str]) -> tuple[Shown, ...]:
    """The platforms that the settings name, by connector or by themselves."""
    by_connector = (Shown(row_of(each), each.source) for each in connectors)
    by_name = (Shown(row, "policy.platforms") for row in named)
    return (*by_connector, *by_name)


def row_of(connector: AnyPlatform) -> str:
    """The row of the policy table for this connector."""
    if connector.rules:
        return connector.rules
    return connector.kind if connector.kind in platforms() else "generic"


def doubtful_rules(connectors: Sequence[AnyPlatform]) -> str:
    """What is wrong with the rows that connectors name, as a sentence; "" where nothing is."""
    for each in connectors:
        allowed = _rows_for(each)
        if each.rules and each.rules not in allowed:
            return (
                f"connector {each.source} has rules = {each.rules[:40]!r};"
                f" allowed are {', '.join(allowed)}"
            )
    return ""


_CONSOLES = ("douyin", "kuaishou", "taobao", "wechat", "xiaohongshu")
"""What a console tool reads."""


def _rows_for(connector: AnyPlatform) -> tuple[str, ...]:
    if isinstance(connector, BridgeSettings):
        return _CONSOLES
    return tuple(row for row, rules in platforms().items() if rules.family == connector.kind)
