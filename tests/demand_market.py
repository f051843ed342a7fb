"""A mixed market: rooms of seven trades, and what is true of every line written in them.

Written without a look at the miner. Wishes are planted in the words of `demand_market_lines`;
their people are counted as they are planted. Around them: the same words denied, joked about and
quoted, machines, sent crowds, copied lines, typing slips.
"""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import demand_market_goods as goods
import demand_market_lines as lines
import msgspec

FIRST_MONDAY = datetime(2025, 3, 2, 16, tzinfo=UTC)  # Monday 3 March, midnight in Shanghai
ROOMS = 5
RISE = (1, 1, 1.3, 2, 3.2, 5, 7, 9, 11, 13)  # weekly factor of a rising wish


class Line(msgspec.Struct, frozen=True):
    """A comment and what it means; machine: written by a bot or a sent crowd."""

    at: datetime
    room: str
    viewer: str
    product: str  # on show
    text: str
    kind: str
    category: str = ""
    value: str = ""
    aspect: str = ""
    machine: bool = False


class Market(msgspec.Struct, frozen=True):
    """Everything about a season: its catalogue, its lines in order, its truth."""

    catalogue: dict
    lines: list[Line]
    weeks: int
    people: Counter  # (week, category, plain value) -> distinct viewers who mean it
    rising: frozenset[tuple[str, str]]
    brigaded: frozenset[tuple[str, str]]


def catalogue() -> dict:
    return {"shop": SHOP, "products": [_product(i, *row) for i, row in enumerate(goods.GOODS, 1)]}


SHOP = {"name": "七巷市集", "currency": "CNY", "language": "zh", "timezone": "Asia/Shanghai"}


def _product(number, room, category, title, colours, sizes, attributes, price) -> dict:
    del room
    named = {"颜色": colours.split(), "规格": sizes.split()}
    named = {name: values for name, values in named.items() if values}
    chosen = [{}]
    for name, values in named.items():
        chosen = [{**options, name: value} for options in chosen for value in values]
    return {
        "id": f"M{number:02}",
        "link_no": number,
        "title": title,
        "category": category,
        "attributes": dict(pair.split(":") for pair in attributes.split()),
        "options": list(named),
        "skus": [
            {"sku": f"M{number:02}-{i}", "options": options, "price_minor": price, "stock": 30}
            for i, options in enumerate(chosen)
        ],
    }


