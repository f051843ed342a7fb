"""Draws the avatar pack `xiaohe`: `python -m host.stage.picture.draw_xiaohe [FOLDER]`.

Everything is drawn by this program from shapes, so the figure is ours, shows nobody, and can be
made again. Coordinates are pixels of the figure's own space, 1100 x 1920, middle at x = 520.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from math import cos, radians, sin
from pathlib import Path

from host.sample_shop.canvas import ellipse, path
from host.sample_shop.canvas import ellipse as oval
from host.sample_shop.canvas import path as straight
from host.stage.picture.drawing_sheet import Point, Sheet

WIDTH, HEIGHT = 1100, 1920
MIDDLE = 520
SHOULDER = (792, 742)
ELBOW = (858, 1010)
NECK = (520, 590)

SKIN, SKIN_LOW, SKIN_DEEP = "#fbdcc8", "#f5c9b0", "#e2a387"
HAIR, HAIR_LOW, HAIR_LIGHT = "#4a3230", "#38262a", "#7a5247"
BLOUSE, BLOUSE_LOW, BLOUSE_LINE = "#fffaf1", "#f0e4d3", "#d9c7b0"
APRON, APRON_LOW, APRON_LIGHT = "#3f8573", "#326b5e", "#5aa08c"
GOLD, GOLD_LOW = "#e8b44c", "#c68f2e"
LIP, LIP_LOW, MOUTH_IN, TONGUE, TEETH = "#d9605c", "#c14a4b", "#7c2a2f", "#e9828a", "#fffdf9"
INK = "#33232a"

Drawing = Callable[[Sheet], None]


def both(points: list[Point]) -> list[list[Point]]:
    """A shape and its mirror image."""
    return [points, [(2 * MIDDLE - x, y) for x, y in points]]


def turned(points: list[Point], about: Point, degrees: float) -> list[Point]:
    """A shape turned clockwise about a point."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    x0, y0 = about
    return [(x0 + (x - x0) * c - (y - y0) * s, y0 + (x - x0) * s + (y - y0) * c) for x, y in points]


FACE = path(
    "M372 318 C366 176 674 176 668 318 C671 402 648 452 606 488 C575 514 546 526 520 526"
    " C494 526 465 514 434 488 C392 452 369 402 372 318 Z"
)
TORSO = path(
    "M470 610 C420 640 300 652 240 690 C200 716 190 770 196 840 L250 1120 C262 1200 236 1290 200"
    " 1400 L140 1920 L900 1920 L840 1400 C804 1290 778 1200 790 1120 L844 840 C850 770 840 716 800"
    " 690 C740 652 620 640 570 610 Z"
)
NECKLINE = path(
    "M440 622 C450 700 480 742 520 760 C560 742 590 700 600 622 C560 606 480 606 440 622 Z"
)


def hair_back(sheet: Sheet) -> None:
    mass = path(
        "M520 92 C640 88 722 170 722 310 C722 420 748 500 726 590 C716 640 664 664 610 652"
        " L430 652 C376 664 324 640 314 590 C292 500 318 420 318 310 C318 170 400 88 520 92 Z"
    )
    sheet.fill(mass, HAIR, HAIR_LOW)
    with sheet.within(mass):
        for side in both(path("M352 360 C336 470 344 560 372 640")):
            sheet.stroke(side, 12, HAIR_LIGHT, 0.25, 4)
        for side in both(path("M330 470 C322 540 332 600 352 640")):
            sheet.stroke(side, 8, HAIR_LOW, 0.8, 3)


