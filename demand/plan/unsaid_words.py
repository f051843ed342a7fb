"""What is taken where the terms say nothing, and where to fill it in, in Chinese and English."""

from __future__ import annotations

from demand.plan.unsaid_terms import Taken, Unsaid

_NAMES = {
    "price": ("售价", "price"),
    "cost": ("成本", "cost"),
    "lead_weeks": ("交期", "lead time"),
    "capacity": ("产能", "capacity"),
}


def named(column: str) -> tuple[str, str]:
    """A column to be filled in as people call it."""
    return _NAMES.get(column, (column, column))


def place(file: str, row: int | None, subject: str) -> tuple[str, str]:
    """Where something about the subject stands, or should."""
    if file.lower().endswith(".toml"):
        return f"{file} 的 [style.{subject}]", f"{file}, [style.{subject}]"
    if row is None:
        return f"{file}（给 {subject} 加一行）", f"{file}, in a new row for {subject}"
    return f"{file} 第 {row} 行", f"{file}, row {row}"


def in_reason(unsaid: Unsaid) -> tuple[str, str]:
    """The clause of a line's reason: what was taken instead, or why nothing is ordered; "" for what
    is usual everywhere, which the report says once."""
    zh, en = place(unsaid.file, unsaid.row, unsaid.style)
    if not unsaid.ordered:
        columns = [name for name, each in unsaid.taken.items() if each.how == "nothing"]
        known_as = "和".join(named(name)[0] for name in columns)
        called = " and ".join(named(name)[1] for name in columns)
        return (
            f"不知道{known_as}，不下单：请在 {zh} 填写 {'、'.join(columns)}",
            f"no {called} known, so nothing is ordered: fill in {', '.join(columns)} in {en}",
        )
    told = [(n, each) for n, each in unsaid.taken.items() if each.how != "usual"]
    if not told:
        return "", ""
    chinese = "、".join(_taken_zh(name, each, unsaid.margin) for name, each in told)
    english = ", ".join(_taken_en(name, each, unsaid.margin) for name, each in told)
    columns = [name for name, _ in told]
    return (
        f"{chinese}（{zh} 没写 {'、'.join(columns)}）",
        f"{english} (not said in {en}: {', '.join(columns)})",
    )


def _taken_zh(name: str, taken: Taken, margin: float | None) -> str:
    source = {
        "margin": f"按全店中位毛利率{margin or 0:.0%}",
        "catalogue": "按商品目录",
        "middle": "按全店的中位数",
    }[taken.how]
    unit = "周" if name == "lead_weeks" else ""
    return f"{named(name)[0]}{source}算作{taken.value:.4g}{unit}"


def _taken_en(name: str, taken: Taken, margin: float | None) -> str:
    source = {
        "margin": f"by the shop's middle margin of {margin or 0:.0%}",
        "catalogue": "as in the catalogue",
        "middle": "the shop's middle one",
    }[taken.how]
    unit = " weeks" if name == "lead_weeks" else ""
    return f"{named(name)[1]} taken as {taken.value:.4g}{unit}, {source}"
