"""AMF0, the notation of RTMP's commands, as far as publishing needs it."""

from __future__ import annotations

import struct
from collections.abc import Mapping

Value = float | bool | str | None | Mapping[str, "Value"]

_NUMBER, _BOOLEAN, _STRING, _OBJECT, _NULL, _UNDEFINED = 0, 1, 2, 3, 5, 6
_ARRAY, _END, _STRICT_ARRAY, _LONG_STRING = 8, 9, 10, 12
_OBJECT_END = b"\0\0\x09"
_MOST_DEPTH = 8


class BadAmf(ValueError):
    """The other side sent what is not AMF0."""

    code = "rtmp.amf"


def encode(*values: Value, as_array: bool = False) -> bytes:
    """The values one after the other; mappings as objects, or as arrays with names."""
    return b"".join(_encode(value, as_array) for value in values)


def _encode(value: Value, as_array: bool) -> bytes:
    if value is None:
        return bytes((_NULL,))
    if isinstance(value, bool):
        return bytes((_BOOLEAN, value))
    if isinstance(value, (int, float)):
        return struct.pack(">Bd", _NUMBER, value)
    if isinstance(value, str):
        data = value.encode()
        if len(data) > 0xFFFF:
            return struct.pack(">BI", _LONG_STRING, len(data)) + data
        return struct.pack(">BH", _STRING, len(data)) + data
    head = struct.pack(">BI", _ARRAY, len(value)) if as_array else bytes((_OBJECT,))
    fields = b"".join(_name(name) + _encode(each, as_array) for name, each in value.items())
    return head + fields + _OBJECT_END


def _name(name: str) -> bytes:
    data = name.encode()
    return struct.pack(">H", len(data)) + data


def decode(data: bytes) -> list[Value]:
    """All values in there.

    Raises:
        BadAmf: it is cut short, nested too deeply, or of a type that publishing never meets.
    """
    values, position = [], 0
    try:
        while position < len(data):
            value, position = _decode(data, position, 0)
            values.append(value)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise BadAmf(f"a command is cut short or damaged: {error}") from error
    return values


def _decode(data: bytes, position: int, depth: int) -> tuple[Value, int]:
    kind, position = data[position], position + 1
    if kind == _NUMBER:
        return struct.unpack_from(">d", data, position)[0], position + 8
    if kind == _BOOLEAN:
        return data[position] != 0, position + 1
    if kind in (_STRING, _LONG_STRING):
        return _string(data, position, ">H" if kind == _STRING else ">I")
    if kind in (_NULL, _UNDEFINED):
        return None, position
    if depth < _MOST_DEPTH and kind == _OBJECT:
        return _object(data, position, depth + 1)
    if depth < _MOST_DEPTH and kind == _ARRAY:
        return _object(data, position + 4, depth + 1)
    raise BadAmf(f"a command holds a value of type {kind}")


def _string(data: bytes, position: int, form: str) -> tuple[str, int]:
    (length,) = struct.unpack_from(form, data, position)
    start = position + struct.calcsize(form)
    if start + length > len(data):
        raise BadAmf("a command is cut short")
    return data[start : start + length].decode(), start + length


def _object(data: bytes, position: int, depth: int) -> tuple[dict[str, Value], int]:
    fields: dict[str, Value] = {}
    while data[position : position + 3] != _OBJECT_END:
        name, position = _string(data, position, ">H")
        fields[name], position = _decode(data, position, depth)
    return fields, position + 3
