"""The few words that the stage itself says, by language."""

from __future__ import annotations

import msgspec


class StageWords(msgspec.Struct, frozen=True):
    """`read_at` takes the time, `link` the number."""

    back_soon: str
    back_soon_more: str
    host_speaks: str
    host_speaks_more: str
    off: str
    off_more: str
    rehearsal: str
    answering: str
    most_asked: str
    poll_open: str
    poll_over: str
    next: str
    link: str
    read_at: str


_WORDS = {
    "zh": StageWords(
        back_soon="马上回来",
        back_soon_more="主播稍事休息，请不要走开",
        host_speaks="真人主播讲解中",
        host_speaks_more="AI 已静音",
        off="直播尚未开始",
        off_more="请稍后再来",
        rehearsal="彩排",
        answering="正在回答",
        most_asked="大家在问 · AI 回答",
        poll_open="接下来讲哪款？公屏发数字投票",
        poll_over="投票结束",
        next="接下来",
        link="{}号链接",
        read_at="{} 核价",
    ),
    "en": StageWords(
        back_soon="Back soon",
        back_soon_more="A short break, please stay with us",
        host_speaks="Our host is speaking",
        host_speaks_more="The AI is muted",
        off="Not on air yet",
        off_more="Please come back later",
        rehearsal="Rehearsal",
        answering="Answering",
        most_asked="Asked by many · answered by AI",
        poll_open="What comes next? Vote: type its number",
        poll_over="The poll is over",
        next="Up next",
        link="Link {}",
        read_at="as of {}",
    ),
}


def stage_words(language: str) -> StageWords:
    """For a language tag; English for one we do not have."""
    return _WORDS.get(language.partition("-")[0], _WORDS["en"])
