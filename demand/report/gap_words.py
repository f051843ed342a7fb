"""What is said of each kind of gap, in Chinese and English."""

from __future__ import annotations

GAP_WORDS: dict[str, tuple[str, str]] = {
    "gap.terms_margin": (
        "{count} 个款没写{what}（{names}）：暂按全店中位毛利率 {margin} 估算后照样下单。"
        "请在 {file} 的 {column} 列补上。",
        "Styles without a {what}: {count} ({names}). They are ordered as if they had the shop's"
        " middle margin of {margin}. Fill in the column {column} of {file}.",
    ),
    "gap.terms_catalogue": (
        "{count} 个款没写{what}（{names}）：暂用商品目录的价格。请在 {file} 的 {column} 列补上。",
        "Styles without a {what}: {count} ({names}). The catalogue's is taken. Fill in the column"
        " {column} of {file}.",
    ),
    "gap.terms_middle": (
        "{count} 个款没写{what}（{names}）：暂用全店的中位数。请在 {file} 的 {column} 列补上。",
        "Styles without a {what}: {count} ({names}). The middle one of the shop is taken. Fill in"
        " the column {column} of {file}.",
    ),
    "gap.terms_usual": (
        "没有一个款写了{what}：暂按 {taken} 周。请在 {file} 的 {column} 列补上。",
        "No style has a {what}: {taken} weeks are taken. Fill in the column {column} of {file}.",
    ),
    "gap.terms_nothing": (
        "{count} 个款没写{what}（{names}），店里也没有别的款可以参照：只有预测，没有下单数。"
        "请在 {file} 的 {column} 列补上。",
        "Styles without a {what}: {count} ({names}), and no other says what is usual. They are"
        " forecast and nothing is ordered. Fill in the column {column} of {file}.",
    ),
    "gap.no_catalogue": (
        "店里没有商品目录：现有库存都按 0 算。请用 import 导入目录。",
        "The shop has no catalogue: stock is taken as 0. Bring one in with import.",
    ),
    "gap.not_in_catalogue": (
        "{count} 个款在卖但不在商品目录里（{names}）：它们的库存按 0 算，没有类目和名称。"
        "请把它们加进目录再导入。",
        "Styles that sell and are not in the catalogue: {count} ({names}). Their stock is taken as"
        " 0, their category and name are not known. Add them to the catalogue and import it.",
    ),
    "gap.zero_stock": (
        "商品目录里所有单品的库存都是 0：照此下单；如果不对，请导入最新库存，不然会订多。",
        "The catalogue says a stock of 0 for every SKU: orders follow that. If it is wrong, import"
        " the stock of today, or too much is ordered.",
    ),
    "gap.empty_stock": (
        "库存导出里没有一行：缺货的周没有修正，缺货会被当成没人要。请重新导出 {file}。",
        "The export of stock holds no row: weeks sold out are not put right and look like no"
        " demand. Export {file} again.",
    ),
    "gap.unread": (
        "{file} 没能用上（{why}）：这份报告没有用它。",
        "{file} could not be used ({why}): this report does without it.",
    ),
    "gap.no_capacity": (
        "{count} 家工厂没写产能（{names}）：暂不分单给它们。请在 {file} 的 capacity 列补上。",
        "Factories without a capacity: {count} ({names}). Nothing is given to them. Fill in the"
        " column capacity of {file}.",
    ),
    "gap.not_split": (
        "下单数没有分到工厂（{why}）：各行的工厂空着。",
        "The orders were not split over factories ({why}): their lines name none.",
    ),
    "gap.currencies": (
        "销售导出里有 {names} 几种货币：件数照加，价格和成本都按 {file} 里写的一种货币算。",
        "The sales are in several currencies ({names}): pieces are added up; price and cost are"
        " those of {file}, in one currency.",
    ),
    "gap.quiet": (
        "销售数据到 {last} 为止，后面 {days} 天一件也没有，像是导出没跟上：这几天不算零销量。"
        "请重新导出。",
        "The sales end on {last} and the {days} days after it have none, as if the export were old:"
        " they do not count as days without a sale. Export again.",
    ),
    "gap.young": (
        "只有 {weeks} 周的销售：预测只看这几周的水平，不含季节，请当作估计。",
        "Only {weeks} weeks of sales are known: the forecast rests on their level, knows no season"
        " and is a guess.",
    ),
    "gap.partial": (
        "只有 {days} 天的销售，还不满一周：先把这几天当作一周来预测，会偏低，请当作估计。",
        "Only {days} days of sales are known, less than a whole week: they are taken for one, so"
        " the forecast is too low and a guess.",
    ),
    "gap.one_style": (
        "只有一个款在卖：没有别的款可以参照季节和尺码。",
        "Only one style sells: there is no other to learn season and sizes from.",
    ),
    "gap.no_sizes": (
        "销售和目录里都没有尺码：每个颜色一行，不分尺码。",
        "Neither sales nor catalogue say sizes: there is a line a colour, not divided.",
    ),
}
"""By "gap." and the kind."""
