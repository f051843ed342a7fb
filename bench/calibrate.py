"""How sure a reading is against how often it is right, over sheets of questions.

    python bench/calibrate.py [SHEET ...] [--fit] [--hold-out]

A sheet is a folder with catalog.json and questions.jsonl. A reading counts as right where it wants
of a line what one of its labels says (answer, person, silence), of one of the products labelled,
with an intent that fits one of its tags. Prints a table of bands and the expected calibration
error; with --fit the table for chat/understanding/confidence.py, with --hold-out the error on each
sheet of a table fitted on the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from chat.reading import NEEDS_A_PERSON, Intent, Reading
from chat.understanding.confidence import calibrated
from chat.understanding.understanding import Understanding
from host.answers.words import shop_words
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

SHEETS = Path(__file__).resolve().parent.parent / "tests" / "sheets"
BANDS = 10
OPEN = frozenset(
    (
        Intent.SPEC,
        Intent.MATERIAL,
        Intent.CARE,
        Intent.USAGE,
        Intent.SUITABILITY,
        Intent.UNKNOWN_QUESTION,
        Intent.RECOMMENDATION,
        Intent.COMPARISON,
    )
)
"""Intents of open questions: all are answered by what the data says to the line's own words."""
_TAGS: dict[str, frozenset[Intent]] = {
    "price": frozenset((Intent.PRICE, Intent.BARGAIN, Intent.PROMOTION)),
    "arithmetic": frozenset((Intent.PRICE, Intent.PROMOTION, Intent.COMPARISON)),
    "stock": frozenset((Intent.STOCK, Intent.COLOURS, Intent.SIZES)),
    "color": frozenset((Intent.STOCK, Intent.COLOURS, *OPEN)),
    "sizes": frozenset((Intent.SIZES, Intent.STOCK, Intent.SIZE_ADVICE)),
    "size_advice": frozenset((Intent.SIZE_ADVICE, Intent.COMPARISON, Intent.SIZES)),
    "promotion": frozenset((Intent.PROMOTION, Intent.PRICE, Intent.BARGAIN)),
    "shipping": frozenset(
        (Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.SHIPPING_REGION, Intent.CARRIER)
    ),
    "region": frozenset((Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.SHIPPING_REGION)),
    "returns": frozenset((Intent.RETURNS, Intent.SHIPPING_FEE)),
    "warranty": frozenset((Intent.WARRANTY,)),
    "payment": frozenset((Intent.PAYMENT,)),
    "cod": frozenset((Intent.PAYMENT,)),
    "invoice": frozenset((Intent.INVOICE,)),
    "authenticity": frozenset((Intent.AUTHENTICITY, Intent.SPEC, Intent.UNKNOWN_QUESTION)),
    "link": frozenset((Intent.LINK, Intent.HOW_TO_BUY, Intent.SPEC, Intent.CATALOGUE)),
    "wish": frozenset((Intent.WISH, Intent.STOCK, Intent.CATALOGUE, Intent.UNKNOWN_QUESTION)),
    "identity": frozenset((Intent.IDENTITY,)),
    "greeting": frozenset((Intent.GREETING, Intent.CHATTER)),
    "comparison": frozenset((Intent.COMPARISON, Intent.PRICE, *OPEN)),
    "recommendation": frozenset((Intent.RECOMMENDATION, Intent.SIZE_ADVICE, *OPEN)),
    **dict.fromkeys(
        ("spec", "material", "usage", "suitability", "care", "compatibility", "ingredients"), OPEN
    ),
}
_ABOUT_THE_SHOP = frozenset(
    (
        *(Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.SHIPPING_REGION, Intent.CARRIER),
        *(Intent.RETURNS, Intent.WARRANTY, Intent.PAYMENT, Intent.INVOICE, Intent.IDENTITY),
        *(Intent.AUTHENTICITY, Intent.PRICE_PROTECTION, Intent.RECOMMENDATION, Intent.CATALOGUE),
        *(Intent.WISH, Intent.PROMOTION, Intent.LINK, Intent.GREETING, Intent.THANKS),
    )
)
"""Intents whose answer does not hang on the product found with them."""


class Labelled(msgspec.Struct, frozen=True):
    """One line of a sheet, with what it should be read as."""

    text: str
    routes: tuple[str, ...] = ()
    focus: str | None = None
    nickname: str | None = None
    product: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


Point = tuple[float, bool]
"""How sure a reading was before it is calibrated, and whether it was right."""
Knots = list[tuple[float, float]]


