"""True answers of our own: what the facts lane says to many questions about a shop."""

from __future__ import annotations

import random
from collections.abc import Iterator

from chat.reading import Reading
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.shelf import colour_of, size_of
from host.answers.words import shop_words
from storage.catalogue import Snapshot

QUESTIONS_ZH = [
    "多少钱",
    "{c}{s}多少钱",
    "{c}多少钱",
    "{s}的什么价",
    "有货吗",
    "{c}有货吗",
    "{s}还有吗",
    "{c}{s}有吗",
    "还剩几件",
    "{c}{s}还剩多少件",
    "有什么颜色",
    "都有哪些码",
    "3件多少钱",
    "{s}2件多少钱",
    "拍4件一共多少",
    "有优惠吗",
    "用券后多少钱",
    "什么材质",
    "重量多少",
    "怎么洗",
    "能机洗吗",
    "包邮吗",
    "运费多少",
    "几天发货",
    "到新疆几天",
    "能退吗",
    "七天无理由吗",
    "质保多久",
    "保修吗",
    "能货到付款吗",
    "能开发票吗",
    "发香港吗",
    "发什么快递",
    "是正品吗",
    "降价补差价吗",
    "{n}号链接多少钱",
    "{t}多少钱",
    "{t}有货吗",
    "第二件半价吗",
    "打几折",
    "送什么",
    "身高165体重55公斤穿什么码",
    "160，50kg选什么",
    "推荐一款",
    "你们有什么",
    "{n}号和{m}号一起多少钱",
    "{n}号和{m}号哪个好",
    "链接几号",
    "保质期多久",
    "有实体店吗",
    "是不是{p}元",
    "能便宜点吗",
    "最便宜的是哪个",
    "适合送人吗",
    "{c}{s}和别的有什么区别",
]
QUESTIONS_EN = [
    "how much",
    "how much is {c} {s}",
    "price of {c}",
    "is it in stock",
    "{c} in stock?",
    "do you have {s}",
    "do you have {c} in {s}",
    "how many left",
    "what colours",
    "what sizes",
    "how much for 3",
    "2 of {s} how much",
    "any offers",
    "price after discount",
    "what material",
    "how heavy",
    "how to wash",
    "machine washable?",
    "free shipping?",
    "shipping cost",
    "how long is shipping",
    "can i return it",
    "return policy",
    "warranty?",
    "cash on delivery?",
    "invoice?",
    "do you ship to canada",
    "ship to mexico?",
    "how much is link {n}",
    "{t} price",
    "half price?",
    "any gift",
    "165cm 55kg what size",
    "recommend something",
    "what do you sell",
    "link {n} and {m} together",
    "link {n} or link {m}",
    "shelf life",
    "is it ${p}",
    "cheaper please",
    "cheapest one",
]


def lane_answers(snapshot: Snapshot, seed: int) -> Iterator[tuple[str, Answer]]:
    """Questions with the answers of the facts lane, refused ones included (route "human")."""
    zh = snapshot.shop.language == "zh"
    rng = random.Random(seed)
    understanding = Understanding(shop_words(snapshot))
    answerer = Answerer(snapshot)
    products = snapshot.catalogue.products
    for product in products:
        for template in QUESTIONS_ZH if zh else QUESTIONS_EN:
            sku, other = rng.choice(product.skus), rng.choice(products)
            text = template.format(
                c=colour_of(sku).lower(),
                s=size_of(sku),
                n=product.link_no,
                m=other.link_no,
                t=product.title,
                p=sku.price_minor // 100,
            )
            readings: tuple[Reading, ...] = understanding.read(text, focus=product.id)
            answer = answerer.answer(
                readings, text=text, focus=product.id, variation=rng.randrange(6)
            )
            yield text, answer
