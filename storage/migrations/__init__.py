"""The numbered steps that made the tables what they are; a step that went out is never changed."""

from storage.migrations import step_0001_event_log, step_0002_catalogue
from storage.migrations.apply import Step, migrate

STEPS: tuple[Step, ...] = (
    Step(1, "event_log", step_0001_event_log.apply),
    Step(2, "catalogue", step_0002_catalogue.apply),
)

__all__ = ["STEPS", "Step", "migrate"]
