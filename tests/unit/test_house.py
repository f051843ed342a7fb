"""Tests about the set: every event round-trips, every command is documented, every document's
command exists, and the house keeps its shape."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chat import events as chat_events
from host import cli, commands
from host import events as host_events

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def values_of(type_: type) -> st.SearchStrategy[Any]:
    """Valid values of a struct, from the types of its fields."""
    return st.builds(
        type_,
        **{name: value_of(hint) for name, hint in get_type_hints(type_).items()},
    )


def value_of(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return values_of(hint)
    inner = get_args(hint)
    if inner and getattr(hint, "__origin__", None) is tuple and inner[-1] is Ellipsis:
        return st.lists(value_of(inner[0]), max_size=2).map(tuple)
    if inner and type(None) in inner:
        return st.none() | st.one_of(*[value_of(each) for each in inner if each is not type(None)])
    if hint is int:
        return st.integers(-(2**53), 2**53)
    if hint is float:
        return st.floats(-1e9, 1e9)
    return st.from_type(hint)


@pytest.mark.parametrize("type_", chat_events.EVENT_TYPES, ids=chat_events.KINDS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_event_of_a_room_comes_back_from_the_log_as_it_was(
    type_: type, data: st.DataObject
) -> None:
    event = data.draw(values_of(type_))
    assert chat_events.decode(chat_events.encode(event)) == event
    assert chat_events.kind_of(event) in chat_events.KINDS


@pytest.mark.parametrize("type_", host_events.EVENT_TYPES, ids=host_events.KINDS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_event_of_the_host_comes_back_from_the_log_as_it_was(
    type_: type, data: st.DataObject
) -> None:
    event = data.draw(values_of(type_))
    assert host_events.decode(host_events.encode(event)) == event
    assert host_events.kind_of(event) in host_events.KINDS


def test_kinds_are_unique_over_the_whole_log() -> None:
    kinds = [*chat_events.KINDS, *host_events.KINDS]
    assert len(kinds) == len(set(kinds))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_rubbish_is_neither_an_event_nor_a_command_and_says_so(data: bytes) -> None:
    for decode, refusal in (
        (chat_events.decode, chat_events.BadEvent),
        (commands.decode, commands.BadCommand),
    ):
        with pytest.raises(refusal) as refused:
            decode(data)
        assert "\n" not in str(refused.value)


def subcommands(asked: str = "") -> dict[str, Any]:
    parser = cli._parser(asked)
    (choices,) = [a.choices for a in parser._subparsers._group_actions]  # type: ignore[union-attr]
    return dict(choices)  # type: ignore[arg-type]


def shown_commands() -> list[tuple[str, str]]:
    """(document, command) for every `run.py` command in a code block or span."""
    found = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        for line in re.findall(r"(?:python3? )?run\.py(?: [^\n`]*)?", "\n".join(_code(text))):
            found.append((document.relative_to(ROOT).as_posix(), line.split(" #")[0].strip()))
    return found


def _code(text: str) -> list[str]:
    blocks = re.findall(r"```\w*\n(.*?)```", text, flags=re.DOTALL)
    return [*blocks, *re.findall(r"`(python3 run\.py[^`\n]*)`", text)]


def test_every_command_explains_itself_with_an_example_that_parses() -> None:
    for name in subcommands():
        example = cli.EXAMPLES[name]
        command = subcommands(name)[name]
        assert example in command.format_help().replace("\n", " ").replace("  ", " ")
        arguments = shlex.split(example)[2:]
        assert cli._parser(name).parse_args(arguments).command


def test_every_command_shown_in_a_document_parses() -> None:
    shown = shown_commands()
    assert len(shown) >= 10
    for document, command in shown:
        arguments = shlex.split(command.split("run.py", 1)[1])
        if arguments and arguments[0] not in ("-h", "--help", "COMMAND"):
            if arguments[0].startswith("-"):
                arguments.insert(0, "serve")
            arguments = [each for each in arguments if each not in ("...", "…")]
            options = cli._parser(next(iter(arguments), "")).parse_args(arguments)
            assert options.command, f"{document}: {command}"


def test_every_command_is_documented_in_the_reference() -> None:
    reference = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    assert [name for name in subcommands() if f"## {name}\n" not in reference] == []


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = []
    for document in DOCUMENTS:
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8")):
            if "://" not in target and not (document.parent / target).exists():
                broken.append(f"{document.relative_to(ROOT)} -> {target}")
    assert broken == []


def test_no_file_of_the_house_is_too_big_to_hold_in_the_head() -> None:
    """Data tables of words may be longer; code may not."""
    sources = [
        path for package in ("host", "demand", "chat", "storage") for path in
        (ROOT / package).rglob("*.py")
    ]  # fmt: skip
    words = ("wording", "phrases", "fillers", "draw", "garments", "aspect_table", "homeware")
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in sources
        if not any(word in path.as_posix() for word in words)
        and (count := len(path.read_text(encoding="utf-8").splitlines())) > 500
    }
    assert long == {}
    assert not [path for path in sources if path.name in ("utils.py", "helpers.py", "misc.py")]


def test_pins_name_no_index() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!_-]+", pin) for pin in pins if pin)
