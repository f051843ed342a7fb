"""Whether a claim is taken back where it stands: denied, reported as forbidden, or doubted."""

from __future__ import annotations

import re

BEFORE = 16
AFTER = 16
_CLAUSE_ENDS = ",。!?;:\n"
_FILLER = (
    "(?:什么|所谓的?|任何|说|宣传|使用|提|它|他|这|那|是|就是|成|做到|达到|[“\"'‘《「]|"
    "我们|我|这种|这类|"
    "有|能|能够|可以|用来|用于|拿来|直接|叫|自称|属于|算|算是|相信|轻信|具有|"
    "具备|含|含有|添加|支持|提供|"
    "参加|给|带|会|"
    "再|另外|单独|额外|让您?|叫您?|要|去|是不是|一定|全部|都|全|是一个|一个|个|\\d+天)"
)
_NO = re.compile(
    "(?:(?<!是)不(?!仅|但|光|只|止|得不|能不|愧|错|用说|用怀疑|用担心|用犹豫|妨|如|断|同|"
    "负|管|过|料|就)"
    "|(?<!有)没(?!错|话说|得说|的说|谁)|无(?!敌|论|比|双|非|愧|疑|数)|未(?!来)|并非|绝非|"
    "非|(?<![类特区个性级差告分识鉴])别(?!错过|犹豫|家|人|说话|等|的)|勿|禁止|严禁|"
    "杜绝|拒绝|暂停|谈不上|称不上|算不上|说不上|哪有|哪来|何来|从不|从未|避免|慎信|冒充|"
    "假冒|"
    "不敢|不能|不会|不可|不得|不是|不说|没有|没说)"
    f"{_FILLER}{{0,4}}$|(?:不|没有?|无法)(?:支持|提供|参加|享受|适用|包括|赠送|做|含|属于|"
    f"参与|涉及)[^,。!?;但]{{0,10}}$"
    "|(?:不|没有?|无法|没法|不敢|不能|不会)(?:承诺|保证|敢说|能说|宣传|宣称|夸|吹|"
    "做)[^,。!?;但就]{0,8}$"
    "|(?:不要|请勿|切勿|不得|严禁|禁止|谨防|防止|抵制|警惕|远离)(?!错过|犹豫|"
    "怀疑|等)[^,。!?;但]{0,8}$"
    "|(?:不敢|不能|不会|从不|不)[说讲][^,。!?;但就其反]{0,6}$"
)
_TWICE = re.compile(
    "(?:不得不|不能不|不会不|无不|莫不|何尝不|谁说|谁敢说|难道|怎么可能|怎么会|岂|就怕|"
    "不怕|错过|"
    "是不是|能不能|会不会|有没有|要不要|可不|还不|没有不|没有人不|不可能不|哪能不)"
)
_RHETORICAL = re.compile("(?:不是|不就是|没有?).{0,8}$")
_ASKED_BACK = re.compile(r"[^,。!;]{0,8}(?:吗|么|嘛|是什么|还能|难道)|[^,。!;]{0,8}\?")
_FORBIDDEN = re.compile(
    "(?:广告法|法律|法规|平台|规定|规则|新规|监管|运营|审核)[^。!?;\\n]{0,8}"
    "(?:不让|不能|禁止|不允许|不准|不许|不可以|规定|要求)[^。!?;\\n但可其就反]{0,12}$"
)
_REPORTED = re.compile(
    "[”\"'’》」]?(?:这样|这种|这类|这些|这|那种|之类|一类|等|字样|一词|两个字|几个字)?的?"
    "(?:(?:话|词|字眼|说法|宣传|字|承诺|用语|功效|效果|作用|品|的)?"
    "(?![^,。!?;\\n]{0,7}(?:别家|别人|同行|他们|市面|其他店))[^,。!?;\\n]{0,7}"
    "(?:都|也|是)?(?:不参加|不支持|不适用|不包括|不能用|没有卖|不卖|没卖|"
    "(?:不做|没做)(?=[,。!?的]|$))|"
    "(?:话|词|字眼|说法|宣传|字|承诺|用语|功效|效果|作用|品|的|"
    ",)?[^,。!?;\\n]{0,4},?(?:我|我们|咱们|主播|这里|直播间)?(?:都|也|是|可)?"
    "(?:不能说|不让说|不敢说|说不了|不好说|不许说|不可以说|不会说|不合规|违规|违法|违禁|"
    "极限词|违反|"
    "不真实|别信|不要信|不可信|不敢保证|不能保证|没法保证|无法保证|不做保证|不敢乱|"
    "不能乱|没有写|没写|"
    "没有标|没标|查不到|不清楚|无法确认|不能确认|没法确认|不敢答|不能承诺|没有依据|"
    "没有证据|没[说讲]过|都是假的|是谣言|"
    "不属实|是假的|没有提|说不好|谈不上))"
)
_NO_EN = re.compile(
    r"(?:\b(?:not|isn't|aren't|wasn't|never|cannot|can't|doesn't|don't|didn't|won't|"
    r"without|nor|"
    r"neither|no|nobody|avoid|unable|rather than|refuse|"
    r"bukan|bukanlah|tidak|tak|tiada|tanpa|jangan|belum|không|chưa|đừng|chẳng)\b|n't)"
    r"(?: (?!only|just|but|doubt|miss|wait|beat)[\w'’-]+){0,4} (?:an? |the |any )?[\"“']?$"
)
_NO_TH = re.compile("(?:ไม่|มิ|ห้าม)(?:ได้|ใช่|มี|เป็น|สามารถ|ควร|ใช้|อ้าง|รับ|บอก|ช่วย)*$")
_TWICE_EN = re.compile(
    r"not only|not just|no doubt|can't beat|cannot beat|why not|isn't (?:it|this|that)\b|"
    r"don't miss"
    r"|don't wait|no other|nothing|aren't (?:they|these)|no wonder|no kidding|no lie|"
    r"not to mention"
    r"|who says"
)
_REPORTED_EN = re.compile(
    r"[\"”']?[^.!?;\n]{0,14}(?:(?:is|are|would be|claims?) (?:not|against|forbidden|"
    r"prohibited)"
    r"|we (?:do not|don't|can't|cannot) (?:say|claim|promise)|is not something|"
    r"not mentioned|isn't (?:listed|mentioned))"
)
_OPEN = re.compile("能不能|会不会|是不是|有没有|是否|能否|可不可以|要不要|算不算|行不行")
_UNKNOWN = re.compile("(?:没有?|未)(?:写|标|注|说|提|查)(?:明|清|到|过)?[^,。!?;]{0,4}$")
_MARKED = re.compile("[^,。!;]{0,8}(?:吗|呢|么|[?])")
_SENT_ON = re.compile(
    "[^,。!;?]{0,8}[?,。!]{1,2}(?:这个|这点|具体|您|得|要|还是|资料里)?(?:我|请|资料|"
    "客服|要|得|建议|商品页|详情页|以|没)"
    "[^,。!;?]{0,10}(?:查|问|确认|核实|咨询|没有?写|没标|看|不清楚|不确定|医生|帮|为准|"
    "不能乱|不敢)"
)
# most claims are spared the patterns above by the characters that these need
_MAY_DENY = re.compile("[不没未非别勿禁杜拒暂谈称算说哪何避慎冒假无]").search
_MAY_REPORT = re.compile("[不没违极别谣假无是]").search
_MAY_FORBID = re.compile("[法规台营核]").search
_WORDS = re.compile("[a-z\u0e00-\u0e7f]").search
_YEAR = re.compile(r"20\d\d")
_SOURCE = re.compile(
    "数据来源|数据出自|统计口径|据[^,。]{2,14}(?:数据|统计|榜|报告)|来源[::]|"
    "根据[^,。]{2,14}(?:数据|统计|报告)"
    r"|according to|source:"
)