def points_of(sheet: Path) -> list[Point]:
    """Every labelled line of a sheet, read."""
    snapshot = Snapshot(1, 0, read_catalogue_file(sheet / "catalog.json"))
    understanding = Understanding(shop_words(snapshot), calibrate=False)
    last: dict[str, Reading] = {}
    found: list[Point] = []
    for line in (sheet / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        asked = msgspec.json.decode(line, type=Labelled)
        previous = last.get(asked.nickname) if asked.nickname else None
        readings = understanding.read(asked.text, focus=asked.focus, previous=previous)
        if asked.nickname:
            last[asked.nickname] = readings[0]
        found.append((readings[0].confidence, is_right(asked, readings)))
    return found


def is_right(asked: Labelled, readings: tuple[Reading, ...]) -> bool:
    """Whether one of the readings is what the labels say."""
    return any(_fits(asked, reading) for reading in readings)


def _fits(asked: Labelled, reading: Reading) -> bool:
    if not reading.wants_answer:
        return "ignore" in asked.routes
    if reading.intent in NEEDS_A_PERSON:
        return "human" in asked.routes
    if reading.intent is Intent.UNKNOWN_QUESTION and "human" in asked.routes:
        return True
    if "ai" not in asked.routes:
        return False
    wanted = frozenset[Intent]().union(*(_TAGS.get(tag, frozenset()) for tag in asked.tags))
    about = reading.intent in _ABOUT_THE_SHOP or not asked.product
    same = about or bool(set(asked.product) & set(reading.product_ids))
    return same and (not wanted or reading.intent in wanted)


def fitted(points: Iterable[Point], *, least: int = 12) -> Knots:
    """The share that is right, never falling as the reading gets surer: neighbouring values are
    joined until each has enough lines and none is above the next."""
    by_value: dict[float, list[bool]] = {}
    for sure, right in points:
        by_value.setdefault(sure, []).append(right)
    blocks: list[tuple[float, list[bool]]] = []
    for sure in sorted(by_value):
        blocks.append((sure, by_value[sure]))
        while len(blocks) > 1 and (
            len(blocks[-2][1]) < least or _share(blocks[-2][1]) > _share(blocks[-1][1])
        ):
            top, more = blocks.pop()
            blocks[-1] = (top, blocks[-1][1] + more)
    return [(sure, round(_share(rights), 3)) for sure, rights in blocks]


def _share(rights: list[bool]) -> float:
    return (sum(rights) + 1) / (len(rights) + 2)


def error(points: list[Point], knots: Knots | None = None) -> float:
    """The expected calibration error: by how much the sureness of a band differs from its share
    of right readings, over all bands by their size."""
    bands: dict[int, list[Point]] = {}
    for sure, right in points:
        said = calibrated(sure) if knots is None else calibrated(sure, tuple(knots))
        bands.setdefault(min(BANDS - 1, int(said * BANDS)), []).append((said, right))
    gaps = (
        abs(sum(s for s, _ in band) - sum(right for _, right in band)) for band in bands.values()
    )
    return sum(gaps) / max(1, len(points))


def show(points: list[Point]) -> None:
    """Prints each value of the score with its lines, the share right and what is said."""
    by_value: dict[float, list[bool]] = {}
    for sure, right in points:
        by_value.setdefault(sure, []).append(right)
    print(" score  lines  right   said")
    for sure, rights in sorted(by_value.items()):
        share = sum(rights) / len(rights)
        print(f"{sure:6.2f} {len(rights):6d} {share:6.2f} {calibrated(sure):6.2f}")


def main() -> int:
    """Prints the tables; exit code 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sheets", nargs="*", type=Path)
    parser.add_argument("--fit", action="store_true", help="print a table fitted on all sheets")
    parser.add_argument("--hold-out", action="store_true", help="fit on all sheets but one, each")
    options = parser.parse_args()
    sheets = options.sheets or sorted(p for p in SHEETS.iterdir() if p.is_dir())
    points = {sheet.name: points_of(sheet) for sheet in sheets}
    everything = [point for some in points.values() for point in some]
    show(everything)
    for name, some in points.items():
        share = sum(right for _, right in some) / len(some)
        print(f"{name}: {len(some)} lines, {share:.3f} right, error {error(some):.3f}")
        if options.hold_out:
            others = [p for other, more in points.items() if other != name for p in more]
            print(
                f"{name}: error of a table fitted on the others {error(some, fitted(others)):.3f}"
            )
    print(f"all: error {error(everything):.3f}")
    if options.fit:
        print("_KNOTS = (")
        for sure, share in fitted(everything):
            print(f"    ({sure}, {share}),")
        print(")")
    return 0


if __name__ == "__main__":
    sys.exit(main())
