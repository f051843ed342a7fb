"""Turns the bytes of a text file into text: byte order marks, UTF-8, UTF-16 with or without a mark,
and GB18030, which covers GBK and GB2312."""

from __future__ import annotations

import codecs
import re

from storage.imports.faults import ImportFailed, Words
from storage.imports.findings import Findings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_RUBBISH_SHARE = 0.01
_SAMPLE_BYTES = 65_536
_NO_TEXT = ImportFailed(
    Words(
        "这不是文本文件（或已损坏），请重新导出为 .xlsx 或 UTF-8 的 .csv。",
        "this is no text file, or a damaged one; please export it again as .xlsx or UTF-8 .csv.",
    )
)


def decode(content: bytes, findings: Findings) -> str:
    """The text of a file.

    Raises:
        ImportFailed: the bytes are no text in any of the encodings shops use.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\0" in content[:_SAMPLE_BYTES]:
        return _strict(content, _utf16_order(content[:_SAMPLE_BYTES]))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _strict(content, "gb18030")
        findings.note(
            "文件不是 UTF-8，按 GBK（GB18030）读取；预览里有乱码就请另存为 UTF-8。",
            "the file is not UTF-8 and was read as GBK (GB18030); if the preview looks wrong, "
            "save it as UTF-8.",
        )
    return _sane(text)


def _utf16_order(sample: bytes) -> str:
    """Digits and commas leave a zero in every second byte, and where says which order it is."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    return "utf-16-le" if odd >= even else "utf-16-be"


def _strict(content: bytes, encoding: str) -> str:
    try:
        return _sane(content.decode(encoding))
    except UnicodeDecodeError:
        raise ImportFailed(_NO_TEXT.words) from None


def _sane(text: str) -> str:
    sample = text[:_SAMPLE_BYTES]
    if len(_CONTROLS.findall(sample)) > _RUBBISH_SHARE * len(sample):
        raise ImportFailed(_NO_TEXT.words)
    return text