def denied(text: str, start: int, end: int, word: int) -> bool:
    """Whether a claim of a folded text from `start` to `end`, whose telling word stands at
    `word`, is said not to be so."""
    return _denied_at(text, start, end) or (word > start and _denied_at(text, word, end))


def left_open(text: str, start: int, end: int) -> bool:
    """Whether the claim is only somebody's question: the text sends it elsewhere, or says that
    nothing is known."""
    if _UNKNOWN.search(text[max(0, start - 12) : start]):
        return True
    question = _OPEN.search(text, max(0, start - 6), end) or _MARKED.match(text, end)
    return question is not None and _SENT_ON.match(text, end) is not None


def _denied_at(text: str, start: int, end: int) -> bool:
    left = _clause_before(text, start)
    right = text[end : end + AFTER]
    if _MAY_DENY(left) and _NO.search(left):
        if _TWICE.search(left):
            return False
        return not (_RHETORICAL.search(left) and _ASKED_BACK.match(right))
    if _MAY_REPORT(right) and _REPORTED.match(right):
        return True
    far = text[max(0, start - 28) : start]
    if _MAY_FORBID(far) and _FORBIDDEN.search(far):
        return True
    return bool(_WORDS(left) or _WORDS(right)) and _denied_in_letters(text, start, end, left)


def _denied_in_letters(text: str, start: int, end: int, left: str) -> bool:
    if _NO_TH.search(left):
        return True
    words = _clause_before(text, start, 2 * BEFORE + 8)
    if _NO_EN.search(words):
        return _TWICE_EN.search(words) is None
    return _REPORTED_EN.match(text[end : end + 40]) is not None


def sourced(text: str) -> bool:
    """Whether a text names a year and the source of its figures (advertising law, art. 11)."""
    return _YEAR.search(text) is not None and _SOURCE.search(text) is not None


def _clause_before(text: str, start: int, reach: int = BEFORE) -> str:
    left = text[max(0, start - reach) : start]
    return left[max((left.rfind(sign) for sign in _CLAUSE_ENDS), default=-1) + 1 :]
