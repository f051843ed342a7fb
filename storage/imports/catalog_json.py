"""Reads the exchange form, `catalog.json`, however hostile the file is."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from storage.imports.faults import ImportFailed, Words
from storage.imports.findings import Findings

_MAX_VALUES = 4_000_000
_MAX_DIGITS = 18
_MAX_KEYS_NAMED = 5


class _TooLong(ValueError):
    """A number no catalogue needs."""


def parse_catalog_json(text: str, findings: Findings) -> dict[str, Any]:
    """The content of the file as plain values.

    Raises:
        ImportFailed: it is no JSON object, or one that is nested or long beyond reason.
    """
    if text.count(",") + text.count("[") + text.count("{") > _MAX_VALUES:
        raise _failed(
            "JSON 里的内容太多", "the JSON holds too many values", "分成几个文件", "split it"
        )
    repeated: list[str] = []
    try:
        content = json.loads(
            text,
            object_pairs_hook=lambda pairs: _object(pairs, repeated),
            parse_int=_integer,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        raise _failed(
            f"第 {error.lineno} 行第 {error.colno} 个字符起不是正确的 JSON",
            f"line {error.lineno}, character {error.colno} is no valid JSON",
            "检查引号、逗号和括号，或重新导出",
            "check quotes, commas and brackets, or export it again",
        ) from None
    except (RecursionError, _TooLong) as error:
        raise _failed(
            "JSON 嵌套太深或数字太长", "the JSON is nested too deeply or has an impossible number",
            "重新导出", "export it again",
        ) from error  # fmt: skip
    if not isinstance(content, dict):
        raise _failed(
            "JSON 最外层不是对象", "the JSON is not an object",
            "按 {\"shop\": …, \"products\": […]} 来写", 'write {"shop": …, "products": […]}',
        )  # fmt: skip
    for key in repeated[:_MAX_KEYS_NAMED]:
        findings.note(
            f"同一处写了两次「{key}」，以后一个为准。",
            f'"{key}" stands twice; the last one counts.',
        )
    return content


def _object(pairs: list[tuple[str, Any]], repeated: list[str]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs) and len(repeated) < _MAX_KEYS_NAMED:
        repeated.extend(key for key, count in Counter(k for k, _ in pairs).items() if count > 1)
    return content


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _TooLong
    return int(digits)


def _constant(name: str) -> float:
    raise _TooLong(name)


def _failed(zh: str, en: str, zh_remedy: str, en_remedy: str) -> ImportFailed:
    return ImportFailed(Words(f"{zh}，请{zh_remedy}。", f"{en}; please {en_remedy}."))
