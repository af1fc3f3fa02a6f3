import pytest

from regulars.kit.listing import listed


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        ([], 0, ""),
        (["Ada"], 0, "Ada"),
        (["Ada", "Jo"], 0, "Ada and Jo"),
        (["Ada", "Jo", "Lena"], 3, "Ada, Jo and Lena"),
        (["Ada", "Jo", "Lena", "Rui"], 3, "Ada, Jo and 2 others"),
    ],
)
def test_listed_when_there_are_several_then_is_said_like_a_sentence(words, most, said):
    assert listed(words, most=most) == said
