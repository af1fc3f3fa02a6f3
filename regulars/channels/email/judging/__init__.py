"""Judging: who really wrote a mail. SPF, DKIM, DMARC and ARC where the door knows enough, else the word of the receiver
that the house trusts.

Nouns: Judgement, Case, Trusted. Door: `judge`. It reads no database and never raises; all it asks of the world goes
through `lookups`, bounded.
"""

from regulars.channels.email.judging.judgement import Judgement
from regulars.channels.email.judging.weighing import Case, Trusted, can_judge, judge

__all__ = ["Case", "Judgement", "Trusted", "can_judge", "judge"]
