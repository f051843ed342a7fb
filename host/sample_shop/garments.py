"""The drawings of what one wears: shirt, cardigan, trousers, scarf, slippers, apron."""

from __future__ import annotations

from math import sin

from host.sample_shop.canvas import Canvas, Point, box, ellipse, mirrored, moved, path

INK = "#4a4038"


def shirt(c: Canvas) -> None:
    """Mist blue, long sleeves, small collar, on a wooden hanger."""
    cloth, shade, light, seam = "#a9c1d1", "#8fabbf", "#bdd1de", "#7893a8"
    hanger(c)
    sleeve = path(
        "M292 232 C236 252 206 300 192 372 C176 452 164 520 158 580 C178 592 210 598 232 594 "
        "C246 520 262 452 288 400 Z"
    )
    body = path(
        "M340 196 C322 214 306 226 288 236 C276 330 272 470 270 640 C300 654 340 662 400 668 "
        "C460 662 500 654 530 640 C528 470 524 330 512 236 C494 226 478 214 460 196 "
        "C440 222 360 222 340 196 Z"
    )
    cuff = path("M162 548 C182 560 214 566 238 560 L232 602 C208 608 176 602 156 590 Z")
    fold = path("M252 330 C240 400 226 470 214 552 C228 470 248 400 262 350 Z")
    for side in (list, mirrored):
        c.fill(side(sleeve), shade)
        c.fill(side(fold), seam, alpha=0.5)
        c.fill(side(cuff), light)
        c.fill(side(box(196, 572, 9, 9, 4)), seam)
    c.fill(body, cloth)
    c.fill(
        path(
            "M512 236 C524 330 528 470 530 640 C508 650 488 655 470 659 C492 520 486 380 470 300 Z"
        ),
        shade,
    )
    c.fill(path("M288 236 C280 300 275 380 273 460 C290 400 300 330 306 250 Z"), light)
    c.fill(path("M318 420 C316 500 320 580 330 650 C338 560 332 480 326 420 Z"), shade, alpha=0.6)
    c.fill(path("M384 224 L416 224 L416 667 L384 667 Z"), light)
    c.stroke(path("M416 226 L416 666"), seam, 2)
    for y in (276, 346, 416, 486, 556, 626):
        c.fill(ellipse(400, y, 7, 7), "#f4efe6")
        c.fill(ellipse(400, y, 2.4, 2.4), seam)
    pocket = path("M440 330 L502 330 L502 392 L471 408 L440 392 Z")
    c.fill(pocket, light)
    c.stroke([*pocket, pocket[0]], seam, 2)
    c.fill(
        path(
            "M340 196 C360 176 440 176 460 196 C446 216 424 226 400 230 C376 226 354 216 340 196 Z"
        ),
        seam,
    )
    collar = path(
        "M340 194 C330 212 328 236 334 262 C358 256 384 244 400 228 C374 222 352 212 340 194 Z"
    )
    for side in (list, mirrored):
        c.fill(side(collar), light)
        outline = side(collar)
        c.stroke([*outline, outline[0]], seam, 2)
    c.stroke(path("M272 628 C300 642 340 650 400 656 C460 650 500 642 528 628"), seam, 2)


def hanger(c: Canvas) -> None:
    """A wooden hanger; garments are drawn over it."""
    c.stroke(path("M400 186 L400 150 C400 136 420 134 422 118 C424 98 392 92 384 112"), INK, 7)
    c.fill(
        path(
            "M400 168 C420 168 520 214 528 240 C524 250 512 250 504 244 L400 206 L296 244 "
            "C288 250 276 250 272 240 C280 214 380 168 400 168 Z"
        ),
        "#b98a5e",
    )


def cardigan(c: Canvas) -> None:
    """Oatmeal knit, round neck, one row of buttons, ribbed edges."""
    knit, shade, light, rib = "#dcc8ab", "#c9b293", "#e8d9c2", "#b89f7d"
    hanger(c)
    c.fill(path("M338 200 C360 182 440 182 462 200 C448 250 352 250 338 200 Z"), "#a58a67")
    sleeve = path(
        "M300 226 C246 244 214 292 200 366 C186 440 178 510 174 572 C196 584 226 586 250 580 "
        "C258 520 272 460 300 410 Z"
    )
    body = path(
        "M338 200 C320 212 308 220 296 230 C282 320 280 440 280 596 C320 606 480 606 520 596 "
        "C520 440 518 320 504 230 C492 220 480 212 462 200 C448 250 352 250 338 200 Z"
    )
    cuff = path("M176 542 C198 554 230 556 252 548 L250 592 C226 600 196 598 172 584 Z")
    for side in (list, mirrored):
        c.fill(side(sleeve), shade)
        for step in range(5):
            x = 196 + 14 * step
            line = path(f"M{x + 44} {300 + 6 * step} C{x + 16} 380 {x} 460 {x - 4} 546")
            c.stroke(side(line), rib, 2, within=side(sleeve))
        c.fill(side(cuff), light)
        for step in range(9):
            line = path(f"M{180 + 8 * step} 546 L{177 + 8 * step} 596")
            c.stroke(side(line), rib, 2, within=side(cuff))
    c.fill(body, knit)
    c.fill(path("M504 230 C518 320 520 440 520 596 L474 601 C490 460 486 340 462 260 Z"), shade)
    _cables(c, body, rib, light)
    hem = path("M280 566 C320 578 480 578 520 566 L520 616 C480 628 320 628 280 616 Z")
    c.fill(hem, light)
    for step in range(27):
        x = 284 + 9 * step
        c.stroke([(x, 560), (x, 630)], rib, 2, within=hem)
    band = path("M386 238 L414 238 L414 624 L386 624 Z")
    c.fill(band, light)
    for step in range(32):
        y = 246 + 12 * step
        c.stroke([(388, y), (412, y)], rib, 1.6)
    c.stroke(path("M338 200 C352 250 448 250 462 200"), light, 18)
    c.stroke(path("M346 204 C360 240 440 240 454 204"), rib, 2)
    for y in (286, 356, 426, 496, 566):
        c.fill(ellipse(400, y, 11, 11), "#8a6a4a")
        c.fill(ellipse(398, y - 2, 7, 7), "#a3815e")


