"""How many comments a second get through the door, alone and on into the topics.

    python bench/intake.py [COMMENTS]

One core, no log and no reading: those are measured where the whole room is.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from chat.events import Chat, User
from chat.intake import Intake
from chat.reading import TopicKey
from chat.topics import Topics

_WORDS = (
    "这个多少钱？",
    "160cm 55kg 穿什么码",
    "有没有黑色的",
    "2号链接还有货吗",
    "哈哈哈哈😂",
    "主播好美",
    "包邮吗，几天到",
    "how much is the dress",
    "加微信abc12345领券",
)
_TOPICS = 60


def main() -> None:
    """Print both tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    comments = _comments(count)
    print(f"{count} comments of 5,000 viewers, {len(_WORDS)} kinds of line")
    _show("intake", _intake(comments))
    _show("intake + topics", _intake_and_topics(comments))


def _comments(count: int) -> list[Chat]:
    chance = random.Random(1)
    now_ms = time.time_ns() // 1_000_000
    return [
        Chat(
            platform="bilibili",
            source="b1",
            event_id=f"m{number}",
            platform_ts_ms=now_ms,
            user=User(id=f"uid-{(viewer := chance.randrange(5000))}", name=f"观众{viewer}"),
            text=f"{chance.choice(_WORDS)}{number % 97}",
        )
        for number in range(count)
    ]


def _now_us() -> int:
    return time.time_ns() // 1000


def _intake(comments: list[Chat]) -> list[int]:
    intake = Intake(room_id="bench", key=b"k" * 32, now_us=_now_us)
    spent_ns: list[int] = []
    for comment in comments:
        began_ns = time.perf_counter_ns()
        intake.accept(comment)
        spent_ns.append(time.perf_counter_ns() - began_ns)
    return spent_ns


def _intake_and_topics(comments: list[Chat]) -> list[int]:
    intake = Intake(room_id="bench", key=b"k" * 32, now_us=_now_us)
    topics = Topics(now_us=_now_us)
    keys = [(TopicKey("price", f"P{number}"),) for number in range(_TOPICS)]
    weights = [1 / (number + 1) ** 1.1 for number in range(_TOPICS)]
    asked = random.Random(2).choices(keys, weights, k=len(comments))
    spent_ns: list[int] = []
    for number, (comment, topic) in enumerate(zip(comments, asked, strict=True)):
        began_ns = time.perf_counter_ns()
        accepted = intake.accept(comment)
        if accepted.fate == "answer" and number % 10 < 3:
            event = accepted.event
            topics.ask(
                topic,
                event_id=event.event_id,
                viewer=event.user.id or "",
                text=comment.text,
                name=event.user.name,
            )
        if number % 1000 == 999:
            for chosen in topics.next(3):
                topics.answered(chosen.key, "a")
            topics.expire()
        spent_ns.append(time.perf_counter_ns() - began_ns)
    return spent_ns


def _show(what: str, spent_ns: list[int]) -> None:
    spent_ns.sort()
    rate = len(spent_ns) / (sum(spent_ns) / 1e9)
    middle, slow = (spent_ns[int(len(spent_ns) * share)] / 1000 for share in (0.5, 0.99))
    print(f"{what:16} {rate:>9,.0f} comments/s   p50 {middle:.1f} µs   p99 {slow:.1f} µs")


if __name__ == "__main__":
    main()
