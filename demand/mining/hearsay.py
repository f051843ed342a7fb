"""What a line only reports, mocks or turns down: 主播说没有紫色, 谁要紫色啊, 有紫色我也不买."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'[“"「『‘]([^“”"「」『』‘’]{2,40})[”"」』’]')
_CALLED = re.compile(
    r"^(?:@?(?:(?:主播|老板娘?|掌柜的?|店家|客服|小?姐姐?|小?哥哥?|亲|亲爱的|宝子?们?"
    r"|宝宝们?|姐妹们?|家人们?|老师|美女|帅哥)(?:[ ,:!~]|$|(?=[a-zà-ỹđ\u0e00-\u0e7f]))"
    r"|(?:hello|hi|hey|halo|kak|min|shop|ad|em|sis)(?:[ ,:!~]|$))[ ,:!~]*)+"
)
_MAY_CALL = frozenset("@主老掌店客小姐哥亲宝家美帅hkmsae")
"""The first signs of those whom a line calls."""
_MOCKED = re.compile(
    r"(?:还好|幸好|幸亏|好在)(?:没|不)|谁(?:会|还)?(?:要|稀罕|买)(?!一起|的话|吗)"
    r"|倒立|我(?:就|直接|立马|当场)?(?:把它?)?(?:吃|吞|生吃)了?(?:它|键盘|手机)"
    r"|不上天|供起来|外星人|认真的吗"
    r"|你?(?:怎么|咋)不(?:说|直接|去)|闹着玩|别逗|做梦|抢银行|笑死我|我直接(?:笑死"
    r"|跳|哭)|跳河|直播吃"
    r"|是不是还(?:得|要)|还[^,? ]{1,6}呢[ ,]?先"
)
_TOLD = re.compile(
    r"(?:主播|老板|客服|他|她|人家|小助理|场控)(?:刚|刚才|刚刚|昨天|上次|之前|都|也"
    r"|不是|已经)?(?:说|讲|答|回)(?!一下|下|说|慢|快)"
    r"|^(?:主播|老板|客服)[:：]|刚(?:才|刚)?(?:说|讲)(?:了|过|没)|(?:天天|总|老|一直"
    r"|好多|都|又)(?:有)?人?(?:在)?问"
    r"|问[^,?]{1,10}的?(?:那个?人|那位|那个|姐妹|朋友|哥们|可以)|别(?:再)?(?:喊|问|刷|吵)了"
    r"|host said|she said|he said|they said|(?:keeps?|kept|stop) asking"
)
_REFUSED = re.compile(
    r"^(?:的|款|色|味)?[ ,]?(?:我)?(?:也|都|就)?(?:算了|就算了|免了|不买|不要|不想要"
    r"|不考虑|不喜欢|不爱)"
    r"|^的(?:我)?(?:穿|用|吃|戴)不了|^的?(?:也|真的?)?太(?:丑|土|俗|难看)"
)
_MAY = re.compile(
    '谁|吃|好|幸|说|问|讲|答|回|呢|:|“|"|「|『|‘|天|立|笑|供|跳|不|外星|认真|闹着|别逗|做梦|银行|said|ask'
).search


def own_words(line: str) -> str:
    """The line without those it calls and what it quotes; itself where nothing else is left."""
    if _QUOTED.search(line):
        line = _QUOTED.sub(" ", line).strip() or line
    called = _CALLED.match(line) if line[:1] in _MAY_CALL else None
    return line[called.end() :] or line if called else line


def is_hearsay(line: str) -> bool:
    """Whether its wish is another's, or nobody's."""
    if _MAY(line) is None:
        return False
    return _MOCKED.search(line) is not None or _TOLD.search(line) is not None


def is_refused(line: str, end: int) -> bool:
    """Whether what ends there is turned down right behind it: 格子的就算了."""
    return _REFUSED.match(line[end : end + 12]) is not None
