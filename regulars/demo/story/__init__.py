"""The story of Corner Roasters, told in plain Python: who wrote what, when, and what we promised. No database here.

Door: `tell(until)`, and `freshened(story, until)` for somebody who looks at it right now.
"""

from regulars.demo.story.telling import freshened, tell

__all__ = ["freshened", "tell"]
