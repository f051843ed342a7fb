"""The two pages as HTML, and their scripts, styles and words.

Templates are filled by Jinja2 with escaping always on; everything that changes comes later over
the WebSocket and is set as text.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import jinja2

HERE = Path(__file__).parent
LANGUAGES = ("zh", "en")
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


class StaticFile(msgspec.Struct, frozen=True):
    """A file of ours, held in memory."""

    data: bytes
    content_type: str
    etag: str


class Pages:
    """Templates and static files, read once."""

    def __init__(self) -> None:
        self.files = {
            path.name: _static_file(path)
            for path in sorted((HERE / "static").iterdir())
            if path.suffix in _TYPES
        }
        self._words: dict[str, dict[str, str]] = msgspec.json.decode(
            self.files["words.json"].data, type=dict[str, dict[str, str]]
        )
        self._templates: jinja2.Environment | None = None

    @property
    def build(self) -> str:
        """Changes whenever a file of ours does."""
        etags = "".join(file.etag for file in self.files.values())
        return hashlib.sha256(etags.encode()).hexdigest()[:20]

    def render(self, template: str, *, language: str, **values: object) -> str:
        """The page in a language; `t(key)` in it gives the words."""
        words = self._words[language]
        return (
            self._environment()
            .get_template(template)
            .render(
                lang=language,
                html_lang="zh-CN" if language == "zh" else language,
                t=words.__getitem__,
                **values,
            )
        )

    def _environment(self) -> jinja2.Environment:
        if self._templates is None:
            import jinja2

            self._templates = jinja2.Environment(
                loader=jinja2.FileSystemLoader(HERE / "templates"),
                autoescape=True,
                undefined=jinja2.StrictUndefined,
            )
        return self._templates


def _static_file(path: Path) -> StaticFile:
    data = path.read_bytes()
    etag = hashlib.sha256(data).hexdigest()[:20]
    return StaticFile(data, _TYPES[path.suffix], etag)
