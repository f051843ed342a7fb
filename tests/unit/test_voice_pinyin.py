"""Characters as syllables: polyphones by their phrase, and the tones of 一 and 不."""

from __future__ import annotations

import pytest

from host.speech.providers import espeak_pinyin

LINES = """
还有 退还 还钱|hai2 you3 tui4 huan2 huan2 qian2
银行 行李|yin2 hang2 xing2 li3
便宜 方便|pian2 yi5 fang1 bian4
重量 重新 重磅|zhong4 liang4 chong2 xin1 zhong4 bang4
长袖 加长 中长款|chang2 xiu4 jia1 chang2 zhong1 chang2 kuan3
打折 八点五折|da3 zhe2 ba1 dian3 wu3 zhe2
数量 数码 参数|shu4 liang4 shu4 ma3 can1 shu4
薄款 薄荷|bao2 kuan3 bo4 he5
差价 出差|cha1 jia4 chu1 chai1
手机壳|shou3 ji1 ke2
都有 首都|dou1 you3 shou3 du1
只要 一只|zhi3 yao4 yi4 zhi1
弹力 调节|tan2 li4 tiao2 jie2
吆喝|yao1 he5
一件 一瓶 一个|yi2 jian4 yi4 ping2 yi2 ge4
买一送一|mai3 yi2 song4 yi1
一号 第一 十一月|yi1 hao4 di4 yi1 shi2 yi1 yue4
一百一十一元|yi4 bai3 yi1 shi2 yi1 yuan2
一点五 下午一点 便宜一点|yi1 dian3 wu3 xia4 wu3 yi1 dian3 pian2 yi5 yi4 dian3
不要 不好|bu2 yao4 bu4 hao3
胸围 无穷|xong1 wei2 wu2 qong2
女 绿 略|nv3 lv4 lve4
""".strip().split("\n")


@pytest.mark.parametrize("line", LINES)
def test_a_phrase_has_its_syllables(line: str) -> None:
    espeak_pinyin.load()
    text, said = line.split("|")
    assert [syllable for syllable in espeak_pinyin.syllables(text) if syllable] == said.split()


def test_each_character_has_one_entry_and_each_syllable_its_character() -> None:
    espeak_pinyin.load()
    text = "你好，T恤😀！"
    assert espeak_pinyin.syllables(text) == ["ni3", "hao3", ",", "", "xu4", "", "!"]
    assert espeak_pinyin.pinyin_words(text) == ("ni3 hao3, xu4!", {0: 0, 4: 1, 10: 4})
