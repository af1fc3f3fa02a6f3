"""Plays scenes: each adds its letters, its promises, its owner and its closing to the story."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from regulars.demo.story.hours import EVENING, HOUSE, within
from regulars.demo.story.letters import WornOut, Writer
from regulars.demo.story.lives import Lives
from regulars.demo.story.nouns import Assigned, Closed, Promised, Said
from regulars.demo.story.scenes import Scene
from regulars.demo.story.scripts import Arc, Step
from regulars.demo.story.talk import Talk
from regulars.demo.story.unheard import Unheard


@dataclass
class Stage:
    """What a telling remembers while it goes on. `worn` counts how often each way to say a thing was used."""

    random: Random
    now: datetime
    unheard: Unheard
    talk: Talk
    into: Lives
    worn: Counter[int] = field(default_factory=Counter)
    memories: dict[str, list[Arc]] = field(default_factory=dict)

    def play(self, scene: Scene) -> int:
        """Add the scene to the story and give the number of its entries. Raises WornOut and adds nothing."""
        steps = scene.steps(self.random)
        moments = scene.moments(steps, self.random)
        if moments[-1] > self.now:
            raise WornOut
        memories = self.memories.setdefault(scene.neighbour.person.key, [])
        writer = Writer(
            self.random,
            scene,
            answering=scene.answering(self.random),
            memories=memories[-3:],
            talk=self.talk,
            unheard=self.unheard,
        )
        subject = writer.say(scene.arc.subjects)
        vows = {place: writer.say(step.vow.words) for place, step in enumerate(steps) if step.vow}
        said = self._entries(writer, subject, steps, moments)
        self.worn.update(id(way) for way in writer.used)
        memories.append(scene.arc)
        self._record(writer, steps, said, vows)
        return len(said)

    def _entries(self, writer: Writer, subject: str, steps: list[Step], moments: list[datetime]) -> list[Said]:
        texts = writer.write(steps, moments, self.worn)
        web = self.random.random() < 0.3
        said = []
        for place, (step, text) in enumerate(zip(steps, texts, strict=True)):
            self.unheard.remember(text)
            said.append(
                Said(
                    person=writer.scene.neighbour.person.key,
                    by="person" if step.who == "person" else writer.answering,
                    channel="webform" if web and place == 0 and step.who == "person" else "email",
                    kind="note" if step.who == "note" else "message",
                    at=moments[place],
                    subject=subject,
                    text=text,
                    matter=writer.scene.number,
                    withheld_because=step.because,
                )
            )
        return said

    def _record(self, writer: Writer, steps: list[Step], said: list[Said], vows: dict[int, str]) -> None:
        self.into.said.extend(said)
        done = [self._promise(writer, steps[place], words, place, said) for place, words in vows.items()]
        self._assign(writer, said)
        if not writer.scene.is_open:
            self._close(writer, said, [moment for moment in done if moment])

    def _promise(self, writer: Writer, step: Step, words: str, place: int, said: list[Said]) -> datetime | None:
        """Record a promise and give the moment of its keeping or breaking, if that has come."""
        scene, entry = writer.scene, said[place]
        due = within(entry.at + timedelta(days=step.vow.days if step.vow else 1), HOUSE, 12, EVENING, self.random)
        kept = step.vow is not None and step.vow.kept
        outcome = "kept" if kept else "broken"
        end: datetime | None = self._keeping(entry, due, said) if kept else due + timedelta(hours=9)
        if end is None or end > self.now or (scene.is_open and entry is said[-1]):
            due = scene.due or due
            outcome, end = "open", None
        self.into.promised.append(Promised(entry.person, scene.number, entry.by, words, entry.at, due, outcome, end))
        return end

    def _keeping(self, entry: Said, due: datetime, said: list[Said]) -> datetime:
        """A promise is kept with our next letter before it is due, or else some time before it is due."""
        later = [one.at for one in said if entry.at < one.at <= due and one.by != "person"]
        return later[0] if later else entry.at + (due - entry.at) * self.random.uniform(0.4, 0.95)

    def _assign(self, writer: Writer, said: list[Said]) -> None:
        scene, key = writer.scene, writer.scene.neighbour.person.key
        ours = [entry.at for entry in said if entry.by != "person"]
        if not ours and not scene.owner:
            return
        first, until = said[0].at, min(ours, default=self.now)
        at = max(first + (until - first) * self.random.uniform(0.3, 0.95), first)
        giver = "jo" if self.random.random() < 0.2 else writer.answering
        self.into.assigned.append(Assigned(key, scene.number, writer.answering, giver, at))

    def _close(self, writer: Writer, said: list[Said], promises: list[datetime]) -> None:
        """Done after the last word and the last promise; sometimes too early, and opened again by a thank-you."""
        scene, key, last = writer.scene, writer.scene.neighbour.person.key, said[-1]
        ours = [entry.at for entry in said if entry.by != "person"]
        if last.by == "person" and ours and self.random.random() < 0.3:
            early = ours[-1] + (last.at - ours[-1]) * self.random.uniform(0.02, 0.3)
            self.into.closed.append(Closed(key, scene.number, writer.answering, early))
        after = max([last.at, *promises])
        done = min(after + timedelta(minutes=self.random.randint(2, 300)), self.now)
        self.into.closed.append(Closed(key, scene.number, writer.answering, done))


__all__ = ["Stage", "WornOut"]