def head(sheet: Sheet) -> None:
    neck = path("M462 470 L462 590 C456 634 470 680 520 704 C570 680 584 634 578 590 L578 470 Z")
    sheet.fill(neck, SKIN_LOW)
    with sheet.within(neck):
        sheet.fill(ellipse(520, 505, 104, 74), SKIN_DEEP, alpha=0.55, blur=5)
        sheet.fill(ellipse(520, 690, 70, 60), SKIN, alpha=0.9, blur=14)
    sheet.fill(FACE, SKIN)
    with sheet.within(FACE):
        sheet.fill(ellipse(520, 214, 190, 70), SKIN_LOW, alpha=0.7, blur=16)
        sheet.fill(ellipse(520, 560, 130, 52), SKIN_LOW, alpha=0.75, blur=16)
        for side in both(ellipse(362, 400, 34, 130)):
            sheet.fill(side, SKIN_LOW, alpha=0.7, blur=12)
        for side in both(ellipse(422, 428, 44, 26)):
            sheet.fill(side, "#f4867c", alpha=0.42, blur=11)
    sheet.fill(ellipse(520, 412, 15, 7), SKIN_DEEP, alpha=0.55, blur=2.5)
    sheet.stroke(path("M511 411 C515 416 525 416 529 411"), 3.4, "#cf8a70", 0.85)
    sheet.fill(ellipse(520, 392, 5, 14), "#fff3ea", alpha=0.8, blur=3)


def _eye_white(x: float) -> list[Point]:
    out = -1 if x < MIDDLE else 1
    return path(
        f"M{x - out * 34} 362 C{x - out * 26} 318 {x + out * 20} 312 {x + out * 36} 354"
        f" C{x + out * 32} 390 {x - out * 20} 392 {x - out * 34} 362 Z"
    )


def _lash(sheet: Sheet, x: float, lift: float) -> None:
    """The upper lid; `lift` 1 is wide open, 0 is shut."""
    out = -1 if x < MIDDLE else 1
    drop = 6 + 40 * (1 - lift)
    lid = path(
        f"M{x - out * 35} {361 + drop * 0.1} C{x - out * 26} {318 + drop} {x + out * 20}"
        f" {311 + drop} {x + out * 37} {354 + drop * 0.2}"
    )
    sheet.stroke(lid, 4.5, INK, 1, 8)
    tip = [(x + out * 36, 353 + drop * 0.2), (x + out * 43, 347 + drop * 0.2)]
    sheet.stroke(tip, 6, INK, 1, 2)


def eyes(openness: float) -> Drawing:
    """Both eyes, so far open."""

    def draw(sheet: Sheet) -> None:
        for x in (450.0, 590.0):
            out = -1 if x < MIDDLE else 1
            white = _eye_white(x)
            if openness > 0:
                visible = [(px, max(py, 370 - 38 * openness)) for px, py in white]
                sheet.fill(visible, "#fffdfb")
                with sheet.within(visible):
                    sheet.fill(ellipse(x, 353, 26, 29), "#5b3a2c", "#9a6747")
                    sheet.fill(ellipse(x, 352, 13, 15), "#22161a")
                    sheet.fill(ellipse(x, 372, 15, 8), "#b98562", alpha=0.75, blur=2)
                    sheet.fill(ellipse(x + 9, 343, 8, 9), "#ffffff")
                    sheet.fill(ellipse(x - 8, 363, 3.5, 4), "#ffffff", alpha=0.9)
                    sheet.fill(ellipse(x, 322, 44, 13), "#3a2430", alpha=0.2, blur=4)
                _lash(sheet, x, openness)
                low = path(f"M{x - 18} 385 Q{x} 390 {x + 20} 384")
                sheet.stroke(low, 2, "#b5765f", 0.6)
            else:
                shut = path(f"M{x - 36} 362 Q{x} 384 {x + 36} 362")
                sheet.stroke(shut, 6.5, INK)
                sheet.stroke([(x + out * 36, 362), (x + out * 46, 355)], 6, INK, 1, 2)
            crease = path(
                f"M{x - 28} {322 + 10 * (1 - openness)} Q{x + out * 4}"
                f" {305 + 18 * (1 - openness)} {x + 30} {322 + 10 * (1 - openness)}"
            )
            sheet.stroke(crease, 2.4, "#c98d74", 0.75)

    return draw


def brows(sheet: Sheet) -> None:
    for side in both(path("M482 287 C462 274 434 272 409 289")):
        sheet.stroke(side, 6.5, "#6a4740", 0.9, 4)


