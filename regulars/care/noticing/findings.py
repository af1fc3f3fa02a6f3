"""What was noticed in a text."""

from dataclasses import dataclass

KINDS = (
    "occasion",
    "life_event.birth",
    "life_event.wedding",
    "life_event.move",
    "life_event.new_job",
    "life_event.lost_job",
    "life_event.retirement",
    "life_event.illness",
    "life_event.recovery",
    "life_event.bereavement",
    "life_event.exam",
    "life_event.pet",
    "life_event.house",
    "family",
    "like",
    "dislike",
    "thanks",
    "invitation",
    "complaint",
    "refund_wish",
    "repeat",
    "promise",
    "question",
)


@dataclass(frozen=True)
class Finding:
    """One thing worth keeping. `words == text[start:end]`; `when`: "2026-03-07", "2026-03-07T10:00", "2026-03", "2026"
    or None, on the writer's clock; `subject`: whom or what it is about as the text names them, None for the writer;
    `confidence` from 0 to 1."""

    kind: str
    start: int
    end: int
    words: str
    when: str | None = None
    subject: str | None = None
    confidence: float = 0.8
