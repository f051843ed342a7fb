"""Takes product pictures in: verified, decoded, stripped of metadata, kept under a content hash."""

from __future__ import annotations

from pathlib import Path


def take_picture(source: Path, target_folder: Path) -> str:
    """Verify and keep one picture; return its file name in `target_folder`.

    Raises:
        ImportFailed: it is missing, too large, damaged, or no JPEG, PNG or WebP.
    """
    raise NotImplementedError
