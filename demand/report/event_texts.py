"""What is said of sales and festivals, in Chinese and English."""

from __future__ import annotations

EVENT_WORDS: dict[str, tuple[str, str]] = {
    "event.comes": (
        "{kind}（{when}）：期间销量预计 {effect}，由过去 {times} 次、{series} 个颜色测得，"
        "预测已算在内。",
        "{kind} ({when}): sales are expected to move by {effect} then, measured in {times} of the"
        " past and {series} colours; the forecast has it.",
    ),
    "event.comes_unclear": (
        "{kind}（{when}）：过去 {times} 次、{series} 个颜色测得 {effect}，和偶然分不开；"
        "预测已按此算。",
        "{kind} ({when}): {effect}, measured in {times} of the past and {series} colours, which"
        " cannot be told from chance; the forecast has it.",
    ),
    "event.comes_unmeasured": (
        "{kind}（{when}）：过去没有同名的，测不出影响，预测没有算它；可在「试算」里改需求增长。",
        "{kind} ({when}): there is no earlier one of that name to measure, so the forecast has"
        " nothing of it; try a growth in the what-if.",
    ),
    "event.gone": (
        "{kind}：过去 {times} 次、{series} 个颜色测得 {effect}；预测的这几周里没有。",
        "{kind}: {effect}, measured in {times} of the past and {series} colours; none in the weeks"
        " that are forecast.",
    ),
    "event.gone_unclear": (
        "{kind}：过去 {times} 次没有测出明显影响（{effect}）；预测的这几周里没有。",
        "{kind}: no clear effect ({effect}) in {times} of the past; none in the weeks that are"
        " forecast.",
    ),
    "event.gone_unmeasured": (
        "{kind}：前后没有销量，没有测出影响；预测的这几周里没有。",
        "{kind}: nothing was sold in or round it, so no effect is measured; none in the weeks that"
        " are forecast.",
    ),
}
"""By "event." and what is known: to come or gone, measured, not told from chance, or not."""
