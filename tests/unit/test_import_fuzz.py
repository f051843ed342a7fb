"""Whatever the bytes, an import gives a catalogue or one of its own refusals, nothing else."""

from __future__ import annotations

import datetime
import io
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.imports.faults import ImportFailed, ImportProblem, ImportRefused
from storage.imports.options import Imported, ImportOptions
from storage.imports.pictures import take_picture
from storage.imports.read import read_catalogue

sys.path.insert(0, str(Path(__file__).parent / "imports_data"))
import import_samples

GOOD = {
    "json": import_samples.catalog_bytes(),
    "sheet": import_samples.SHEET.encode(),
    "sheet in GBK": import_samples.SHEET.encode("gb18030"),
    "shopify": import_samples.SHOPIFY.encode(),
    "taobao": import_samples.TAOBAO.encode("utf-16"),
    "workbook": import_samples.workbook_bytes(import_samples.sheet_rows(), merge=["A2:A3"]),
}
OPTIONS = ImportOptions(currency="CNY")
FUZZ = settings(max_examples=50, suppress_health_check=list(HealthCheck))


def outcome(content: bytes, options: ImportOptions = OPTIONS) -> Imported | ImportProblem:
    """What an import makes of the bytes; checks that a refusal speaks in single sentences."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalogue"
        path.write_bytes(content)
        try:
            return read_catalogue(path, options)
        except ImportProblem as problem:
            refusal = problem
    sentences = [refusal.sentence(language) for language in ("zh", "en")]
    if isinstance(refusal, ImportRefused):
        assert refusal.faults
        sentences += [f.sentence(x) for f in refusal.faults for x in ("zh", "en")]
    assert all(s.isprintable() and 10 < len(s) < 2000 for s in sentences), sentences
    return refusal


@pytest.mark.parametrize("name", GOOD)
def test_the_good_files_are_imported(name: str) -> None:
    assert isinstance(outcome(GOOD[name]), Imported)


@given(st.binary(max_size=400))
@FUZZ
def test_random_bytes_never_crash_an_import(content: bytes) -> None:
    outcome(content)


@given(st.text(max_size=300))
@FUZZ
def test_random_text_never_crashes_an_import(text: str) -> None:
    outcome(text.encode("utf-8", "surrogatepass"))


@given(
    st.sampled_from(sorted(GOOD)),
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 9)),
        min_size=1,
        max_size=6,
    ),
)
@settings(FUZZ, max_examples=120)
def test_damaged_good_files_never_crash_an_import(
    name: str, damages: list[tuple[float, bytes, int]]
) -> None:
    content = bytearray(GOOD[name])
    for where, put, cut in damages:
        start = int(where * len(content))
        content[start : start + cut] = put
    outcome(bytes(content))


@given(st.floats(0, 1, exclude_max=True), st.sampled_from(sorted(GOOD)))
@FUZZ
def test_truncated_files_never_crash_an_import(share: float, name: str) -> None:
    outcome(GOOD[name][: int(share * len(GOOD[name]))])


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(GOOD["workbook"])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = _parts()


@given(
    st.sampled_from(sorted(PARTS)),
    st.lists(
        st.tuples(
            st.floats(0, 1, exclude_max=True),
            st.sampled_from([b"", b"<", b">", b'"', b"9", b"-1", b"A", b"<c/>", b"&x;", b"\xff"])
            | st.binary(max_size=3),
            st.integers(0, 6),
        ),
        min_size=1,
        max_size=4,
    ),
)
@settings(FUZZ, max_examples=120)
def test_a_workbook_with_damaged_parts_never_crashes_an_import(
    name: str, damages: list[tuple[float, bytes, int]]
) -> None:
    content = bytearray(PARTS[name])
    for where, put, cut in damages:
        start = int(where * len(content))
        content[start : start + cut] = put
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in PARTS.items():
            archive.writestr(part, bytes(content) if part == name else data)
    outcome(out.getvalue())


@given(st.sampled_from(sorted(PARTS)))
@settings(FUZZ, max_examples=30)
def test_a_workbook_without_one_of_its_parts_never_crashes_an_import(name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, data in PARTS.items():
            if part != name:
                archive.writestr(part, data)
    outcome(out.getvalue())


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12),
    st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2100, 1, 1)),
    st.times(),
    st.timedeltas(datetime.timedelta(0), datetime.timedelta(days=3)),
    st.sampled_from(["12,5", "¥9.9", "2.37266e+25", "#N/A", "=1+1", "颜色:黑/白", "-1", "售罄"]),
)


@given(st.lists(st.lists(CELLS, min_size=10, max_size=10), min_size=1, max_size=5))
@FUZZ
def test_cells_of_any_type_never_crash_an_import(rows: list[list[object]]) -> None:
    outcome(import_samples.workbook_bytes([import_samples.sheet_rows()[0], *rows]))


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


@st.composite
def _bent_catalogues(draw: st.DrawFn) -> object:
    """The small catalogue with one value, anywhere, replaced by any other."""
    import copy

    content = copy.deepcopy(import_samples.CATALOG)
    node: object = content
    while isinstance(node, dict | list) and node:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = draw(st.sampled_from(keys))
        if not isinstance(node[key], dict | list) or draw(st.integers(0, 4)) == 0:
            node[key] = draw(JSON_VALUES)
            break
        node = node[key]
    return content


@given(_bent_catalogues())
@settings(FUZZ, max_examples=120)
def test_a_catalogue_with_any_value_bent_never_crashes_an_import(content: object) -> None:
    outcome(import_samples.catalog_bytes(content))


def _picture(kind: str) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (9, 7), (200, 30, 30)).save(out, kind)
    return out.getvalue()


PICTURES = {kind: _picture(kind) for kind in ("JPEG", "PNG", "WEBP")}


@given(
    st.sampled_from(sorted(PICTURES)),
    st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 9)),
        max_size=4,
    ),
    st.floats(0, 1),
)
@settings(FUZZ, max_examples=120)
def test_damaged_pictures_are_kept_whole_or_refused(
    kind: str, damages: list[tuple[float, bytes, int]], share: float
) -> None:
    content = bytearray(PICTURES[kind])
    for where, put, cut in damages:
        start = int(where * len(content))
        content[start : start + cut] = put
    content = content[: int(len(content) * max(share, 0.5))]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "picture"
        source.write_bytes(content)
        kept = Path(folder) / "kept"
        try:
            name = take_picture(source, kept)
        except ImportFailed:
            assert not kept.exists()
        else:
            assert [file.name for file in kept.iterdir()] == [name]
