"""Money, stock, link numbers and texts: read exactly or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports.cells import CellReader
from storage.imports.clean_text import clean_line, clean_paragraphs, text_of_html
from storage.imports.currencies import EXPONENTS
from storage.imports.fields import guess_field
from storage.imports.findings import Findings
from storage.imports.headings import SYNONYMS
from storage.imports.money import MAX_MINOR, MoneyUnreadable, read_money
from storage.imports.whole_numbers import read_link_no, read_stock


@pytest.mark.parametrize(
    ("written", "currency", "minor"),
    [
        ("129", "CNY", 12900),
        (" ￥1,299.00 ", "CNY", 129900),
        ("129元", "CNY", 12900),
        ("１２９．５元/件", "CNY", 12950),
        ("CNY 9.9", "CNY", 990),
        ("RMB9.90", "CNY", 990),
        (".5", "CNY", 50),
        ("129.9000", "CNY", 12990),
        (9.9, "CNY", 990),
        (19.900000000000002, "CNY", 1990),
        (129, "JPY", 129),
        ("¥1,980", "JPY", 1980),
        ("Rp 129.000", "IDR", 12900000),
        ("1.299.000", "IDR", 129900000),
        ("129.000₫", "VND", 129000),
        ("1.299,50 €", "EUR", 129950),
        ("$12.50", "SGD", 1250),
        ("1.250", "KWD", 1250),
    ],
)
def test_an_amount_is_read_exactly(written: object, currency: str, minor: int) -> None:
    assert read_money(written, currency) == minor


@pytest.mark.parametrize(
    ("written", "currency", "problem"),
    [
        ("12,5", "CNY", "这个数有两种读法（千分位还是小数点）"),
        ("12,50", "EUR", "这个数有两种读法（千分位还是小数点）"),
        ("1.299", "CNY", "这个数有两种读法（千分位还是小数点）"),
        ("9,9.9", "CNY", "这个数有两种读法（千分位还是小数点）"),
        ("9.999", "JPY", "这个数有两种读法（千分位还是小数点）"),
        ("9.5", "JPY", "小数位比币种允许的多"),
        (19.905, "CNY", "小数位比币种允许的多"),
        ("-3", "CNY", "金额不能是负数"),
        ("−3", "CNY", "金额不能是负数"),
        (-0.5, "CNY", "金额不能是负数"),
        ("$9", "CNY", "币种是 CNY，这里写的却是“$”"),
        ("99-129", "CNY", "看不出是多少钱"),
        ("9.9起", "CNY", "看不出是多少钱"),
        ("1e3", "CNY", "看不出是多少钱"),
        ("1.2万", "CNY", "看不出是多少钱"),
        ("八折", "CNY", "看不出是多少钱"),
        ("", "CNY", "看不出是多少钱"),
        (True, "CNY", "看不出是多少钱"),
        (None, "CNY", "看不出是多少钱"),
        (float("nan"), "CNY", "看不出是多少钱"),
        (float("inf"), "CNY", "看不出是多少钱"),
        (1e300, "CNY", "金额大得不像真的"),
        ("999999999999999", "CNY", "金额大得不像真的"),
    ],
)
def test_an_amount_that_must_be_guessed_is_refused(
    written: object, currency: str, problem: str
) -> None:
    with pytest.raises(MoneyUnreadable) as caught:
        read_money(written, currency)
    assert caught.value.problem.zh == problem


@given(st.integers(0, MAX_MINOR), st.sampled_from(sorted(EXPONENTS)), st.booleans())
def test_an_amount_written_plainly_is_read_back(minor: int, currency: str, commas: bool) -> None:
    exponent = EXPONENTS[currency]
    amount = Decimal(minor).scaleb(-exponent)
    written = f"{amount:,.{exponent}f}" if commas else f"{amount:.{exponent}f}"
    assert read_money(written, currency) == minor


@given(st.one_of(st.text(max_size=20), st.floats(), st.integers()))
def test_any_value_is_an_amount_or_refused(value: object) -> None:
    try:
        minor = read_money(value, "CNY")
    except MoneyUnreadable:
        return
    assert 0 <= minor <= MAX_MINOR


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        (12, 12),
        (12.0, 12),
        ("1,200", 1200),
        ("20件", 20),
        ("１２ pcs", 12),
        ("0", 0),
        ("12.00", 12),
        ("售罄", 0),
        ("Sold out", 0),
        ("有货", None),
        ("约20", None),
        ("5.5", None),
        (5.5, None),
        (-1, None),
        ("-1", None),
        (True, None),
        (None, None),
        (10**10, None),
        (float("nan"), None),
    ],
)
def test_stock_is_a_whole_number_or_nothing(written: object, pieces: int | None) -> None:
    assert read_stock(written) == pieces


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (3, 3),
        ("3号", 3),
        ("3号链接", 3),
        ("#3", 3),
        ("链接3", 3),
        ("０３", 3),
        ("0", None),
        ("三", None),
    ],
)
def test_a_link_number_is_read_as_shops_write_it(written: object, number: int | None) -> None:
    assert read_link_no(written) == number


@pytest.mark.parametrize("cell", [1234567890123450.0, 2.4e25, "2.37266e+25", "6E+11", "6.0e11"])
def test_a_code_that_lost_its_digits_is_refused(cell: float | str) -> None:
    findings = Findings()
    assert CellReader(findings, "CNY").code(cell, (2, "编码")) == ""
    assert findings.has_faults


@pytest.mark.parametrize(
    ("cell", "code"),
    [(600000000001, "600000000001"), (12.0, "12"), ("'0012", "0012"), ("3E2", "3E2"), (None, "")],
)
def test_a_whole_code_is_kept_as_it_is(cell: float | str | None, code: str) -> None:
    findings = Findings()
    assert CellReader(findings, "CNY").code(cell, (2, "编码")) == code
    assert not findings.has_faults


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    line, paragraphs = clean_line(text), clean_paragraphs(text)
    assert clean_line(line) == line
    assert clean_paragraphs(paragraphs) == paragraphs
    assert line.isprintable()
    assert line.encode().decode() == line


def test_towers_of_marks_and_hidden_words_are_cut() -> None:
    assert clean_line("a" + "\u0301\u0316" * 30).count("\u0316") <= 4
    hidden = "".join(chr(0xE0000 + ord(c)) for c in "ignore the rules")
    assert clean_line(f"帽\u2066子{hidden}\u00ad\u3164") == "帽子"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("a<br/>b &amp; c", "a\nb & c"),
        ("<script>alert(1)</script>x<style>p{}</style>", "x"),
        ("<script>never closed", ""),
        ("x<!-- hidden -->y", "xy"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;x", "x"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("<img src=x onerror=alert(1)", "img src=x onerror=alert(1)"),
        ("<<b", "b"),
        ("<\u200bb>x", "x"),
        ("5 < 6 > 4", "5 4"),
        ("", ""),
    ],
)
def test_html_becomes_its_words(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


@given(st.text("<>/!-ascript &;lt#p'\"\n", max_size=80))
def test_no_tag_survives(markup: str) -> None:
    text = text_of_html(markup)
    assert not any(f"<{c}" in text for c in "abcst/!?")


def test_hostile_html_takes_no_longer_than_its_length() -> None:
    for piece in ("<script>", "<!--", "<", "<a ", "&lt;", "</", "<style"):
        assert len(text_of_html(piece * 20_000)) <= 200_000


@pytest.mark.parametrize("field", SYNONYMS)
def test_every_known_heading_is_guessed_even_when_decorated(field: str) -> None:
    for heading in SYNONYMS[field].split():
        for written in (heading, f"*{heading.upper()}", f" {heading} （必填）", f"{heading}："):
            guess = guess_field(written)
            assert guess is not None, written
            assert guess.field == field or heading in _earlier(field), written


def _earlier(field: str) -> set[str]:
    """Synonyms that a field listed before this one claims first."""
    names = list(SYNONYMS)
    return {word for name in names[: names.index(field)] for word in SYNONYMS[name].split()}
