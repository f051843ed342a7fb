"""The currencies of ISO 4217 with their exponents, and the signs shops write for them."""

from __future__ import annotations

_NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_TWO_DECIMALS = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD "
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP "
    "PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG"
)
_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"

EXPONENTS: dict[str, int] = {
    **dict.fromkeys(_NO_DECIMALS.split(), 0),
    **dict.fromkeys(_TWO_DECIMALS.split(), 2),
    **dict.fromkeys(_THREE_DECIMALS.split(), 3),
}
"""ISO 4217 code → how many decimals its minor unit has (IDR 2, JPY, KRW and VND 0)."""

SIGNS: dict[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"),
    "元": ("CNY",),
    "块": ("CNY",),
    "块钱": ("CNY",),
    "人民币": ("CNY",),
    "rmb": ("CNY",),
    "$": ("USD", "AUD", "CAD", "SGD", "HKD", "TWD", "NZD", "MXN"),
    "us$": ("USD",),
    "美元": ("USD",),
    "hk$": ("HKD",),
    "港币": ("HKD",),
    "港元": ("HKD",),
    "nt$": ("TWD",),
    "s$": ("SGD",),
    "€": ("EUR",),
    "欧元": ("EUR",),
    "£": ("GBP",),
    "英镑": ("GBP",),
    "rp": ("IDR",),
    "rp.": ("IDR",),
    "₫": ("VND",),
    "đ": ("VND",),
    "円": ("JPY",),
    "日元": ("JPY",),
    "₩": ("KRW",),
    "원": ("KRW",),
    "韩元": ("KRW",),
    "฿": ("THB",),
    "rm": ("MYR",),
    "₱": ("PHP",),
    "₹": ("INR",),
    "₽": ("RUB",),
    "r$": ("BRL",),
}
"""A sign or word beside an amount (in lower case) → the currencies it may mean."""


def of_sign(sign: str) -> tuple[str, ...]:
    """The currencies that a sign, word or ISO code may mean; empty for anything else."""
    code = sign.strip().upper()
    return (code,) if code in EXPONENTS else SIGNS.get(sign.strip().lower(), ())
