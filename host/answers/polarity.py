"""Whether what the data says is a yes or a no to the question; None in any doubt."""

from __future__ import annotations

import re

from chat.understanding.normal import normalise
from host.answers.clauses import clauses_of
from host.answers.limits import within
from host.answers.paraphrases import senses
from host.answers.questions import Asked

_NO = re.compile(
    "不可以|不可|不能|不建议|不宜|不适合|不支持|不含|不带|不是|不会|不用|不需|不要|不易|不防|不接受|不开|不发"
    "|没有|没|无|非|勿|禁|(?<![类区性级特个分])别|避免|未|暂无|不"
)
_NAMED_BY_A_NO = re.compile("不[粘沾]锅")
"""A thing whose name holds a no: what is said of it denies nothing."""
_ZERO = re.compile(r"(?<![\d.])[0零][\u3400-\u9fff]?$")
"""Before what there is nothing of: 0蔗糖."""
_KEPT_OFF = re.compile(
    "抗[^拉压]{0,2}$|免(?![费运邮税息])[^,，。]{0,2}$|(?<!预)防(?![水晒风])[^,，。]{0,2}$"
)
"""Before a word of harm or toil: 抗皱 does not wrinkle, 免烫 needs no iron."""
_OF_HOW = re.compile("(?:[低中高]温|可)[^,，]{0,2}$")
_REFUSED = re.compile("^.{0,2}(?:不|暂不)(?:推荐|建议|可以?|能|行|适合|适用|支持|宜)")
_YES_START = re.compile("^(?:是|有|可|能|支持|含|会|带|配|适合|送|适用)")
_NO_START = re.compile("^(?:否|不|无|没|未|非|暂无|禁)")
_OF_WHAT_IS_THERE = re.compile("^(?:不可|不能|可)(?:以)?(?:拆|调|折|换|取|脱|卸|伸|收|转)")
"""帽子: 不可拆 tells of a hood that is there."""
_UNSURE = re.compile("部分|除|仅|只|但|除外|如果|要看|部份|有的|视|若")
_DENIED = re.compile(
    "(?<!是)不(?:会|能|含|是|用|可以|带|掉|起|缩|褪|变|伤)(?!不|含|能)|(?<!有)没有"
)
_DENIED_VERB = re.compile(r"(?:不可以?|不能|不支持|无法|不)([\u3400-\u9fff])(?=[,，。;；]|$)")
_AGE = re.compile(r"(\d+(?:\.\d+)?)(?:周?岁|个?月(?:大|龄|的)?)")
_YEARS = re.compile(r"(\d+)(?:周?岁|个?月)(?:及)?(以上|以下|起|以内)")
_SPAN = re.compile(r"(\d+)(?:周?岁|个?月)?[-~到至](\d+)(周?岁|个?月)")
_NUMBER = re.compile(
    r"(\d+(?:\.\d+)?) ?(?:个)?(小时|分钟|天|年|%|℃|度|瓦|w|毫升|ml|升|l|克|g|kg|公斤|cm|厘米"
    r"|支|倍|抽|片|层|寸|mah|毫安)(?![a-z])"
)
_SAME = {
    "度": "℃",
    "瓦": "w",
    "毫升": "ml",
    "升": "l",
    "克": "g",
    "公斤": "kg",
    "厘米": "cm",
    "毫安": "mah",
}
_GRADE = re.compile(r"(?<![\d.])(\d{3})(?![\d.])(?= ?(?:不锈钢|的|吧|吗|钢|嘛|不|$))")
_PURE = re.compile("(?:纯|全|100%|百分百)(棉|羊毛|羊绒|麻|亚麻|真丝|桑蚕丝|蚕丝)")
_MATERIAL = re.compile(
    "(冰丝|真丝|桑蚕丝|羊毛|羊绒|纯棉|棉|麻|涤纶|锦纶|尼龙|莫代尔|莱赛尔|天丝|腈纶|粘纤|聚酯纤维)的?"
    "(?:吗|么|吧|不|嘛|的)"
)
_ALL_OF_IT = 95
_SHARE = re.compile(
    r"(\d+(?:\.\d+)?)% ?([\u3400-\u9fff]{1,6})|([\u3400-\u9fff]{1,6}?) ?(\d+(?:\.\d+)?)%"
)
_MAY = re.compile("[能够可]|放得|装得")


def verdict(asked: Asked, head: str, text: str) -> tuple[bool, str] | None:
    """Whether a text under a head says yes or no to a part of a line, and the clauses that say
    so."""
    if not asked.form or _DENIED.search(asked.text) or _NAMED_BY_A_NO.search(asked.text):
        return None
    if _EASE.search(asked.text) and not _EASY.search(normalise(text)):
        return None
    without = _WITHOUT.search(asked.text)
    if without is not None and without[1] in head + text:
        return _is_without(without[1], normalise(text))
    allowed = within(asked, head, text)
    if allowed is not None:
        return allowed, text
    for judge in (by_age, _by_share, _by_number):
        told = judge(asked, text)
        if told is not None:
            return told, text
    return _by_words(asked, normalise(head), text)


_EASE = re.compile("好(?=[洗卸擦清收拿装拆推拖打铲剥刷冲泡煮用倒])|容易|方便")
_EASY = re.compile("好|易|方便|轻松|难|费")
"""Who asks whether something is easy is told by what speaks of that."""
_WITHOUT = re.compile("(?:去|脱|剔)([\u3400-\u9fff])")


