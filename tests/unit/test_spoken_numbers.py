"""Speech never changes a number: what is said is read back by a reader of its own and compared."""

from __future__ import annotations

import random
import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from host.speech.spoken import spoken_text
from host.speech.spoken.chinese_numbers import say_integer as say_chinese
from host.speech.spoken.english_numbers import say_integer as say_english
from host.speech.spoken.english_numbers import say_ordinal, say_year

# --- reading back, written without a look at the code it checks -------------------------------

HANZI = {"零": 0, "幺": 1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
HANZI |= {"七": 7, "八": 8, "九": 9}
PLACE = {"十": 10, "百": 100, "千": 1_000}


def chinese_value(said: str) -> Decimal:
    whole, _, part = said.partition("点")
    value = Decimal(_chinese_whole(whole))
    if part:
        value += Decimal("0." + "".join(str(HANZI[sign]) for sign in part))
    return value


def _chinese_whole(said: str) -> int:
    if not re.search("[十百千万亿]", said):
        return int("".join(str(HANZI[sign]) for sign in said))
    for word, size in (("亿", 10**8), ("万", 10**4)):
        # The last 亿 splits, so that 一万亿零一亿 is (一万亿零一)亿, read from the right.
        if word in said:
            if word == "亿" and "万亿" in said:
                high, _, low = said.partition("万亿")
                rest = _chinese_whole(low.lstrip("零")) if low.strip("零") else 0
                return _chinese_whole(high) * 10**12 + rest
            high, _, low = said.rpartition(word)
            return _chinese_whole(high) * size + (_chinese_group(low) if low else 0)
    return _chinese_group(said)


def _chinese_group(said: str) -> int:
    if "万" in said:
        return _chinese_whole(said.lstrip("零"))
    total, digit = 0, 0
    for sign in said:
        if sign in PLACE:
            total += (digit or 1) * PLACE[sign]
            digit = 0
        else:
            digit = HANZI[sign]
    return total + digit


def chinese_numbers(said: str) -> list[Decimal]:
    said = re.sub("零[上下]|百分之|千分之|分之", "/", said)
    found = re.findall(
        "[零幺一二两三四五六七八九十百千万亿]+(?:点[零幺一二三四五六七八九]+)?", said
    )
    return [chinese_value(run) for run in found]


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ENGLISH = {word: value for value, word in enumerate(_ONES.split(" "))}
ENGLISH |= {word: 20 + 10 * at for at, word in enumerate(_TENS.split(" "))}
SCALE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def english_value(said: str) -> Decimal:
    whole, _, part = said.partition(" point ")
    total, group = 0, 0
    for word in whole.replace("-", " ").split():
        if word == "hundred":
            group *= 100
        elif word in SCALE:
            total += group * SCALE[word]
            group = 0
        else:
            group += ENGLISH[word]
    value = Decimal(total + group)
    if part:
        value += Decimal("0." + "".join(str(ENGLISH[word]) for word in part.split()))
    return value


# --- the properties ---------------------------------------------------------------------------


@settings(max_examples=1_000)
@given(st.integers(0, 10**16 - 1))
def test_a_whole_number_in_chinese_reads_back(value: int) -> None:
    assert chinese_value(say_chinese(str(value))) == value


@settings(max_examples=500)
@given(st.integers(0, 10**15 - 1))
def test_a_whole_number_in_english_reads_back(value: int) -> None:
    assert english_value(say_english(str(value))) == value


def test_every_number_up_to_twenty_thousand_reads_back_and_none_sounds_like_another() -> None:
    chinese = [say_chinese(str(value)) for value in range(20_000)]
    assert [chinese_value(said) for said in chinese] == list(range(20_000))
    assert len(set(chinese)) == 20_000


def test_years_and_ordinals_are_all_different() -> None:
    assert len({say_year(str(year)) for year in range(1900, 2100)}) == 200
    assert len({say_ordinal(str(day)) for day in range(1, 32)}) == 31


def price() -> st.SearchStrategy[str]:
    return st.one_of(
        st.integers(0, 99_999).map(str),
        st.decimals("0", "9999", places=1).map(str),
        st.decimals("0", "99999", places=2).map(str),
        st.integers(1_000, 9_999_999).map(lambda value: f"{value:,}"),
    )


def rising(low: int, high: int) -> st.SearchStrategy[list[str]]:
    numbers = st.lists(st.integers(low, high), min_size=2, max_size=2, unique=True)
    return numbers.map(lambda pair: [str(value) for value in sorted(pair)])


def phrase(
    template: str, numbers: st.SearchStrategy[list[str]]
) -> st.SearchStrategy[tuple[str, list[Decimal]]]:
    return numbers.map(
        lambda values: (
            template.format(*values),
            [Decimal(value.replace(",", "")) for value in values],
        )
    )


def one(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return strategy.map(lambda value: [value])


def two(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, min_size=2, max_size=2)


COUNT = st.integers(0, 999_999).map(str)
PHRASES = st.one_of(
    phrase("现价{}元", one(price())),
    phrase("¥{}", one(price())),
    phrase("￥{}起", one(price())),
    phrase("原价{}元现价{}元", two(price())),
    phrase("满{}减{}", two(COUNT)),
    phrase("{}-{}cm", rising(1, 300)),
    phrase("{}~{}斤", rising(1, 300)),
    phrase("{}到{}码", rising(20, 60)),
    phrase("{}%", one(price())),
    phrase("{}-{}%", rising(0, 100)),
    phrase("{}号链接", one(st.integers(1, 999).map(str))),
    phrase("库存{}件", one(COUNT)),
    phrase("身高{}", one(st.integers(100, 200).map(str))),
    phrase("体重{}斤", one(st.integers(60, 300).map(str))),
    phrase(
        "{}/{}A",
        st.tuples(st.integers(150, 190), st.integers(76, 110)).map(
            lambda pair: [str(value) for value in pair]
        ),
    ),
    phrase("{}ml", one(price())),
    phrase("{}x{}mm", two(COUNT)),
    phrase("电话1{}号", one(st.integers(3_000_000_000, 9_999_999_999).map(str))).map(
        lambda pair: (pair[0], [Decimal(pair[0][2:-1])])
    ),
)
JOINS = st.sampled_from(["，", "，3号链接，", "。", "；", "、"])


@settings(max_examples=1_500)
@given(st.lists(PHRASES, min_size=1, max_size=4), JOINS)
def test_the_numbers_of_a_chinese_sentence_read_back(
    phrases: list[tuple[str, list[Decimal]]], join: str
) -> None:
    written = join.join(text for text, _ in phrases)
    expected: list[Decimal] = []
    for at, (_, numbers) in enumerate(phrases):
        if at and "3" in join:
            expected.append(Decimal(3))
        expected += numbers
    said = spoken_text(written, "zh").text
    assert chinese_numbers(said) == expected, said


# --- a hundred thousand random strings ------------------------------------------------------

NOISE = "0123456789" * 3 + "０１２，，,,..--~～元件号码折斤%％¥￥/A a是的cm+*℃满减第：；"
WRITTEN = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?")
CLOCK = re.compile("([零一二两三四五六七八九十]+)点(?:整|([零一二三四五六七八九十]+)分)")
FULL_WIDTH = str.maketrans("０１２", "012")


def written_numbers(text: str) -> list[Decimal]:
    plain = text.translate(FULL_WIDTH)
    return [Decimal(number.replace(",", "")) for number in WRITTEN.findall(plain)]


def said_numbers(said: str) -> list[Decimal]:
    """Also times of day, which have 点 between two numbers."""
    return chinese_numbers(CLOCK.sub(lambda clock: f"{clock[1]}，{clock[2] or '零'}，", said))


def test_in_60_000_random_strings_no_number_is_lost_changed_or_made_up() -> None:
    chance = random.Random(20_261)
    read = 0
    while read < 60_000:
        text = "".join(chance.choices(NOISE, k=chance.randint(1, 24))) + "是"
        if re.search(r"\.[0-9０-２]+\.", text):
            continue  # a version number: said with more than one 点, the table has it
        read += 1
        said = spoken_text(text, "zh").text
        assert sorted(said_numbers(said)) == sorted(written_numbers(text)), (text, said)


def a_price(chance: random.Random) -> str:
    whole = chance.choice((chance.randint(0, 99), chance.randint(100, 99_999)))
    return chance.choice(
        (
            str(whole),
            f"{whole}.{chance.randint(0, 9)}",
            f"{whole}.{chance.randint(0, 99):02}",
            f"{whole:,}",
        )
    )


def rising_pair(chance: random.Random) -> list[str]:
    low = chance.randint(1, 200)
    return [str(low), str(low + chance.randint(1, 100))]


# {p}: a price, {n}: a whole number, {a}-{b}: a range.
CHINESE_PHRASES = """
现价{p}元|¥{p}|￥{p}起|原价{p}元现价{p}元|满{n}减{n}|满{n}元减{n}元|
每满{n}减{n}|{a}-{b}cm|{a}~{b}斤|{a}到{b}码|{a}-{b}岁|{a}-{b}件|{p}%|{a}-{b}%|
{n}号链接|库存{n}件|身高{n}|体重{n}斤|{n}/{n}A码|{p}ml|{n}x{n}mm|{p}kg装|
{n}mAh电池|{n}℃水温|拍{n}发{n}|第{n}名|链接{n}|{n}支装|剩{n}个|
iPhone {n} Pro手机壳|{n}ml*{n}瓶|{p}元/件|M码{a}-{b}斤|HK${p}|RM{p}
""".replace("\n", "").split("|")
ENGLISH_PHRASES = """
only ${p}|now {p} yuan|{p}% off|{a}-{b}% off|size {n}|{a}-{b} cm|{p}ml|{p} kg|
buy {n} get {n} free|link {n}|{n} pieces left|{n}x{n}mm|¥{p}|RM{p} each|S${p}|{n} ml x {n}|
from {n} days|iPhone {n} Pro|{n}W charger|spend ${p} save ${p}
""".replace("\n", "").split("|")
_BETWEEN = ["，", "。", "；", "、", "，3号链接，", "！"]


def filled(template: str, chance: random.Random) -> tuple[str, list[Decimal]]:
    """The template with random numbers, and these numbers."""
    text, numbers = "", []
    low, high = rising_pair(chance)
    for part in re.split(r"(\{[pnab]\})", template):
        value = {"{p}": a_price(chance), "{n}": str(chance.randint(2, 9_999))}.get(part, part)
        value = {"{a}": low, "{b}": high}.get(value, value)
        if value != part:
            numbers.append(Decimal(value.replace(",", "")))
        text += value
    return text, numbers


def test_in_25_000_random_chinese_sentences_every_number_is_said_in_its_place() -> None:
    chance = random.Random(4)
    for _ in range(25_000):
        written, expected = "", list[Decimal]()
        for _ in range(chance.randint(1, 4)):
            text, numbers = filled(chance.choice(CHINESE_PHRASES), chance)
            between = chance.choice(_BETWEEN)
            written += text + between
            expected += numbers + ([Decimal(3)] if "3" in between else [])
        said = spoken_text(written + "好", "zh").text
        assert said_numbers(said) == expected, (written, said)


def english_numbers(said: str) -> list[Decimal]:
    """The numbers of a running text; N dollars and M cents are one."""
    word = rf"(?:{'|'.join([*ENGLISH, *SCALE, 'hundred'])})"
    number = rf"{word}(?:[ -]{word})*(?: point(?: {word})+)?"
    money = rf"({number}) (?:\w+ )?\w+ and ({number}) (?:cents|sen)"
    found: list[Decimal] = []
    for match in re.finditer(rf"{money}|\b({number})\b", said):
        if match[1]:
            found.append(english_value(match[1]) + english_value(match[2]) / 100)
        else:
            found.append(english_value(match[3]))
    return found


def test_in_15_000_random_english_sentences_every_number_is_said_in_its_place() -> None:
    chance = random.Random(5)
    for _ in range(15_000):
        written, expected = "", list[Decimal]()
        for _ in range(chance.randint(1, 3)):
            text, numbers = filled(chance.choice(ENGLISH_PHRASES), chance)
            written += f"{text}{chance.choice('!;?')} "
            expected += numbers
        said = spoken_text(written + "thank you", "en").text
        assert english_numbers(said) == expected, (written, said)


@settings(max_examples=400)
@given(st.text(max_size=60), st.sampled_from(["zh", "en", "ja", ""]))
def test_any_text_at_all_is_read_with_places_in_order_and_inside_it(
    text: str, language: str
) -> None:
    at = 0
    for segment in spoken_text(text, language).segments:
        assert segment.start >= at
        assert segment.length > 0
        at = segment.start + segment.length
        if segment.verbatim:
            assert len(segment.text) == segment.length
    assert at <= len(text)


@settings(max_examples=400)
@given(st.text(alphabet="0123456789,.-%$¥€/:xX cmkgL#折元号件万块满w+&=", max_size=25))
def test_signs_and_digits_in_any_order_are_read_without_an_error(text: str) -> None:
    for language in ("zh", "en"):
        spoken_text(text, language)
