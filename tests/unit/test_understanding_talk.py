"""Small talk is left alone, trouble never is, and the way to the cart is told."""

from __future__ import annotations

import pytest

from chat.reading import Intent
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    kettle = ProductWords(
        product_id="A", link_no=1, title="听涛玻璃养生壶", category="养生壶", colours=("象牙白",)
    )
    return Understanding(ShopWords(version=1, products=(kettle,)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("你们得给个说法吧", Intent.COMPLAINT),
        ("到现在没人处理", Intent.COMPLAINT),
        ("大家别买，后悔", Intent.COMPLAINT),
        ("五天没动了", Intent.ORDER_STATUS),
        ("物流一直没动", Intent.ORDER_STATUS),
        ("我的手机号*** 查下", Intent.ORDER_STATUS),
        ("钱还没退", Intent.REFUND),
        ("能治愈失眠吗", Intent.HEALTH),
        ("湿疹用这个可以治愈吗", Intent.HEALTH),
    ],
)
def test_trouble_and_health_reach_a_person(
    understanding: Understanding, text: str, intent: Intent
) -> None:
    assert understanding.read(text, focus="A")[0].intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("主播歇会吧", Intent.CHATTER),
        ("吃过了吗主播", Intent.CHATTER),
        ("主播单身吗", Intent.CHATTER),
        ("这灯光太治愈了", Intent.CHATTER),
        ("你几岁", Intent.CHATTER),
        ("头一回来你家", Intent.GREETING),
        ("刚进来看看", Intent.GREETING),
    ],
)
def test_small_talk_is_no_question(understanding: Understanding, text: str, intent: Intent) -> None:
    assert understanding.read(text, focus="A")[0].intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("小黄车在哪里点", Intent.HOW_TO_BUY),
        ("找不到链接", Intent.HOW_TO_BUY),
        ("小黄车几号", Intent.LINK),
        ("购物车在哪", Intent.HOW_TO_BUY),
        ("有黄色吗", Intent.STOCK),
        ("要下播了吗", Intent.SCHEDULE),
        ("能用支付宝付吗", Intent.PAYMENT),
        ("加微信详聊", Intent.SPAM),
    ],
)
def test_the_way_to_the_cart_and_the_till_is_told(
    understanding: Understanding, text: str, intent: Intent
) -> None:
    assert understanding.read(text, focus="A")[0].intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("光会伤眼睛吗", Intent.HEALTH),
        ("降价了会退差吗", Intent.PRICE_PROTECTION),
        ("五点拍今天能发吗", Intent.SHIPPING_TIME),
        ("你家不降价我走了", Intent.BARGAIN),
        ("壶还是129吗", Intent.PRICE),
    ],
)
def test_what_is_asked_beside_the_product(
    understanding: Understanding, text: str, intent: Intent
) -> None:
    assert understanding.read(text, focus="A")[0].intent is intent