def _cables(c: Canvas, body: list[Point], rib: str, light: str) -> None:
    """Two plaits down each front."""
    for x in (316, 356, 444, 484):
        for phase in (1, -1):
            line = [(x + phase * 8 * sin(y / 15), float(y)) for y in range(240, 568, 4)]
            c.stroke(line, light if phase > 0 else rib, 3, within=body)


def trousers(c: Canvas) -> None:
    """High-waisted wide legs in milk coffee, with a pleat."""
    cloth, shade, light, seam = "#bfa083", "#a98a6d", "#cdb297", "#8a6d52"
    leg = path(
        "M312 170 C300 240 284 300 270 400 C254 520 242 620 236 706 C280 720 350 722 392 712 "
        "C394 600 396 460 400 330 L400 170 Z"
    )
    for side in (list, mirrored):
        c.fill(side(leg), cloth)
    c.fill(
        mirrored(
            path(
                "M312 170 C300 240 284 300 270 400 C254 520 242 620 236 706 L268 713 C276 600 "
                "292 420 330 220 Z"
            )
        ),
        shade,
    )
    c.fill(path("M330 214 C300 400 282 560 272 713 L286 715 C300 560 322 380 342 214 Z"), light)
    c.fill(
        path("M400 330 C396 460 394 600 392 712 L360 716 C372 580 384 450 400 330 Z"),
        shade,
        alpha=0.8,
    )
    for side in (list, mirrored):
        c.stroke(side(path("M352 224 C340 400 328 560 320 716")), seam, 2.5)
        c.stroke(side(path("M310 212 C322 226 330 250 334 276")), seam, 3)
        c.stroke(side(path("M240 682 C280 696 350 698 392 688")), seam, 2)
    c.stroke(path("M400 210 C404 250 402 296 400 330"), seam, 3)
    band = path("M312 160 C350 168 450 168 488 160 L490 208 C450 218 350 218 310 208 Z")
    c.fill(band, light)
    c.stroke(path("M310 208 C350 218 450 218 490 208"), seam, 2.5)
    for x in (340, 446):
        c.fill(box(x, 158, 14, 58, 4), cloth)
        outline = box(x, 158, 14, 58, 4)
        c.stroke([*outline, outline[0]], seam, 1.6)
    c.fill(ellipse(400, 188, 9, 9), "#6f543d")
    c.fill(ellipse(398, 186, 5, 5), "#94765a")


def scarf(c: Canvas) -> None:
    """Wheat-coloured, wound once, both ends hanging with fringe."""
    wool, shade, light, dark = "#d9b26a", "#c1964f", "#e8cb90", "#a67c3b"
    for x, y, lean in ((318, 640, -6), (474, 560, 8)):
        end = path(
            f"M{x - 26} 330 C{x - 40} 430 {x - 52 + lean} {y - 100} {x - 56 + lean} {y} "
            f"L{x + 60 + lean} {y} C{x + 58 + lean} {y - 100} {x + 50} 430 {x + 52} 330 Z"
        )
        for step in range(12):
            fx = x - 50 + lean + step * 9.4
            c.stroke([(fx, y - 4), (fx + lean * 0.4, y + 46 + 6 * (step % 3))], dark, 4)
            c.fill(ellipse(fx, y + 6, 5, 5), shade)
        c.fill(end, wool)
        for row in range(9):
            top = 350 + row * (y - 350) / 9
            c.fill(box(x - 90, top, 190, 9), light, within=end)
        c.fill(
            path(
                f"M{x + 20} 330 C{x + 34} 430 {x + 40 + lean} {y - 90} {x + 40 + lean} {y} "
                f"L{x + 70 + lean} {y} L{x + 70} 330 Z"
            ),
            shade,
            alpha=0.7,
            within=end,
        )
    loop = path(
        "M214 262 C226 190 330 150 404 150 C480 150 576 190 588 262 C600 338 520 400 402 402 "
        "C284 400 202 338 214 262 Z"
    )
    c.fill(loop, wool)
    c.fill(
        path(
            "M226 300 C250 372 330 402 402 402 C520 400 600 338 588 262 C570 330 480 366 "
            "400 366 C330 366 260 344 226 300 Z"
        ),
        shade,
    )
    inner = path(
        "M282 240 C300 206 350 194 402 194 C454 194 504 206 520 240 C500 276 452 288 "
        "402 288 C350 288 304 276 282 240 Z"
    )
    for lift, colour in ((0, light), (26, shade), (52, light)):
        line = path(
            f"M{238 + lift / 3} {268 + lift} C{280} {344 + lift / 2} {520} {344 + lift / 2} "
            f"{566 - lift / 3} {268 + lift}"
        )
        c.stroke(line, colour, 6, within=loop)
    c.fill(inner, dark)
    c.fill(
        path(
            "M282 240 C300 206 350 194 402 194 C454 194 504 206 520 240 C498 222 452 214 "
            "402 214 C350 214 306 222 282 240 Z"
        ),
        "#8c672f",
    )
    c.stroke(path("M262 232 C286 182 350 172 402 172 C454 172 520 182 542 232"), light, 6)


