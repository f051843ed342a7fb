"""Claims told as a picture, a hearsay or a joke are stopped; the same words meant plainly pass."""

from __future__ import annotations

import pytest

from host.answers.law import banned, without_evidence


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("论手感，没有之一", "ad.absolute"),
        ("You can't find a warmer coat in the world", "ad.absolute"),
        ("扫把杆子十年八年都断不了", "ad.guarantee"),
        ("擦两次，脸跟剥了壳的鸡蛋似的", "ad.result"),
        ("连喝两盒，皮带往里收了两个眼", "ad.result"),
        ("坐了这把椅子，孩子名次往前跑", "ad.result"),
        ("脚垫发黑，那都是毒", "ad.medical"),
        ("Two cups a day and cholesterol drops", "ad.medical"),
        ("My aunt threw away her pills", "ad.medical"),
        ("Dioles tiap malam, kerutan hilang", "ad.medical"),
        ("Uống vài hôm là hết đau lưng", "ad.medical"),
        ("揣兜里去面试必过", "conduct.superstition"),
        ("家里的拖把统统扔了吧，有它够了", "ad.disparage"),
        ("趁领导还没发现，发现了我要挨骂", "ad.pressure"),
        ("处长都在喝这个茶", "ad.endorsement"),
    ],
)
def test_a_claim_told_as_a_picture_is_stopped(text: str, rule: str) -> None:
    found = banned(text) or without_evidence(text, "")
    assert found is not None, text
    assert found.id.split(".")[0] == rule.split(".")[0]


@pytest.mark.parametrize(
    "text",
    [
        "白色款和蓝色款，有没有之一您更喜欢的",
        "I can't find your order here, please ask support",
        "扣子扣好就掉不了",
        "烤瓷碗可以进微波炉",
        "买裤子的话，腰围两尺一选M",
        "孩子的成绩单可以放进这个文件夹",
        "这个消毒柜没有异味",
        "A blood pressure monitor with a large cuff",
        "This is not a replacement for your medicine",
        "Tidak bisa menjamin jerawat hilang",
        "Không hết hạn trước tháng 3",
        "面试那天穿这件衬衫挺得体",
        "其他的包装盒可以扔掉",
        "领导您好，发票我请客服开",
        "送领导的话选礼盒装",
        "Output: 65W, two USB-C ports",
        "输出：最大22.5W",
        "永生花和永久花都怕晒",
        "直播间特供款比门店多一个颜色",
        "这门课讲怎么治拖延",
        "去屑类的都要查备案",
        "丰胸的产品我们店没有卖",
    ],
)
def test_the_same_words_meant_plainly_pass(text: str) -> None:
    assert banned(text) is None


def test_a_coupon_only_named_is_carried_by_any_coupon() -> None:
    proof = "店铺券：满99减10，首页领取"
    assert without_evidence("先去首页领券再下单", proof) is None
    assert without_evidence("领券立减50元", proof) is not None
    assert without_evidence("先去首页领券再下单", "颜色：红") is not None


def test_a_free_thing_of_several_words_is_carried_by_itself() -> None:
    proof = "Free pair of ankle socks with every pair"
    assert without_evidence("free ankle socks with every pair", proof) is None
    assert without_evidence("free wool hat with every pair", proof) is not None
