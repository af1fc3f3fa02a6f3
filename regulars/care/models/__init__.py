"""What care keeps: what was noticed, and the days ahead."""

from regulars.care.models.listening import Listening
from regulars.care.models.noticed import Noticed
from regulars.care.models.occasion import Occasion
from regulars.care.models.told_again import ToldAgain

__all__ = ["Listening", "Noticed", "Occasion", "ToldAgain"]
