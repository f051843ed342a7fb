"""The mark that no viewer sees: the `AIGC` fields of GB 45438-2025, for files and streams."""

from __future__ import annotations

import json

from host.speech.wav_sink import aigc_fields


def aigc_metadata(producer: str, produce_id: str) -> dict[str, str]:
    """Metadata keys and values: the fields under their own key, and under the comment that every
    tool shows. Printable ASCII only, as the standard asks."""
    both = aigc_fields(producer, produce_id)
    return {"AIGC": json.dumps(json.loads(both)["AIGC"], ensure_ascii=True), "comment": both}
