"""What of a room's log people are told by DingTalk, mail and the like, and the channels for it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import msgspec

from demand.delivery.note import LEVELS, Channel, DeliveryError, Note
from demand.delivery.outbox import Outbox
from demand.delivery.postman import Postman
from demand.log_reader import TablesLog
from host.channel_settings import (
    AnyChannel,
    DingTalkSettings,
    EmailSettings,
    FeishuSettings,
    FolderSettings,
    WebhookSettings,
    WeComSettings,
)
from host.events import AlertRaised, HandedOver
from host.journal import opened
from storage.ports import Envelope

if TYPE_CHECKING:
    from host.parts import Parts

_ALERT, _QUESTION = (str(kind.__struct_config__.tag) for kind in (AlertRaised, HandedOver))
_WORDS = Path(__file__).parent / "desk" / "static" / "words.json"


def make_channels(
    channels: Sequence[AnyChannel], *, now_us: Callable[[], int]
) -> list[tuple[AnyChannel, Channel]]:
    """The channels that the settings name, each with its settings."""
    return [(settings, _channel(settings, now_us)) for settings in channels]


def make_postman(parts: Parts, log: TablesLog, channels: Sequence[AnyChannel]) -> Postman:
    """Who brings a room's alerts to the channels."""

    def failed(channel: str, why: str) -> None:
        parts.alert(
            "channel.failed",
            "info",  # an alert about alerts must not go round in circles
            f"通知没有送到 {channel}：{why}",
            f"a note did not get to {channel}: {why}",
        )

    made = make_channels(channels, now_us=parts.clock.now_us)
    return Postman(
        Outbox(log, now_us=parts.clock.now_us),
        [channel for _, channel in made],
        now_us=parts.clock.now_us,
        random=random.Random(parts.config.seed).random,
        failed=failed,
        to_notes=Told(language=parts.language, shop=parts.mind.snapshot.shop.name),
        route=lambda note: [each.called for each in channels if _wanted(note, each)],
    )


def _wanted(note: Note, channel: AnyChannel) -> bool:
    if note.key.startswith(_QUESTION):
        return channel.urgent
    return LEVELS.index(note.level) >= LEVELS.index(channel.level)


class Told:
    """What is told to people, in the shop's language: alerts, and questions that cannot wait.

    Nothing of what viewers wrote goes out, only what kind of question waits, why, and our own
    draft.
    """

    def __init__(self, *, language: str, shop: str) -> None:
        self._zh = language == "zh"
        self._shop = shop
        self._words = msgspec.json.decode(_WORDS.read_bytes(), type=dict[str, dict[str, str]])[
            "zh" if self._zh else "en"
        ]

    def __call__(self, envelope: Envelope) -> Sequence[Note]:
        if envelope.kind not in (_ALERT, _QUESTION):
            return ()
        try:
            event = opened(envelope)
        except msgspec.DecodeError:
            return ()
        match event:
            case AlertRaised():
                return self._alert(envelope, event)
            case HandedOver():
                return self._question(envelope, event)
            case _:
                return ()

    def _alert(self, envelope: Envelope, event: AlertRaised) -> Sequence[Note]:
        return [
            Note(
                key=f"{_ALERT}.{envelope.seq}",
                title=f"{self._shop} · {envelope.room}",
                text=event.text_zh if self._zh else event.text_en,
                level=event.level,
                made_us=envelope.written_us,
            )
        ]

    def _question(self, envelope: Envelope, event: HandedOver) -> Sequence[Note]:
        if event.urgency != "high":
            return ()
        intent = self._words.get(f"intent.{event.topic.intent}", event.topic.intent)
        reason = self._words.get(f"reason.{event.reason}", event.reason)
        first = "急：需要真人马上处理" if self._zh else "Urgent: a person is needed at once"
        draft = f"\n{event.draft}" if event.draft else ""
        return [
            Note(
                key=f"{_QUESTION}.{envelope.seq}",
                title=f"{self._shop} · {envelope.room} · {first}",
                text=f"{intent} ({reason}) {event.topic.product}".strip() + draft,
                level="error",
                made_us=envelope.written_us,
            )
        ]


async def send_test(channels: Sequence[AnyChannel], *, now_us: Callable[[], int]) -> list[str]:
    """Send a test note by each channel now; for each that failed its name and why."""
    failures: list[str] = []
    for settings, channel in make_channels(channels, now_us=now_us):
        note = Note(
            key=f"test.{now_us()}",
            title="吆喝 Yaohe",
            text="这是一条测试通知。 This is a test note.",
            made_us=now_us(),
        )
        try:
            await channel.deliver(note)
        except DeliveryError as error:
            failures.append(f"{settings.called}: {error}")
    return failures


def _channel(settings: AnyChannel, now_us: Callable[[], int]) -> Channel:
    match settings:
        case DingTalkSettings():
            from demand.delivery.dingtalk import DingTalk

            return DingTalk(
                name=settings.called, url=settings.url, secret=settings.secret, now_us=now_us
            )
        case FeishuSettings():
            from demand.delivery.feishu import Feishu

            return Feishu(
                name=settings.called, url=settings.url, secret=settings.secret, now_us=now_us
            )
        case WeComSettings():
            from demand.delivery.wecom import WeCom

            return WeCom(name=settings.called, url=settings.url)
        case WebhookSettings():
            from demand.delivery.webhook import Webhook

            return Webhook(
                name=settings.called, url=settings.url, secret=settings.secret, now_us=now_us
            )
        case EmailSettings():
            return _email(settings)
        case FolderSettings():
            from demand.delivery.folder import Folder

            return Folder(name=settings.called, path=Path(settings.path))
        case _:
            assert_never(settings)


def _email(settings: EmailSettings) -> Channel:
    from demand.delivery.email import Email

    return Email(
        name=settings.called,
        host=settings.host,
        port=settings.port,
        security=settings.security,
        user=settings.user,
        password=settings.password,
        sender=settings.sender,
        readers=settings.readers,
    )
