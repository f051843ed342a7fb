"""Things of daily use by their other names."""

from __future__ import annotations

import pytest

from chat.understanding.same_goods import other_names


@pytest.mark.parametrize(
    ("title", "category", "asked"),
    [
        ("清禾氨基酸洁面乳", "洁面", "洗面奶"),
        ("豆芽纸尿裤", "纸尿裤", "尿不湿"),
        ("净屋凝珠", "洗衣凝珠", "洗衣球"),
        ("云朵电饭煲 家用", "电饭煲", "电饭锅"),
        ("柔云抽纸 24包", "纸品", "纸巾"),
        ("顶香螺蛳粉礼包", "速食", "螺狮粉"),
        ("竹木砧板", "厨具", "菜板"),
    ],
)
def test_a_thing_goes_by_its_other_names(title: str, category: str, asked: str) -> None:
    assert asked in other_names(title, category)


@pytest.mark.parametrize(
    ("title", "category", "not_asked"),
    [
        ("不锈钢奶瓶刷", "奶瓶刷", "奶瓶"),
        ("抽纸盒", "收纳", "纸巾"),
        ("牙刷架", "收纳", "电动牙刷"),
        ("洗衣液分装瓶", "收纳", "洗衣剂"),
        ("坚果夹", "厨具", "干果"),
        ("丝绒唇釉", "唇釉", "口红"),
    ],
)
def test_what_only_goes_with_a_thing_does_not(title: str, category: str, not_asked: str) -> None:
    assert not_asked not in other_names(title, category)
