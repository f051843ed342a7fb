"""Units and currencies: how they are written and what they are called."""

from __future__ import annotations

import re

# Written form: (Chinese, English singular, English plural). Case matters: 5g is a weight, 5G is
# not; M, G, T, K alone stay letters.
UNITS: dict[str, tuple[str, str, str]] = {
    "g/m²": ("克每平方米", "gram per square metre", "grams per square metre"),
    "g/m2": ("克每平方米", "gram per square metre", "grams per square metre"),
    "g/㎡": ("克每平方米", "gram per square metre", "grams per square metre"),
    "km/h": ("公里每小时", "kilometre per hour", "kilometres per hour"),
    "mg/L": ("毫克每升", "milligram per litre", "milligrams per litre"),
    "mAh": ("毫安时", "milliamp hour", "milliamp hours"),
    "Wh": ("瓦时", "watt hour", "watt hours"),
    "kWh": ("千瓦时", "kilowatt hour", "kilowatt hours"),
    "km": ("公里", "kilometre", "kilometres"),
    "cm²": ("平方厘米", "square centimetre", "square centimetres"),
    "cm³": ("立方厘米", "cubic centimetre", "cubic centimetres"),
    "m²": ("平方米", "square metre", "square metres"),
    "㎡": ("平方米", "square metre", "square metres"),
    "m³": ("立方米", "cubic metre", "cubic metres"),
    "cm": ("厘米", "centimetre", "centimetres"),
    "CM": ("厘米", "centimetre", "centimetres"),
    "mm": ("毫米", "millimetre", "millimetres"),
    "MM": ("毫米", "millimetre", "millimetres"),
    "μm": ("微米", "micron", "microns"),
    "nm": ("纳米", "nanometre", "nanometres"),
    "m": ("米", "metre", "metres"),
    "kg": ("公斤", "kilogram", "kilograms"),
    "KG": ("公斤", "kilogram", "kilograms"),
    "Kg": ("公斤", "kilogram", "kilograms"),
    "mg": ("毫克", "milligram", "milligrams"),
    "μg": ("微克", "microgram", "micrograms"),
    "g": ("克", "gram", "grams"),
    "ml": ("毫升", "millilitre", "millilitres"),
    "mL": ("毫升", "millilitre", "millilitres"),
    "ML": ("毫升", "millilitre", "millilitres"),
    "L": ("升", "litre", "litres"),
    "l": ("升", "litre", "litres"),
    "oz": ("盎司", "ounce", "ounces"),
    "lb": ("磅", "pound", "pounds"),
    "lbs": ("磅", "pound", "pounds"),
    "ft": ("英尺", "foot", "feet"),
    "℃": ("摄氏度", "degree Celsius", "degrees Celsius"),
    "°C": ("摄氏度", "degree Celsius", "degrees Celsius"),
    "℉": ("华氏度", "degree Fahrenheit", "degrees Fahrenheit"),
    "°F": ("华氏度", "degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("度", "degree", "degrees"),
    "kW": ("千瓦", "kilowatt", "kilowatts"),
    "W": ("瓦", "watt", "watts"),
    "V": ("伏", "volt", "volts"),
    "Hz": ("赫兹", "hertz", "hertz"),
    "kHz": ("千赫兹", "kilohertz", "kilohertz"),
    "GHz": ("吉赫兹", "gigahertz", "gigahertz"),
    "dB": ("分贝", "decibel", "decibels"),
    "Pa": ("帕", "pascal", "pascals"),
    "kcal": ("千卡", "kilocalorie", "kilocalories"),
    "min": ("分钟", "minute", "minutes"),
    "h": ("小时", "hour", "hours"),
    "s": ("秒", "second", "seconds"),
    "ms": ("毫秒", "millisecond", "milliseconds"),
}
TEMPERATURES = frozenset({"℃", "°C", "℉", "°F"})

# Sign: (Chinese, English singular, English plural, English hundredth).
CURRENCIES: dict[str, tuple[str, str, str, str]] = {
    "¥": ("元", "yuan", "yuan", ""),
    "￥": ("元", "yuan", "yuan", ""),
    "$": ("美元", "dollar", "dollars", "cents"),
    "€": ("欧元", "euro", "euros", "cents"),
    "£": ("英镑", "pound", "pounds", "pence"),
    "US$": ("美元", "dollar", "dollars", "cents"),
    "HK$": ("港元", "Hong Kong dollar", "Hong Kong dollars", "cents"),
    "NT$": ("新台币", "New Taiwan dollar", "New Taiwan dollars", ""),
    "S$": ("新元", "Singapore dollar", "Singapore dollars", "cents"),
    "A$": ("澳元", "Australian dollar", "Australian dollars", "cents"),
    "RM": ("令吉", "ringgit", "ringgit", "sen"),
    "Rp": ("印尼盾", "rupiah", "rupiah", ""),
    "₫": ("越南盾", "dong", "dong", ""),
    "฿": ("泰铢", "baht", "baht", "satang"),
    "₱": ("比索", "peso", "pesos", "centavos"),
    "₩": ("韩元", "won", "won", ""),
}
CURRENCY_SIGN = r"(?:(?<![A-Za-z])(?:(?:US|HK|NT|S|A)\$|RM|Rp\.?)|[¥$€£₫฿₱₩])"
# Codes written after an amount, and the sign they stand for.
CURRENCY_CODES = {
    "USD": "$",
    "CNY": "¥",
    "RMB": "¥",
    "EUR": "€",
    "GBP": "£",
    "HKD": "HK$",
    "SGD": "S$",
    "MYR": "RM",
    "THB": "฿",
    "PHP": "₱",
    "IDR": "Rp",
    "VND": "₫",
    "đ": "₫",
    "₫": "₫",
}

UNIT_PATTERN = (
    "(?:"
    + "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
    + ")(?![A-Za-z0-9²³])"
)