def slippers(c: Canvas) -> None:
    """A pair from above in stone grey."""
    for dx, turn in ((0, False), (0, True)):
        side = mirrored if turn else list
        sole = path(
            "M292 212 C344 208 374 262 372 348 C370 420 356 470 356 540 C356 610 330 648 286 648 "
            "C240 648 220 606 222 546 C224 474 202 420 204 346 C206 262 240 214 292 212 Z"
        )
        c.fill(side(moved(sole, dx + 6, 14)), "#8d8175")
        c.fill(side(sole), "#e9e1d5")
        c.fill(
            side(
                path(
                    "M292 238 C330 236 350 280 348 352 C346 420 332 470 332 540 C332 594 316 622 "
                    "286 622 C256 622 244 594 246 546 C248 474 228 420 228 350 C230 280 254 240 "
                    "292 238 Z"
                )
            ),
            "#d5cabb",
        )
        for row in range(6):
            y = 470 + row * 24
            c.stroke(side([(262, y), (318, y)]), "#c3b6a4", 4)
        upper = path(
            "M292 204 C350 200 380 258 378 350 C377 384 374 410 370 436 C330 410 250 410 208 436 "
            "C202 410 198 380 198 348 C200 258 236 206 292 204 Z"
        )
        c.fill(side(upper), "#9aa3a0")
        c.fill(
            side(
                path(
                    "M340 222 C368 250 380 296 378 350 C377 384 374 410 370 436 C360 430 350 426 "
                    "340 423 C352 340 352 280 340 222 Z"
                )
            ),
            "#828c89",
        )
        for row in range(7):
            y = 246 + 24 * row
            c.stroke(
                side(path(f"M214 {y} C250 {y - 16} 320 {y - 16} 364 {y}")),
                "#b4bcb8",
                3,
                within=side(upper),
            )
        c.stroke(side(path("M208 434 C250 408 330 408 370 434")), "#6d7673", 9)


def apron(c: Canvas) -> None:
    """Oatmeal linen with an indigo pocket, cross straps."""
    cloth, shade, light, seam = "#d8c7ae", "#c4b092", "#e5d8c4", "#a48d6c"
    for side in (list, mirrored):
        c.stroke(side(path("M340 246 C340 190 366 140 424 112")), shade, 17)
        c.stroke(
            side(path("M256 420 C214 440 190 480 196 540 C200 570 186 590 172 604")), shade, 13
        )
    skirt = path(
        "M330 236 C370 246 430 246 470 236 C476 300 500 350 546 388 C560 480 566 580 564 680 "
        "C500 700 300 700 236 680 C234 580 240 480 254 388 C300 350 324 300 330 236 Z"
    )
    c.fill(skirt, cloth)
    c.fill(
        path(
            "M470 236 C476 300 500 350 546 388 C560 480 566 580 564 680 L512 690 C520 560 "
            "500 400 452 330 Z"
        ),
        shade,
    )
    c.fill(path("M254 388 C240 480 234 580 236 680 L262 686 C262 580 270 470 290 356 Z"), light)
    c.stroke(path("M334 262 C370 271 430 271 466 262"), seam, 2.5)
    c.stroke(path("M240 662 C300 681 500 681 560 662"), seam, 2.5)
    pocket = path(
        "M300 448 L500 448 L496 566 C496 580 486 588 474 588 L326 588 C314 588 304 580 304 566 Z"
    )
    c.fill(pocket, "#5f7691")
    c.fill(box(300, 448, 200, 22), "#4e647e")
    c.stroke(path("M400 470 L400 588"), "#4e647e", 4)
    c.stroke(
        path(
            "M312 480 L314 566 C316 576 320 578 328 578 L472 578 C480 578 484 576 486 566 L488 480"
        ),
        "#8ea2b8",
        2,
    )
    c.fill(box(430, 404, 12, 70, 5), "#b98a5e")
    c.fill(ellipse(436, 392, 17, 24), "#c99d70")
