"""The drawings of things for the house: tote, mugs, candle, lamp, towels, baskets."""

from __future__ import annotations

from host.sample_shop.canvas import Canvas, box, ellipse, moved, path


def tote(c: Canvas) -> None:
    """Natural canvas standing upright, long handles, leather tab."""
    cloth, shade, light, seam = "#e6d9c0", "#d3c3a4", "#f0e7d5", "#a8946f"
    c.stroke(path("M322 330 C318 210 350 150 400 150 C450 150 482 210 478 330"), "#b39c74", 20)
    front = path(
        "M226 320 L574 320 C584 440 592 560 596 660 C480 676 320 676 204 660 C208 560 "
        "216 440 226 320 Z"
    )
    c.fill(path("M226 320 C250 300 550 300 574 320 L574 336 L226 336 Z"), "#8f7b57")
    c.fill(front, cloth)
    c.fill(
        path(
            "M500 320 L574 320 C584 440 592 560 596 660 C566 665 540 668 512 670 C524 550 "
            "516 430 500 320 Z"
        ),
        shade,
    )
    c.fill(
        path("M226 320 L256 320 C246 440 240 560 238 666 L204 660 C208 560 216 440 226 320 Z"),
        light,
    )
    c.fill(path("M207 600 C320 616 480 616 593 600 L596 660 C480 676 320 676 204 660 Z"), "#7f8f72")
    c.stroke(path("M207 606 C320 622 480 622 593 606"), "#a5b297", 2.5)
    c.stroke(path("M224 344 L576 344"), seam, 2.5)
    c.stroke(path("M330 470 C322 240 352 186 400 186 C448 186 478 240 470 470"), "#c7b188", 22)
    for x in (330, 470):
        c.fill(box(x - 13, 452, 26, 34, 4), "#c7b188")
        c.stroke([(x - 9, 458), (x + 9, 480)], seam, 2)
        c.stroke([(x + 9, 458), (x - 9, 480)], seam, 2)
    c.fill(box(362, 518, 76, 50, 6), "#b98a5e")
    _wheat(c, 400, 560)


def _wheat(c: Canvas, x: float, y: float) -> None:
    """The shop's ear of wheat, tiny."""
    c.stroke([(x, y), (x, y - 34)], "#f0e7d5", 2.5)
    for step in range(3):
        for lean in (-1, 1):
            c.fill(ellipse(x + lean * 6, y - 16 - 9 * step, 3, 6, lean * 35), "#f0e7d5")


def mugs(c: Canvas) -> None:
    """Two pinched mugs, rain blue and moss, the glaze running."""
    _mug(c, 448, 392, 0.82, "#9aa886", "#b7c2a4", "#7c8a69")
    _mug(c, 142, 336, 1.0, "#7d9fb5", "#a9c3d2", "#5d8098")


def _mug(c: Canvas, x: float, y: float, size: float, glaze: str, light: str, dark: str) -> None:
    def at(text: str) -> list[tuple[float, float]]:
        return moved(path(text), x, y, size)

    clay, clay_shade = "#d9c3a5", "#c4aa88"
    c.stroke(at("M262 96 C340 74 366 130 354 190 C344 240 300 262 254 250"), dark, 34 * size)
    c.stroke(at("M264 98 C336 80 358 132 348 186 C338 234 300 252 256 244"), glaze, 24 * size)
    body = at("M6 40 C4 150 14 250 34 314 C60 340 214 340 240 314 C262 250 270 150 268 40 Z")
    c.fill(body, clay)
    c.fill(
        at("M268 40 C270 150 262 250 240 314 C222 330 190 334 164 336 C204 260 214 150 206 40 Z"),
        clay_shade,
    )
    run = at(
        "M6 40 C5 110 8 170 14 216 C26 236 40 236 48 214 C56 196 68 198 74 220 C80 260 "
        "98 266 108 236"
        "C116 208 130 206 138 226 C148 256 166 252 174 224 C184 200 198 206 204 232 "
        "C214 262 234 254 256 214"
        "C264 160 268 100 268 40 Z"
    )
    c.fill(run, glaze)
    c.fill(
        at("M268 40 C268 100 264 160 256 214 C246 232 236 240 226 242 C234 170 232 100 224 40 Z"),
        dark,
    )
    c.fill(at("M34 80 C34 130 38 170 44 196 C54 186 56 120 54 80 Z"), light)
    c.fill(moved(ellipse(137, 40, 131, 34), x, y, size), light)
    c.fill(moved(ellipse(137, 42, 116, 26), x, y, size), dark)
    c.fill(moved(ellipse(137, 52, 96, 16), x, y, size), "#6b4a33")


