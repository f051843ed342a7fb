"""What a process of its own tells when it cannot do its work."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import msgspec
import pytest

from demand.demand_error import DemandError
from host.own_process import do_task
from host.starting import StartError
from storage.ports import LogError


class Task(msgspec.Struct, frozen=True):
    """Nothing in particular."""


@pytest.mark.parametrize("kind", [DemandError, LogError, StartError])
def test_what_a_person_can_act_on_is_told_as_its_sentence_alone(
    kind: type[Exception], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(task: Task) -> bytes:
        raise kind("name another folder")

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"{}")))
    assert do_task(Task, fail) == 2
    assert capsys.readouterr().err == "name another folder\n"
