"""Guesses which column of an export holds what, from its heading; a person may say it otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from demand.demand_error import TableError

FIELDS = ("text", "time", "viewer", "room", "product", "category", "kind")
_HEADINGS = {
    "text": """
        评论内容 弹幕内容 评价内容 发言内容 消息内容 聊天内容 留言内容 评论正文 内容 评论 弹幕
        消息 留言 评价 发言 文本 正文 初评 text content comment comments commenttext message body
        review reviewtext reviewbody reviewcontent msg danmaku chat utterance question 问题 提问
        """,
    "time": """
        评论时间 弹幕时间 发送时间 发言时间 评价时间 留言时间 创建时间 提交时间 发布时间 时间 日期
        时间戳 receivedms platformtsms tsms timems timestampms timestamp time datetime createdat
        createdtime createtime created date ts ats at reviewtime reviewdate postedat posted
        sentat senttime
        """,
    "viewer": """
        用户id 用户编号 买家id 观众id viewerid userid uid openid authorid customerid buyerid user.id
        viewer 用户昵称 用户名 昵称 用户 买家昵称 买家 观众 顾客 会员名 viewername username nickname
        nick user author buyer customer reviewer reviewerid profilename user.name name sender
        """,
    "room": """
        直播间id 直播间编号 房间号 直播间名称 直播间 房间 场次 店铺 roomid room liveid channelid
        channel livestream stream session shop store
        """,
    "product": """
        商品id 产品id 商品编号 商品编码 款号 货号 宝贝id spu 链接商品 productid itemid product item
        spuid style styleid asin parentasin sku skuid 商品 产品 宝贝 商品名称 productname
        producttitle
        """,
    "category": "类目 分类 品类 类别 商品类目 category categoryname producttype",
    "kind": "kind 事件类型 eventkind",
}
_PLAIN = re.compile(r"[\s_\-()（）\[\]【】/:：]+")


def guess_columns(headings: Sequence[str], given: Mapping[str, str], where: str) -> dict[str, int]:
    """For each field the place of its column. `given` says field by heading, as a person does.

    Raises:
        TableError: no column of texts, a heading or field that is not there.
    """
    plain = [_PLAIN.sub("", heading.lower()) for heading in headings]
    found = _given(headings, given, where)
    for field, words in _HEADINGS.items():
        if field in found:
            continue
        for word in words.split():
            if word in plain and plain.index(word) not in found.values():
                found[field] = plain.index(word)
                break
    if "text" not in found:
        there = ", ".join(repr(h[:30]) for h in headings[:12])
        raise TableError(
            f"{where} has no column of comments that could be guessed (it has {there}):"
            " say which with --map HEADING=text"
        )
    return found


def _given(headings: Sequence[str], given: Mapping[str, str], where: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for heading, field in given.items():
        if field not in FIELDS:
            raise TableError(f"--map {heading}={field}: {field!r} is none of {', '.join(FIELDS)}")
        if heading not in headings:
            raise TableError(f"--map {heading}={field}: {where} has no column {heading!r}")
        found[field] = list(headings).index(heading)
    return found