def _lips(sheet: Sheet, shape: list[Point], inside: Callable[[], None] | None = None) -> None:
    sheet.fill(shape, LIP)
    if inside is not None:
        inside()


def mouth_rest(sheet: Sheet) -> None:
    upper = path(
        "M480 453 C498 452 510 451 520 456 C530 451 542 452 560 453 C542 469 498 469 480 453 Z"
    )
    lower = path(
        "M482 456 C500 468 540 468 558 456 C548 478 534 483 520 483 C506 483 492 478 482 456 Z"
    )
    sheet.fill(lower, LIP)
    sheet.fill(upper, LIP_LOW)
    sheet.fill(ellipse(520, 475, 13, 3), "#f0928c", alpha=0.8, blur=1.5)
    sheet.stroke(path("M474 449 C490 467 550 467 566 449"), 3.8, "#8e2f36", 0.9)


def mouth_closed(sheet: Sheet) -> None:
    sheet.fill(path("M484 456 C504 452 536 452 556 456 C542 477 498 477 484 456 Z"), LIP)
    sheet.stroke(path("M478 455 C498 467 542 467 562 455"), 4, "#8e2f36", 0.95)


def open_mouth(
    width: float, height: float, *, teeth: float, tongue: float, low: float = 0
) -> Drawing:
    """An open mouth of that size; how much of teeth and tongue is seen."""

    def draw(sheet: Sheet) -> None:
        y = 455 + low
        lips = path(
            f"M{520 - width} {y - 3} C{520 - width * 0.55} {y - 10} 510 {y - 9} 520 {y - 5}"
            f" C530 {y - 9} {520 + width * 0.55} {y - 10} {520 + width} {y - 3}"
            f" C{520 + width * 0.8} {y + height + 15} {520 - width * 0.8} {y + height + 15}"
            f" {520 - width} {y - 3} Z"
        )
        hole = path(
            f"M{520 - width + 7} {y} C{520 - width * 0.4} {y - 1} {520 + width * 0.4} {y - 1}"
            f" {520 + width - 7} {y} C{520 + width * 0.7} {y + height + 3}"
            f" {520 - width * 0.7} {y + height + 3} {520 - width + 7} {y} Z"
        )
        sheet.fill(lips, LIP)
        sheet.fill(hole, MOUTH_IN)
        with sheet.within(hole):
            if tongue:
                sheet.fill(ellipse(520, y + height + 4, width * 0.62, height * tongue), TONGUE)
            if teeth:
                sheet.fill(
                    path(
                        f"M{520 - width} {y - 6} L{520 + width} {y - 6} L{520 + width * 0.8}"
                        f" {y + teeth} Q520 {y + teeth + 4} {520 - width * 0.8} {y + teeth} Z"
                    ),
                    TEETH,
                )
        sheet.fill(ellipse(520, y + height + 5, width * 0.34, 2.6), "#f0928c", alpha=0.8, blur=1.2)

    return draw


def round_mouth(radius: float, height: float) -> Drawing:
    """Lips put forward around a round opening."""

    def draw(sheet: Sheet) -> None:
        y = 464
        sheet.fill(ellipse(520, y, radius + 8, height + 8), LIP)
        sheet.fill(ellipse(520, y + 1, radius, height), MOUTH_IN)
        with sheet.within(ellipse(520, y + 1, radius, height)):
            sheet.fill(ellipse(520, y + height, radius * 0.8, height * 0.5), TONGUE, alpha=0.85)
        sheet.fill(ellipse(520, y + height + 4, radius * 0.5, 2.6), "#f0928c", alpha=0.85, blur=1.2)

    return draw


def mouth_f(sheet: Sheet) -> None:
    sheet.fill(path("M484 458 C504 446 536 446 556 458 C548 480 492 480 484 458 Z"), LIP)
    sheet.fill(path("M494 458 C508 453 532 453 546 458 L542 467 Q520 471 498 467 Z"), TEETH)
    sheet.stroke(path("M492 469 Q520 476 548 469"), 6, LIP)


