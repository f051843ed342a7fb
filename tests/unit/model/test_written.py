"""A model's JSON is read the same however it is cut, and garbage is garbage and nothing else."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.answers.model.written import Garbled, Written

_text = st.text(st.characters(codec="utf-8"), max_size=40)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3),
    max_leaves=5,
)
_cuts = st.lists(st.integers(0, 2_000), max_size=15)


def read(text: str, cuts: list[int]) -> tuple[tuple[str, ...] | None, str, bool]:
    written, found = Written(), ""
    places = [0, *sorted(cut % (len(text) + 1) for cut in cuts), len(text)]
    for start, end in pairwise(places):
        found += written.feed(text[start:end])
    return written.evidence, found, written.complete


@given(
    evidence=st.lists(_text, max_size=5),
    answer=_text,
    more=st.dictionaries(
        _text.filter(lambda n: n not in ("evidence", "answer")), _json, max_size=3
    ),
    order=st.randoms(use_true_random=False),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 2]),
    around=st.sampled_from(
        [
            ("", ""),
            ("```json\n", "\n```"),
            ('<think>a {"answer": 1} b</think>\n\n', "\n"),
            ("Sure, here it is:\n", ' Anything else? {"answer": "no"}'),
            ("\ufeff<THINK></think>", "}"),
            ("嗯，用户问的是价格。</think>", ""),
        ]
    ),
    cuts=_cuts,
)
def test_any_cut_of_any_form_gives_evidence_and_answer(
    evidence: list[str],
    answer: str,
    more: dict[str, object],
    order: object,
    ascii_only: bool,
    indent: int | None,
    around: tuple[str, str],
    cuts: list[int],
) -> None:
    members = [("evidence", evidence), ("answer", answer), *more.items()]
    order.shuffle(members)  # type: ignore[attr-defined]
    text = json.dumps(dict(members), ensure_ascii=ascii_only, indent=indent)
    whole = around[0] + text + around[1]
    assert read(whole, cuts) == (tuple(evidence), answer, True)


@given(answer=_text, cut=st.integers(0, 200), cuts=_cuts)
def test_what_breaks_off_gives_the_beginning_of_the_answer(
    answer: str, cut: int, cuts: list[int]
) -> None:
    text = json.dumps({"evidence": ["e1"], "answer": answer})
    evidence, found, complete = read(text[: cut % len(text)], cuts)
    assert not complete
    assert answer.startswith(found)
    assert evidence in (None, ("e1",))


@given(st.text(alphabet='{}[]",:\\ue1 \n<think>/answerevid0', max_size=120) | _text, _cuts)
def test_garbage_is_refused_or_not_complete_and_cuts_do_not_matter(
    text: str, cuts: list[int]
) -> None:
    try:
        whole = read(text, [])
    except Garbled:
        with pytest.raises(Garbled):
            read(text, cuts)
    else:
        assert read(text, cuts) == whole


@pytest.mark.parametrize(
    "text",
    [
        '{"evidence": "e1", "answer": "x"}',
        '{"evidence": [1], "answer": "x"}',
        '{"evidence": [["e1"]], "answer": "x"}',
        '{"evidence": ["e1",], "answer": "x"}',
        '{"evidence": ["e1"], "answer": {"text": "x"}}',
        '{"evidence": ["e1"], "answer": null}',
        '{"evidence": ["e1"], "evidence": ["e2"], "answer": "x"}',
        '{"evidence": ["e1"], "answer": "x", "answer": "y"}',
        '{"evidence": ["e1"]}',
        '{"answer": "x"}',
        "{}",
        '{"evidence": ["e1"], "answer": "\\ud800"}',
        '{"evidence": ["e1"], "answer": "\\udc00"}',
        '{"evidence": ["e1"], "answer": "\\ud83d\\u0041"}',
        '{"evidence": ["e1"], "answer": "\\x41"}',
        '{"evidence": ["e1"], "answer": "\\u00g0"}',
        "{'evidence': ['e1'], 'answer': 'x'}",
        '{"evidence": ["e1"] "answer": "x"}',
        '{"a": ' + "[" * 20 + "]" * 20 + "}",
        '{"a": [}, "evidence": ["e1"], "answer": "x"}',
        "x" * 500,
        '{"evidence": ["e1"], "answer": "' + "哈" * 41_000,
        '{"evidence": [' + '"e1",' * 100,
    ],
)
def test_another_form_is_garbled(text: str) -> None:
    with pytest.raises(Garbled):
        read(text, [])


def test_nothing_of_the_answer_is_given_before_the_evidence() -> None:
    written = Written()
    assert written.feed('{"answer": "好的", "x": [1, {"y": "}"}], "evid') == ""
    assert written.feed('ence": ["e1"') == ""
    assert written.feed("]") == "好的"
    assert written.feed("}") == ""
    assert written.complete
