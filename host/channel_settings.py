"""Where alerts go: one `[[channel]]` in the settings for each."""

from __future__ import annotations

from typing import Literal

import msgspec

from chat.this_computer import is_this_computer


class ChannelSettings(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"
):
    """Common to all. `name` tells two of the same kind apart; empty: the kind itself. `level` is
    the least grave alert that is sent; `urgent` also sends questions that need a person at once."""

    name: str = ""
    level: Literal["info", "warning", "error"] = "warning"
    urgent: bool = True

    @property
    def called(self) -> str:
        """The name, or the kind where it has none."""
        return self.name or str(self.__struct_config__.tag)

    def __repr__(self) -> str:
        """Without what it holds: most of it is secret."""
        return f"[[channel]] {self.called}"


class DingTalkSettings(ChannelSettings, frozen=True, kw_only=True, tag="dingtalk"):
    """A group robot; `url` with its access token."""

    url: str
    secret: str = ""


class FeishuSettings(ChannelSettings, frozen=True, kw_only=True, tag="feishu"):
    """A group robot; `url` with its id."""

    url: str
    secret: str = ""


class WeComSettings(ChannelSettings, frozen=True, kw_only=True, tag="wecom"):
    """A group robot; `url` with its key."""

    url: str


class WebhookSettings(ChannelSettings, frozen=True, kw_only=True, tag="webhook"):
    """Any program's own address; with a `secret` the posts are signed."""

    url: str
    secret: str = ""


class EmailSettings(ChannelSettings, frozen=True, kw_only=True, tag="email"):
    """An SMTP server; `security` "none" only for one on this computer."""

    host: str
    sender: str
    readers: tuple[str, ...]
    port: int = 465
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str = ""
    password: str = ""


class FolderSettings(ChannelSettings, frozen=True, kw_only=True, tag="folder"):
    """A folder that other programs look into."""

    path: str


AnyChannel = (
    DingTalkSettings
    | FeishuSettings
    | WeComSettings
    | WebhookSettings
    | EmailSettings
    | FolderSettings
)


def doubtful_channel(channels: tuple[AnyChannel, ...]) -> str:
    """What is wrong with these settings, as a sentence; "" where nothing is."""
    names = [each.called for each in channels]
    for each in channels:
        problem = _doubt(each)
        if names.count(each.called) > 1:
            problem = "stands there twice; give each [[channel]] a name of its own"
        if problem:
            return f"channel {each.called[:40]!r} {problem}"
    return ""


def _doubt(channel: AnyChannel) -> str:
    if isinstance(channel, EmailSettings):
        people = (channel.sender, *channel.readers)
        if not channel.readers or not all("@" in name for name in people):
            return "needs a sender and readers such as name@example.org"
        if channel.security == "none" and not is_this_computer(channel.host):
            return 'would send unencrypted; set security to "tls" or "starttls"'
        return "" if 0 < channel.port <= 65535 else f"has port {channel.port}; 1 to 65535"
    if isinstance(channel, FolderSettings):
        return "" if channel.path else "has no path; name a folder"
    from demand.delivery.posting import allowed_address

    return "" if allowed_address(channel.url) else "needs an address beginning with https://"