def hair_front(sheet: Sheet) -> None:
    left = path(
        "M462 128 C380 140 330 214 326 318 C322 410 318 470 336 556 C350 590 372 566 374 532"
        " C378 480 364 430 372 372 C380 316 424 262 494 214 C486 184 474 150 462 128 Z"
    )
    right = path(
        "M446 132 C560 84 706 140 716 320 C720 410 724 470 704 556 C690 590 668 566 666 532"
        " C662 480 678 430 668 372 C650 300 596 262 486 218 C450 196 436 160 446 132 Z"
    )
    for shape in (left, right):
        sheet.fill(shape, HAIR)
    with sheet.within(right):
        sheet.fill(
            path("M486 218 C596 262 650 300 668 372 L650 330 C610 270 560 236 486 206 Z"),
            HAIR_LOW,
            alpha=0.7,
            blur=2,
        )
        sheet.stroke(path("M500 176 C590 170 660 214 680 300"), 20, HAIR_LIGHT, 0.5, 4)
        sheet.stroke(path("M540 148 C630 160 690 220 700 330"), 9, HAIR_LIGHT, 0.32, 3)
        sheet.stroke(path("M690 340 C698 420 700 480 690 552"), 7, HAIR_LIGHT, 0.25, 2)
    with sheet.within(left):
        sheet.stroke(path("M436 170 C384 200 352 260 346 330"), 15, HAIR_LIGHT, 0.45, 4)
        sheet.stroke(path("M346 360 C336 430 336 490 348 552"), 7, HAIR_LIGHT, 0.25, 2)
    sheet.stroke(path("M456 132 C462 160 474 190 490 214"), 4, HAIR_LOW, 0.7, 2)
    _wheat(sheet)


def _wheat(sheet: Sheet) -> None:
    """The hair clip: a little ear of grain, which is her name."""
    stem = path("M344 322 C352 292 366 262 388 240")
    sheet.stroke(stem, 5, GOLD_LOW)
    for number, (x, y) in enumerate([(348, 304), (355, 286), (364, 269), (375, 254)]):
        for side, turn in ((-11, 20), (11, -70)):
            grain = ellipse(x + side, y - 3, 6.5, 12.5, turn + number * 8)
            sheet.fill(grain, GOLD, GOLD_LOW)
    sheet.fill(ellipse(391, 234, 7, 14, 40), GOLD, GOLD_LOW)


def body(sheet: Sheet) -> None:
    sheet.fill(TORSO, BLOUSE)
    with sheet.within(TORSO):
        for side in both(ellipse(252, 900, 66, 260)):
            sheet.fill(side, BLOUSE_LOW, alpha=0.9, blur=22)
        sheet.fill(ellipse(520, 640, 250, 60), BLOUSE_LOW, alpha=0.5, blur=20)
    sheet.fill(NECKLINE, SKIN, SKIN_LOW)
    with sheet.within(NECKLINE):
        for side in both(path("M512 706 C500 690 476 680 450 676")):
            sheet.stroke(side, 4, SKIN_DEEP, 0.4, 2)
    for side in both(
        path(
            "M440 618 C398 640 386 668 392 706 C420 744 470 770 520 778 C486 744 452 700 440 618 Z"
        )
    ):
        sheet.fill(side, BLOUSE, "#f6ecdd")
        sheet.stroke(side, 2.5, BLOUSE_LINE, 0.9)
    sheet.fill(ellipse(520, 800, 8, 8), GOLD, GOLD_LOW)
    _apron(sheet)
    _upper(sheet, same)
    _fore(sheet, same)


