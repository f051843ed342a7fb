"""What came into the catalogue lately and has not been sold yet: forecast from what others like it
sold in their first weeks, so that a launch has a line in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from demand.week import Week
from host.shop_demand import ShopDemand

if TYPE_CHECKING:
    import polars as pl

    from demand.forecast.forecast_panel import ForecastOrder

NEW_WEEKS = 8
"""What is older and never sold is no launch but a leftover of the catalogue."""
LIKE_OTHERS = (
    "新品，还没有卖过，按同品类、颜色、价位上新头几周的销量估计。",
    "New and never sold: expected from the first weeks of others of its category, colour and"
    " price.",
)
"""Said of each new line, in Chinese and English."""
_TRAITS = ("category", "price_band")


class NewGoods(msgspec.Struct, frozen=True):
    """`colours` and `styles` are tables of new things as `forecast_new` reads them; of styles whose
    other colours sell only the colours are new."""

    colours: pl.DataFrame
    styles: pl.DataFrame

    @property
    def ids(self) -> frozenset[str]:
        """style|colour of what is new."""
        return frozenset(self.colours["unique_id"])

    def forecasts(
        self, of_colours: pl.DataFrame, of_styles: pl.DataFrame, order: ForecastOrder
    ) -> tuple[pl.DataFrame, pl.DataFrame]:
        """The forecast tables of new colours and styles, learnt from the panels of the known ones.
        Raises DemandError."""
        from demand.forecast.new_styles import forecast_new

        colours = forecast_new(of_colours, self.colours, order)
        if not len(self.styles):
            return colours, colours.clear()
        return colours, forecast_new(of_styles, self.styles, order)


def new_goods(
    own: ShopDemand, shelf: pl.DataFrame, of_colours: pl.DataFrame, week: Week
) -> NewGoods | None:
    """What is new by the end of the week; None where nothing is."""
    import polars as pl

    since = week.plus(1 - NEW_WEEKS).monday
    listed = [sku for sku, day in own.listed.items() if since <= day <= week.sunday]
    of_variant = pl.col("sku").is_in(listed).all().over("style", "colour")
    sold = of_colours.select("style", "colour").unique()
    fresh = shelf.filter(of_variant).join(sold, on=["style", "colour"], how="anti")
    if fresh.is_empty():
        return None
    ids = pl.concat_str("style", "colour", separator="|").alias("unique_id")
    colours = fresh.unique(["style", "colour"], maintain_order=True)
    styles = colours.join(sold, on="style", how="anti").unique("style", maintain_order=True)
    return NewGoods(
        colours.select(ids, "style", "colour", *_TRAITS),
        styles.select(pl.col("style").alias("unique_id"), *_TRAITS),
    )
