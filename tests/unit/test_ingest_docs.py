"""The page about events names every kind, field, flag and role there is, and the example works."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from chat.connectors import ingest
from chat.connectors.ingest import Nonces, verify
from chat.events import EVENT_TYPES, Flags, IdKind, Role, RoomEventBase, User

DOCS = Path(__file__).parents[2] / "docs"
EVENTS = (DOCS / "reference" / "events.md").read_text(encoding="utf-8")
SEND = (DOCS / "howto" / "send-comments.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: kind.__name__)
def test_every_kind_has_a_row_with_all_its_fields(kind: type[RoomEventBase]) -> None:
    tag = kind.__struct_config__.tag
    (row,) = [line for line in EVENTS.splitlines() if line.startswith(f"| `{tag}` |")]
    common = {field.name for field in msgspec.structs.fields(RoomEventBase)}
    own = [f.encode_name for f in msgspec.structs.fields(kind) if f.name not in common]
    assert [name for name in own if f"`{name}`" not in row] == []


@pytest.mark.parametrize("part", [RoomEventBase, User, Flags], ids=lambda part: part.__name__)
def test_every_common_field_is_explained(part: type[msgspec.Struct]) -> None:
    names = [field.encode_name for field in msgspec.structs.fields(part)]
    assert [name for name in names if f"`{name}`" not in EVENTS] == []


def test_every_role_and_id_kind_is_named() -> None:
    words = (*get_args(Role), *get_args(IdKind))
    assert [word for word in words if f"`{word}`" not in EVENTS] == []


def test_every_error_code_of_the_ingest_is_in_the_guide() -> None:
    folder = Path(ingest.__file__).parent
    source = "".join((folder / name).read_text() for name in ("ingest.py", "ingest_web.py"))
    codes = {piece.split('"')[0] for piece in source.split('IngestRefused("')[1:]}
    assert len(codes) >= 10
    assert [code for code in sorted(codes) if f"`{code}`" not in SEND] == []


def test_the_example_in_the_guide_signs_what_the_room_accepts() -> None:
    code = SEND.split("```python\n")[1].split("```")[0].split("print(")[0]
    names: dict[str, object] = {}
    exec(compile(code, "send-comments.md", "exec"), names)
    headers = {
        "X-Yaohe-Timestamp": str(names["timestamp"]),
        "X-Yaohe-Nonce": str(names["nonce"]),
        "X-Yaohe-Signature": str(names["signature"]),
    }
    body = names["body"]
    assert isinstance(body, bytes)
    verify(
        headers,
        body,
        secret="the secret of the room",
        now_us=int(str(names["timestamp"])) * 1_000_000,
        nonces=Nonces(),
    )