def _apron(sheet: Sheet) -> None:
    for side in both(path("M392 700 L352 846 L398 846 L424 736 Z")):
        sheet.fill(side, APRON_LOW)
    with sheet.within(TORSO):
        sheet.fill(path("M100 1156 L940 1156 L940 1920 L100 1920 Z"), "#d8c3aa", "#c4ab90")
    bib = path(
        "M352 838 C420 866 620 866 688 838 L720 1120 C740 1240 800 1400 860 1920 L180 1920"
        " C240 1400 300 1240 320 1120 Z"
    )
    sheet.fill(bib, APRON, APRON_LOW)
    with sheet.within(bib):
        sheet.fill(ellipse(330, 1000, 50, 240), APRON_LOW, alpha=0.6, blur=20)
        sheet.fill(ellipse(710, 1000, 50, 240), APRON_LOW, alpha=0.6, blur=20)
        for line in (
            "M430 1210 C400 1380 380 1540 366 1916",
            "M600 1220 C640 1380 660 1540 674 1916",
        ):
            sheet.stroke(path(line), 10, APRON_LOW, 0.55, 16)
        sheet.stroke(path("M346 846 C420 876 620 876 694 846"), 5, APRON_LIGHT, 0.9)
    belt = path("M318 1130 C420 1158 620 1158 722 1130 L730 1180 C620 1208 420 1208 310 1180 Z")
    sheet.fill(belt, APRON_LOW)
    emblem = path("M520 1010 C518 970 518 940 520 912")
    sheet.stroke(emblem, 5, GOLD)
    for step in range(4):
        for aside, turn in ((-14, 35), (14, -35)):
            sheet.fill(ellipse(520 + aside, 925 + step * 22, 7, 14, -turn), GOLD)
    sheet.fill(ellipse(520, 902, 7, 15), GOLD)


UPPER_ARM = path(
    "M262 694 C206 706 186 760 178 830 C168 900 150 950 146 1000 C150 1050 196 1062 232 1040"
    " C262 960 286 860 290 780 C288 740 280 710 262 694 Z"
)
FOREARM = path(
    "M146 1000 C150 950 214 952 240 986 L420 1096 C436 1120 420 1150 396 1154 C330 1150 214 1100"
    " 168 1056 C150 1040 144 1020 146 1000 Z"
)
CUFF = path(
    "M396 1076 C424 1086 440 1112 430 1150 C420 1164 398 1164 386 1154 C398 1128 400 1100 396"
    " 1076 Z"
)
PALM = path(
    "M412 1096 C450 1092 490 1106 520 1124 C548 1138 560 1156 548 1168 C530 1180 470 1178 430"
    " 1158 C410 1140 404 1114 412 1096 Z"
)
THUMB = path(
    "M440 1098 C470 1088 500 1096 512 1108 C518 1120 500 1124 484 1120 C466 1114 450 1112 440"
    " 1098 Z"
)
FINGER_LINE = "#dd9b80"

Turn = Callable[[list[Point]], list[Point]]


def mirror(points: list[Point]) -> list[Point]:
    return [(2 * MIDDLE - x, y) for x, y in points]


def same(points: list[Point]) -> list[Point]:
    return points


def _upper(sheet: Sheet, turn: Turn) -> None:
    sheet.fill(turn(UPPER_ARM), BLOUSE)
    with sheet.within(turn(UPPER_ARM)):
        sheet.fill(turn(ellipse(282, 880, 28, 190)), BLOUSE_LOW, alpha=0.95, blur=12)
    sheet.stroke(turn(path("M290 780 C286 860 262 960 234 1036")), 3.5, BLOUSE_LINE, 0.8)


def _fore(sheet: Sheet, turn: Turn) -> None:
    """A forearm at rest with its relaxed hand."""
    sheet.fill(turn(PALM), SKIN, SKIN_LOW)
    sheet.stroke(turn(PALM), 2.6, FINGER_LINE, 0.7)
    for y, reach in ((1140, 540), (1152, 544), (1162, 536)):
        line = path(f"M490 {y - 12} Q{reach - 20} {y - 6} {reach} {y + 2}")
        sheet.stroke(turn(line), 2.6, FINGER_LINE, 0.75)
    sheet.fill(turn(THUMB), SKIN)
    sheet.stroke(turn(THUMB), 2.4, FINGER_LINE, 0.65)
    sheet.fill(turn(FOREARM), BLOUSE, BLOUSE_LOW)
    sheet.stroke(turn(path("M232 984 L414 1094")), 4, BLOUSE_LINE, 0.8)
    sheet.fill(turn(CUFF), "#ffffff")
    sheet.stroke(turn(CUFF), 2.5, BLOUSE_LINE, 0.9)