def _is_without(part: str, text: str) -> tuple[bool, str] | None:
    """Whether a text says that a part was taken out: 去核, 无核; 有核 says no."""
    if re.search(f"(?:去了?|脱|剔|无|没有?|免){part}", text):
        return True, text
    return (False, text) if re.search(f"(?:有|带|含){part}", text) else None


def _by_words(asked: Asked, head: str, text: str) -> tuple[bool, str] | None:
    votes: dict[str, bool] = {}
    for clause in clauses_of(text):
        for key in _keys(asked, normalise(clause)):
            if _UNSURE.search(clause):
                return None
            before, _, after = normalise(clause).partition(key)
            if _NO.search(after) and not _REFUSED.search(after):
                return None
            if asked.form == "need" and _OF_HOW.search(before):
                return None  # 低温熨烫 tells how it is ironed, and not that it must be
            kept_off = asked.form in ("will", "need", "open") and _KEPT_OFF.search(before)
            denied = _NO.search(head + before) or kept_off or _ZERO.search(before)
            votes[clause] = not (denied or _REFUSED.search(after))
    if votes:
        told = _sure(set(votes.values()), asked, head, text)
        return None if told is None else (told, ",".join(votes))
    told = _by_head(asked, head, text)
    return None if told is None else (told, text)


def _by_head(asked: Asked, head: str, text: str) -> bool | None:
    if _keys(asked, head) and not _NO.search(head):
        plain = normalise(text)
        if _UNSURE.search(plain):
            return None
        if asked.form == "has" and _OF_WHAT_IS_THERE.search(plain):
            return True
        if _NO_START.search(plain):
            return False
        return True if _YES_START.search(plain) and not _NO.search(plain) else None
    return None


def _sure(votes: set[bool], asked: Asked, head: str, text: str) -> bool | None:
    """A yes only where the data holds all that the question names; a no for most of it."""
    known = head + normalise(text)
    if votes == {True}:
        if _denies(asked, normalise(text)):
            return False
        return True if all(gram in known for gram in (*asked.grams, *asked.chars)) else None
    left = sum(char not in known for char in asked.chars)
    return False if votes == {False} and left * 2 < len(asked.chars) else None


def _denies(asked: Asked, text: str) -> bool:
    """Whether a text denies what the part asks: 可拆吗 of 木柄,不可拆."""
    return any(match[1] in asked.chars for match in _DENIED_VERB.finditer(text))


def _keys(asked: Asked, text: str) -> list[str]:
    """The words of a text that the question names, the longest meaning of each place."""
    found = [gram for gram in asked.grams if gram in text and not gram.isdigit()]
    found += [word for words in asked.groups.values() for word in words if word in text]
    found += [
        text[start:end]
        for start, end, groups in senses(text)
        if end - start > 1
        and any(group in asked.groups for group in groups)
        and text[start:end] in asked.text
    ]
    return found


def by_age(asked: Asked, text: str) -> bool | None:
    """Whether a text about ages says yes to the age that is asked for."""
    match = _AGE.search(asked.text)
    if match is None:
        return None
    age, plain = float(match[1]), normalise(text)
    in_months = "月" in match[0]
    limit = _YEARS.search(plain)
    if limit is not None and ("月" in limit[0]) == in_months:
        above = limit[2] in ("以上", "起")
        refused = _NO.search(plain[limit.end() : limit.end() + 6]) is not None
        inside = age >= float(limit[1]) if above else age < float(limit[1])
        return inside != refused if refused or above else inside
    span = _SPAN.search(plain)
    if span is not None and ("月" in span[3]) == in_months:
        return float(span[1]) <= age <= float(span[2])
    return None


def _by_share(asked: Asked, text: str) -> bool | None:
    match = _PURE.search(asked.text)
    named = _MATERIAL.search(asked.text)
    if match is None:
        return _of_material(named[1], text) if named is not None and asked.form == "is" else None
    shares = [
        (float(number or other), name or before)
        for number, name, before, other in _SHARE.findall(normalise(text))
    ]
    if not shares:
        return None
    own = sum(share for share, name in shares if match[1] in name)
    total = sum(share for share, _ in shares)
    return own >= 100 if own or total >= 95 else None


def _of_material(name: str, text: str) -> bool | None:
    """Whether a list that names all it is made of holds a material."""
    plain = normalise(text)
    shares = [float(number or other) for number, _, _, other in _SHARE.findall(plain)]
    if name in plain:
        return None
    return False if sum(shares) >= _ALL_OF_IT else None


def _by_number(asked: Asked, text: str) -> bool | None:
    """A number that the question takes for granted, against that of the data."""
    if asked.form not in ("is", "open", "has") or _MAY.search(asked.text):
        return None
    plain = normalise(text)
    grade = _GRADE.search(asked.text)
    if grade is not None:
        known = set(re.findall(r"(?<![\d.])(\d{3})(?![\d.])", plain))
        return grade[1] in known if len(known) == 1 else None
    said = {(float(n), _SAME.get(unit, unit)) for n, unit in _NUMBER.findall(asked.text)}
    told = {(float(n), _SAME.get(unit, unit)) for n, unit in _NUMBER.findall(plain)}
    if len(said) != 1:
        return None
    ((number, unit),) = said
    same = {value for value, other in told if other == unit}
    return number in same if len(same) == 1 else None