class _Writer:
    """Puts lines into rooms and keeps the truth beside them."""

    def __init__(self, seed: int, weeks: int, scale: float) -> None:
        self.random = random.Random(seed)
        self.weeks = weeks
        self.scale = scale
        self.lines: list[Line] = []
        self.people: dict[tuple[int, str, str], set[str]] = {}
        self.rows = list(enumerate(goods.GOODS, 1))
        self.categories = sorted({row[1] for row in goods.GOODS})

    def viewer(self) -> str:
        return f"u{self.random.randrange(10**9)}"

    def moment(self, week: int) -> datetime:
        """Evenings mostly, any day of the week."""
        day, hour = self.random.randrange(7), self.random.choice((10, 14, 19, 20, 20, 21, 22))
        seconds = self.random.randrange(3600)
        return FIRST_MONDAY + timedelta(weeks=week, days=day, hours=hour, seconds=seconds)

    def row_of(self, category: str):
        return self.random.choice([row for row in self.rows if row[1][1] == category])

    def slip(self, text: str) -> str:
        """What thumbs do to a line: doubled ends, lost or added marks, faces."""
        pick = self.random.random()
        if pick < 0.06:
            return text + text[-1] * self.random.randrange(1, 4)
        if pick < 0.14:
            return text + self.random.choice("😭😭🙏~～!！。?？呀啊哦")
        if pick < 0.18:
            return self.random.choice(("主播", "姐", "老板 ", "宝子们", "@主播 ")) + text
        return text

    def put(self, week: int, row, pattern: str, kind: str, *, at=None, viewer="", **truth) -> Line:
        number, (room, category, _, colours, sizes, _, _) = row
        stocked = self.random.choice(colours.split() or sizes.split() or ["大的"])
        text = pattern.replace("{c}", category).replace("{x}", stocked)
        text = text.replace("的的", "的").replace("的嘅", "嘅")
        if kind in ("wish", "intent") and "{x}" in pattern:
            truth.setdefault("value", stocked)
        line = Line(
            at=at or self.moment(week),
            room=f"room{room}",
            viewer=viewer or self.viewer(),
            product=f"M{number:02}",
            text=self.slip(text) if not truth.get("machine") else text,
            kind=kind,
            category=category,
            **truth,
        )
        self.lines.append(line)
        return line

    def say_wish(self, week: int, wish: goods.Wish) -> None:
        """One person's wish: one to three lines in the week, the category said or on show."""
        viewer = self.viewer()
        for _ in range(self.random.choice((1, 1, 1, 1, 2, 3))):
            pattern = self.wish_words(wish)
            row = self.row_of(wish.category)
            self.put(week, row, pattern, "wish_missing", viewer=viewer, value=wish.names[0])
        self.people.setdefault((week, wish.category, wish.names[0]), set()).add(viewer)

    def wish_words(self, wish: goods.Wish) -> str:
        if wish.abroad and self.random.random() < 0.12:
            language, name = self.random.choice(wish.abroad)
            return self.random.choice(lines.ABROAD[language].split("\n")).replace("{v}", name)
        name = self.random.choice((wish.names[0], *wish.names))
        return self.random.choice(lines.WISH).replace("{v}", name)

    def wishes(self, wish: goods.Wish, base: float, rising: bool) -> None:
        for week in range(self.weeks):
            factor = RISE[week] if rising else 1
            wanted = base * factor * self.scale * self.random.uniform(0.85, 1.15)
            for _ in range(round(wanted)):
                self.say_wish(week, wish)
            for patterns in (lines.NEGATED, lines.IRONIC, lines.QUOTED):
                for _ in range(round(wanted * 0.04 + self.random.random() * 0.5)):
                    pattern = self.random.choice(patterns).replace("{v}", wish.names[0])
                    self.put(week, self.row_of(wish.category), pattern, "none")

    def talk(self, week: int, count: int) -> None:
        """Everything else that is said in a week."""
        plain = {
            "none": lines.NOTHING,
            "intent": lines.INTENT,
            "wish": lines.WISH_STOCKED,
            "praise": lines.PRAISE,
            "comparison": lines.COMPARISON,
            "price_resistance": lines.PRICE,
        }
        kinds = self.random.choices(
            [*plain, "complaint"], weights=(55, 14, 8, 8, 3, 5, 5), k=round(count * self.scale)
        )
        for kind in kinds:
            row = self.random.choice(self.rows)
            if kind == "complaint":
                aspect = self.random.choice(sorted(lines.COMPLAINT))
                pattern = self.random.choice(lines.COMPLAINT[aspect].split("\n"))
                self.put(week, row, pattern, kind, aspect=aspect)
            else:
                self.put(week, row, self.random.choice(plain[kind]), kind)

    def bot(self, week: int) -> None:
        """One account that says one thing again and again, a few seconds apart."""
        row, viewer, start = self.random.choice(self.rows), self.viewer(), self.moment(week)
        text = self.random.choice(("加微信领券", "求金色的{c}", "主播看我主页", "有没有玫红色的"))
        for number in range(60):
            at = start + timedelta(seconds=4 * number)
            self.put(week, row, text, "none", at=at, viewer=viewer, machine=True)

    def crowd(self, week: int, category: str, value: str, size: int) -> None:
        """Accounts sent together: one sentence with small changes, within minutes."""
        row, start = self.row_of(category), self.moment(week)
        ends = ("", "!", "!!", "！！！", " 快", "啊", "~", "🙏")
        for _ in range(size):
            at = start + timedelta(seconds=self.random.randrange(240))
            text = f"强烈要求{category}马上出{value}的" + self.random.choice(ends)
            self.put(week, row, text, "none", at=at, machine=True)

    def queue(self, week: int) -> None:
        """Real viewers copy a joke from each other: it wishes for nothing."""
        row, start = self.random.choice(self.rows), self.moment(week)
        joke = self.random.choice(("主播再不上链接我就睡着了哈哈哈", "全体起立给老板鼓掌啪啪啪啪"))
        for _ in range(40):
            at = start + timedelta(seconds=self.random.randrange(180))
            self.put(week, row, joke, "none", at=at, machine=True)


def market(seed: int = 1, weeks: int = 9, scale: float = 1.0) -> Market:
    """A season. Every wish is planted in all weeks; every fourth rises; crowds push two values."""
    writer = _Writer(seed, weeks, scale)
    bases = [writer.random.choice((8, 12, 16, 24)) for _ in goods.WISHES]
    rising = {i for i in range(len(goods.WISHES)) if i % 4 == 1}
    for i, wish in enumerate(goods.WISHES):
        writer.wishes(wish, bases[i], i in rising)
    for week in range(weeks):
        writer.talk(week, 2500)
        writer.bot(week)
        writer.queue(week)
    pushed = [("砧板", "金色"), ("狗窝", "紫色")]
    for week in (weeks // 2, weeks - 1):
        for category, value in pushed:
            writer.crowd(week, category, value, 70)
        writer.crowd(week, "卫衣", "连帽", 50)
    writer.lines.sort(key=lambda line: (line.at, line.viewer))
    return Market(
        catalogue(),
        writer.lines,
        weeks,
        Counter({key: len(who) for key, who in writer.people.items()}),
        frozenset((goods.WISHES[i].category, goods.WISHES[i].names[0]) for i in rising),
        frozenset(pushed),
    )
