"""What care keeps: what was noticed, the days ahead, and what to know before we answer."""

from regulars.care.models.listening import Listening
from regulars.care.models.noticed import Noticed
from regulars.care.models.occasion import Occasion
from regulars.care.models.recap import Recap, Recapping
from regulars.care.models.told_again import ToldAgain

__all__ = ["Listening", "Noticed", "Occasion", "Recap", "Recapping", "ToldAgain"]