def arm_upper(sheet: Sheet) -> None:
    _upper(sheet, mirror)


def fore_rest(sheet: Sheet) -> None:
    _fore(sheet, mirror)


def fore_point(sheet: Sheet) -> None:
    """The forearm raised, the index finger pointing at the card on the viewer's right."""

    def path(text: str) -> list[Point]:
        return turned(straight(text), ELBOW, -15)

    def ellipse(x: float, y: float, rx: float, ry: float, turn: float = 0) -> list[Point]:
        return turned(oval(x, y, rx, ry, turn), ELBOW, -15)

    fingers = path(
        "M764 742 C752 716 756 684 776 668 C796 656 820 660 834 674 C846 700 842 736 824 752 Z"
    )
    sheet.fill(fingers, SKIN, SKIN_LOW)
    sheet.stroke(fingers, 2.6, FINGER_LINE, 0.7)
    index = path(
        "M800 664 C830 650 880 644 908 646 C924 648 924 668 908 670 C880 674 850 682 826 690 Z"
    )
    sheet.fill(index, SKIN)
    sheet.stroke(index, 2.6, FINGER_LINE, 0.7)
    for y in (694, 710, 726):
        curl = path(
            f"M806 {y - 6} C826 {y - 12} 846 {y - 8} 848 {y + 2}"
            f" C846 {y + 12} 824 {y + 10} 806 {y + 8} Z"
        )
        sheet.fill(curl, SKIN, SKIN_LOW)
        sheet.stroke(curl, 2.4, FINGER_LINE, 0.7)
    thumb = path(
        "M770 690 C776 660 792 636 806 628 C818 626 822 640 816 652 C808 672 800 690 790 704 Z"
    )
    sheet.fill(thumb, SKIN)
    sheet.stroke(thumb, 2.4, FINGER_LINE, 0.65)
    fore = path(
        "M760 762 C776 750 816 750 832 764 C860 840 890 920 898 1000 C896 1056 836 1072 806 1034"
        " C776 950 762 850 760 762 Z"
    )
    sheet.fill(fore, BLOUSE)
    with sheet.within(fore):
        sheet.fill(ellipse(772, 930, 26, 150, -8), BLOUSE_LOW, alpha=0.95, blur=10)
    sheet.stroke(path("M760 764 C762 850 776 950 804 1030"), 3.5, BLOUSE_LINE, 0.8)
    cuff = path("M752 744 C780 730 816 732 842 748 L846 784 C816 770 780 770 754 784 Z")
    sheet.fill(cuff, "#ffffff")
    sheet.stroke(cuff, 2.5, BLOUSE_LINE, 0.9)


LAYERS: dict[str, Drawing] = {
    "body": body,
    "hair_back": hair_back,
    "head": head,
    "hair_front": hair_front,
    "eyes_open": eyes(1),
    "eyes_half": eyes(0.5),
    "eyes_closed": eyes(0),
    "brows": brows,
    "mouth_rest": mouth_rest,
    "mouth_closed": mouth_closed,
    "mouth_a": open_mouth(38, 40, teeth=8, tongue=0.5),
    "mouth_e": open_mouth(42, 22, teeth=9, tongue=0.45),
    "mouth_i": open_mouth(46, 14, teeth=9, tongue=0),
    "mouth_o": round_mouth(20, 22),
    "mouth_u": round_mouth(11, 11),
    "mouth_f": mouth_f,
    "mouth_l": open_mouth(36, 24, teeth=7, tongue=0.85),
    "mouth_s": open_mouth(38, 9, teeth=10, tongue=0),
    "arm_upper": arm_upper,
    "fore_rest": fore_rest,
    "fore_point": fore_point,
}


def main(folder: Path) -> None:
    """Write all layers into the folder, and say where each lies."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in LAYERS.items():
        sheet = Sheet(WIDTH, HEIGHT)
        drawing(sheet)
        left, top = sheet.save(folder / f"{name}.png")
        sys.stdout.write(f"{name} = [{left}, {top}]\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "packs" / "xiaohe")