def candle(c: Canvas) -> None:
    """A glass of wax with a flame, the wooden lid leaning on it."""
    for radius, alpha in ((150, 0.25), (100, 0.3), (58, 0.4)):
        c.fill(ellipse(370, 232, radius, radius), "#ffe9b8", alpha=alpha)
    lid = ellipse(560, 560, 78, 104, 14)
    c.fill(moved(lid, 16, 4), "#8f6640")
    c.fill(lid, "#c2935f")
    for inset in (18, 36, 54):
        ring = ellipse(560, 560, 78 - inset, 104 - inset * 1.25, 14)
        c.stroke([*ring, ring[0]], "#a87a49", 2.5)
    glass = box(226, 320, 288, 350, 34)
    c.fill(glass, "#d98f5c", alpha=0.55)
    wax = path(
        "M242 380 L498 380 L498 630 C498 646 488 656 474 656 L266 656 C252 656 242 646 242 630 Z"
    )
    c.fill(wax, "#f6e7cf")
    c.fill(
        path(
            "M446 380 L498 380 L498 630 C498 646 488 656 474 656 L430 656 C446 560 450 470 "
            "446 380 Z"
        ),
        "#e6d0b0",
    )
    c.fill(ellipse(370, 380, 128, 25), "#fdf4e3")
    c.fill(ellipse(370, 384, 64, 12), "#f5dfb4")
    c.fill(box(228, 330, 16, 316, 8), "#ffffff", alpha=0.45)
    c.fill(box(256, 400, 11, 200, 5), "#ffffff", alpha=0.55)
    rim = ellipse(370, 322, 144, 26)
    c.stroke([*rim, rim[0]], "#e8b98f", 6)
    c.stroke(path("M370 382 C368 350 374 330 370 306"), "#4a4038", 6)
    c.fill(
        path(
            "M370 168 C404 220 418 250 410 284 C404 312 386 322 370 322 C354 322 336 312 "
            "330 284 C322 250 346 220 370 168 Z"
        ),
        "#f4a640",
    )
    c.fill(
        path(
            "M370 222 C388 254 394 272 390 292 C386 308 378 314 370 314 C362 314 352 308 "
            "350 292 C346 272 356 254 370 222 Z"
        ),
        "#ffe39a",
    )
    c.fill(box(290, 470, 160, 120, 8), "#fffaf0")
    c.stroke([(310, 562), (430, 562)], "#c9a77c", 3)
    for dx, lean in ((-22, -30), (0, 0), (22, 30)):
        c.fill(ellipse(370 + dx, 518 - abs(dx) * 0.2, 11, 24, lean), "#8d9b74")
    c.stroke([(370, 552), (370, 520)], "#6f7d58", 3)


def lamp(c: Canvas) -> None:
    """A glowing mushroom."""
    for radius, alpha in ((300, 0.16), (250, 0.2), (198, 0.26)):
        c.fill(ellipse(400, 386, radius, radius), "#ffe2a0", alpha=alpha)
    stem = path(
        "M344 400 C346 500 330 570 312 622 C320 650 480 650 488 622 C470 570 454 500 456 400 Z"
    )
    c.fill(stem, "#f7ecd9")
    c.fill(
        path(
            "M456 400 C454 500 470 570 488 622 C480 636 450 642 420 644 C434 560 434 480 424 400 Z"
        ),
        "#e6d3b5",
    )
    c.fill(path("M344 400 L456 400 C456 430 455 450 454 462 C420 474 380 474 346 462 Z"), "#ffdf9e")
    c.fill(ellipse(400, 400, 176, 34), "#e9b765")
    c.fill(ellipse(400, 404, 150, 24), "#ffe6ad")
    cap = path(
        "M196 392 C190 260 284 164 400 164 C516 164 610 260 604 392 C604 414 520 424 "
        "400 424 C280 424 196 414 196 392 Z"
    )
    c.fill(cap, "#fbe9c4")
    c.fill(
        path(
            "M400 164 C516 164 610 260 604 392 C604 410 560 418 500 421 C548 340 510 214 400 164 Z"
        ),
        "#f1d49b",
    )
    c.fill(path("M236 330 C246 262 290 214 346 196 C304 236 282 284 272 340 Z"), "#fff8e8")
    for x, y, r in ((350, 300, 26), (446, 250, 20), (470, 350, 28), (300, 372, 15), (392, 384, 14)):
        c.fill(ellipse(x, y, r, r * 0.92), "#fffaf0")
    foot = path(
        "M286 612 C330 628 470 628 514 612 C528 640 520 668 500 672 L300 672 C280 668 "
        "272 640 286 612 Z"
    )
    c.fill(foot, "#c2935f")
    c.fill(path("M514 612 C528 640 520 668 500 672 L440 672 C460 656 468 640 470 622 Z"), "#a87a49")
    c.fill(ellipse(400, 648, 14, 9), "#fff3d6")


