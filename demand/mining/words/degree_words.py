"""How much, and of what: 太 and 薄 make a fault, 超级 and 软 make praise. Every degree goes with
every root of its row, so that no table has to hold the pairs."""

from __future__ import annotations

_ANY = "太|好|很|真|超|超级|巨|贼|特别|非常|有点|有些|有点儿|死|忒|过于|偏|挺|蛮|也太|真的太|实在太"
_TOO = "太|有点|有些|有点儿|忒|过于|偏|也太|真的太|实在太"
_HIGH = "很|超|超级|巨|贼|真|真的|真的很|真的好|太|特别|非常|蛮|挺|好|嘎嘎|相当|十分|可|倍儿|老"

FAULT_ROOTS = (
    ("fabric", _ANY, "薄|硬|扎|扎人|糙|粗糙|僵"),
    ("fit", _TOO, "大|小|紧|松|长|短|肥|窄|宽|高|低|矮|勒"),
    ("heavy", _ANY, "重|沉|笨重|占地方"),
    ("noise", _ANY, "吵|响|吵人"),
    ("smell", _ANY, "臭|难闻|刺鼻|熏人|呛|呛人|呛鼻|冲鼻"),
    ("delivery", _TOO, "慢"),
    ("quality", _ANY, "差|烂|次|脆|劣质|垃圾|差劲|敷衍|拉胯|毛糙"),
    ("look", _ANY, "丑|难看|土|俗|俗气|老气|廉价|显胖|显黑|显老"),
    ("comfort", _ANY, "难受|闷|硌|硌人|磨脚|不舒服|捂|闷脚"),
    ("taste", _ANY, "难吃|难喝|腥|齁"),
    ("taste", _TOO, "甜|咸|辣|油|腻|酸|苦"),
    ("skin", _TOO, "油|干|黏|粘|拔干|卡粉|厚重|假白|辣眼"),
    ("colour_difference", _TOO, "黄|黑|深|浅|暗"),
    ("slip", _TOO, "滑"),
    ("use", _ANY, "难用|麻烦|鸡肋|复杂|难装|难洗|费劲"),
)
"""Aspect, degrees, roots."""

PRAISE_ROOTS = (
    ("look", _HIGH, "美|帅|仙|可爱|漂亮|好看|显白|显瘦|显高|高级|精致|百搭|洋气|有气质"),
    ("look", "颜值|颜值好|颜值超|颜值真|颜值太|颜值很|颜值巨", "高"),
    ("general", "好|真|超|太", "正呀|正啊|正喔|正哦"),
    ("fabric", _HIGH, "软|柔软|亲肤|丝滑|细腻|厚实|软糯|糯"),
    ("comfort", _HIGH, "舒服|舒适|好穿|好睡|透气|暖和|凉快|清爽|贴合|轻便|跟脚"),
    ("use", _HIGH, "好用|实用|方便|省事|省心|管用|顺手|服帖|利索|给力"),
    ("quality", _HIGH, "结实|扎实|耐用|良心|稳|稳当"),
    ("taste", _HIGH, "好吃|香|好喝|新鲜|入味|酥"),
    ("general", _HIGH, "好|棒|赞|满意|喜欢|值|惊喜|惊艳|不错|爱|可以的|顶|幸福"),
    ("price", _HIGH, "划算|值得|良心价"),
)
