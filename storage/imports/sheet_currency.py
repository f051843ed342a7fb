"""Decides in which currency the prices of a table are; nothing is guessed from nothing."""

from __future__ import annotations

from collections.abc import Sequence

from storage.imports.currencies import EXPONENTS
from storage.imports.faults import ImportFailed, Words
from storage.imports.fields import currency_of
from storage.imports.findings import Findings, listed
from storage.imports.options import ImportOptions


def currency_of_table(
    headings: Sequence[str], prices: Sequence[str], options: ImportOptions, findings: Findings
) -> str:
    """The ISO code: what the person said, what the heading of a price column says, the shop's own,
    and CNY for a table with Chinese headings.

    Raises:
        ImportFailed: these disagree, or there is none of them.
    """
    named = next((found for heading in prices if (found := currency_of(heading))), ())
    chosen = chosen_currency(options, findings)
    if chosen is None and len(named) == 1:
        return named[0]
    if chosen is not None and named and chosen not in named:
        raise ImportFailed(
            Words(
                f"店铺币种是 {chosen}，表头写的却是 {named[0]}，"
                "请用 --currency 或改表头使两者一致。",
                f"the currency of the shop is {chosen}, but the heading says {named[0]}; please "
                "make them agree, by --currency or in the heading.",
            )
        )
    if chosen is not None:
        return chosen
    if not any("\u4e00" <= c <= "\u9fff" for text in headings for c in text):
        raise no_currency()
    findings.note("没有写币种，按人民币（CNY）。", "no currency is given; taken as CNY.")
    return "CNY"


def chosen_currency(options: ImportOptions, findings: Findings) -> str | None:
    """What the person said, or else the currency of the catalogue in force; None without either."""
    if options.currency is not None:
        return known_currency(options.currency)
    if options.base is None or options.base.shop.currency not in EXPONENTS:
        return None
    currency = options.base.shop.currency
    findings.note(f"币种沿用店铺的 {currency}。", f"the currency is the shop's, {currency}.")
    return currency


def known_currency(code: str) -> str:
    """The ISO code in capitals; raises ImportFailed if there is no such currency."""
    if code.strip().upper() in EXPONENTS:
        return code.strip().upper()
    raise ImportFailed(
        Words(
            f"没有「{listed([code])}」这种币种，请写 CNY、USD 这样的 ISO 代码。",
            f'there is no currency "{listed([code])}"; please give an ISO code such as CNY or USD.',
        )
    )


def no_currency() -> ImportFailed:
    """The file does not say in which currency its prices are."""
    return ImportFailed(
        Words(
            "文件没有写价格的币种，请加 --currency，例如 --currency USD。",
            "the file does not say the currency of its prices; please add --currency, "
            "e.g. --currency USD.",
        )
    )
