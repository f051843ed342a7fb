"""A small file that only its owner may read, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_private(file: Path, data: bytes) -> None:
    """Put the data there, durably and all at once (mode 0600).

    Raises:
        OSError: it cannot be written; what stood there before stands there still.
    """
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as new:
        new.write(data)
        new.flush()
        os.fsync(new.fileno())
    part.replace(file)
