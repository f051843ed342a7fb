"""A line of a size chart as a sentence's part."""

from __future__ import annotations

from storage.catalogue import Product, Range, SizeRow

_MEASURES: tuple[tuple[str, str, str, str, str], ...] = (
    ("height_cm", "身高", "厘米", "height", "cm"),
    ("weight_kg", "体重", "公斤", "weight", "kg"),
    ("foot_cm", "脚长", "厘米", "foot length", "cm"),
    ("bust_cm", "胸围", "厘米", "bust", "cm"),
    ("underbust_cm", "下胸围", "厘米", "underbust", "cm"),
    ("waist_cm", "腰围", "厘米", "waist", "cm"),
    ("hip_cm", "臀围", "厘米", "hips", "cm"),
)
_MOST_MEASURES = 2


def can_be_bought(row: SizeRow, product: Product) -> bool:
    """Whether the size is in stock; a chart whose sizes are no option of the product counts as
    long as there is anything."""
    skus = [sku for sku in product.skus if row.size in sku.options.values()]
    return any(sku.stock > 0 for sku in skus or product.skus)


def row_words(row: SizeRow, language: str) -> str:
    """What body the size is for, by at most two measures; "" where the row has none."""
    parts: list[str] = []
    for field, name_zh, unit_zh, name_en, unit_en in _MEASURES:
        measure: Range | float | None = getattr(row, field)
        if measure is None or len(parts) == _MOST_MEASURES:
            continue
        if language == "zh":
            parts.append(f"{name_zh}{_range(measure, '到')}{unit_zh}")
        else:
            parts.append(f"{name_en} {_range(measure, ' to ')} {unit_en}")
    if not parts:
        return ""
    if language == "zh":
        return f"{_size_name(row.size)}适合{'、'.join(parts)}"
    return f"size {row.size} is for {' and '.join(parts)}"


def _size_name(size: str) -> str:
    return size if size.endswith(("码", "号", "款")) else f"{size}码"


def _range(measure: Range | float, joint: str) -> str:
    if isinstance(measure, tuple):
        low, high = measure
        return f"{low:g}{joint}{high:g}" if low != high else f"{low:g}"
    return f"{measure:g}"
