"""A row of weekly counts as a small picture."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT = 120, 28


def sparkline(weekly: Sequence[int], label: str) -> str:
    """Bars as SVG text, the last one marked; the label, which the caller has escaped, says the
    same to who does not see it."""
    if not weekly:
        return ""
    highest = max(*weekly, 1)
    step = WIDTH / len(weekly)
    bars = []
    for number, count in enumerate(weekly):
        height = max(round((HEIGHT - 2) * count / highest), 1 if count else 0)
        fill = "#ff6a3d" if number == len(weekly) - 1 else "#6cb6ff"
        bars.append(
            f'<rect x="{number * step:.1f}" y="{HEIGHT - height}" width="{step - 2:.1f}"'
            f' height="{height}" fill="{fill}"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
        f' height="{HEIGHT}" role="img" aria-label="{label}">{"".join(bars)}</svg>'
    )