def towels(c: Canvas) -> None:
    """Three folded towels in a pile, a fourth rolled on top."""
    colours = (
        ("#b7bab6", "#9da19c", "#c9ccc8"),
        ("#e3c77e", "#cbac5c", "#efdaa3"),
        ("#f3ece0", "#ddd2bf", "#fffaf1"),
    )
    for index, (base, dark, light) in enumerate(colours):
        y = 570 - index * 98
        fold = box(196, y, 408, 92, 40)
        c.fill(fold, dark)
        c.fill(box(196, y, 408, 78, 36), base)
        c.fill(box(214, y + 8, 360, 16, 8), light)
        c.stroke(
            path(
                f"M604 {y + 44} C560 {y + 40} 300 {y + 40} 236 {y + 46} C214 {y + 50} 214 "
                f"{y + 66} 236 {y + 70} L580 {y + 70}"
            ),
            dark,
            3.5,
        )
        for step in range(16):
            c.fill(ellipse(262 + 20 * step, y + 57, 2.4, 2.4), dark)
        c.fill(box(540, y + 4, 22, 74, 4), light, alpha=0.8)
    roll_dark, roll, roll_light = "#7fa0a0", "#9cbaba", "#bdd3d2"
    c.fill(box(250, 262, 300, 112, 56), roll_dark)
    c.fill(box(250, 262, 300, 96, 48), roll)
    c.fill(box(300, 272, 236, 14, 7), roll_light)
    c.fill(ellipse(300, 318, 56, 56), roll_light)
    for radius in (46, 34, 22, 10):
        ring = ellipse(300, 318, radius, radius)
        c.stroke([*ring, ring[0]], roll_dark, 4)
    for x in (470, 488):
        c.fill(box(x, 262, 9, 110, 3), "#f3ece0")


def baskets(c: Canvas) -> None:
    """Bamboo baskets, the largest with fruit."""
    for x, y, r in ((345, 402, 50), (435, 384, 56), (520, 412, 48)):
        c.fill(ellipse(x, y, r, r), "#e0a153")
        c.fill(ellipse(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.24), "#f2c384")
    c.stroke(path("M435 334 C439 318 445 310 457 302"), "#6f5a3a", 6)
    c.fill(ellipse(477, 308, 28, 12, -18), "#7f9465")
    _basket(c, 430, 424, 210, 236)
    _basket(c, 236, 566, 112, 112)


def _basket(c: Canvas, x: float, y: float, half: float, height: float) -> None:
    straw, dark, light = "#d2ab6c", "#ab8345", "#e6c890"
    for side in (-1, 1):
        hx = x + side * half * 0.97
        handle = ellipse(hx, y + height * 0.12, half * 0.17, height * 0.2)
        c.stroke([*handle, handle[0]], dark, 11)
    body = path(
        f"M{x - half} {y} C{x - half * 0.98} {y + height * 0.6} {x - half * 0.84} "
        f"{y + height} {x - half * 0.7} {y + height}"
        f"L{x + half * 0.7} {y + height} C{x + half * 0.84} {y + height} "
        f"{x + half * 0.98} {y + height * 0.6} {x + half} {y} Z"
    )
    c.fill(body, dark)
    rows, columns = max(5, int(height / 22)), max(9, int(half / 10))
    for row in range(rows):
        top = y + 8 + row * height / rows
        for column in range(columns + 1):
            left = x - half + (column - 0.5 * (row % 2)) * 2 * half / columns
            strip = box(left + 1.5, top, 2 * half / columns * 0.9, height / rows * 0.74, 5)
            c.fill(strip, light if (row + column) % 3 == 0 else straw, within=body)
    c.fill(
        path(
            f"M{x + half} {y} C{x + half * 0.98} {y + height * 0.6} {x + half * 0.84} "
            f"{y + height} {x + half * 0.7} {y + height} L{x + half * 0.4} {y + height} "
            f"C{x + half * 0.66} {y + height * 0.7} {x + half * 0.66} {y + height * 0.4} "
            f"{x + half * 0.66} {y} Z"
        ),
        "#7d5c2b",
        alpha=0.22,
    )
    c.fill(box(x - half - 8, y - 12, 2 * half + 16, 30, 14), "#c09455")
    c.stroke([(x - half + 8, y - 2), (x + half - 8, y - 2)], "#e0bd80", 5)
    for step in range(int(half / 9)):
        left = x - half + 10 + step * 18
        c.stroke([(left, y - 9), (left + 8, y + 14)], dark, 3)
    c.fill(box(x - half * 0.72, y + height - 10, half * 1.44, 16, 7), "#c09455")
