"""Phone numbers: read as they are dialled somewhere, compared as E.164, shown so that anybody abroad can call them."""

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, ValidationResult

from regulars.kit.countries import country_name


class NoNumber(ValueError):
    """It cannot be called; the words say why."""


def compared(text: str, *, country: str = "") -> str:
    """E.164, with ";ext=12" where there is an extension: two desks behind one number are two people.

    `country` (two letters) is where a number without its country code is dialled. Raises NoNumber.
    """
    number = _read(text, country)
    plain = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return f"{plain};ext={number.extension}" if number.extension else plain


def check_given_out(text: str, *, country: str = "") -> None:
    """Refuse a number that nobody can have, however long it is right. Raises NoNumber."""
    number = _read(text, country)
    if not phonenumbers.is_valid_number(number):
        raise NoNumber(
            _("“%(text)s” has the right length, but %(place)s has no numbers that begin like this.")
            % {"text": text[:60], "place": _place(number)}
        )


def shown(value: str) -> str:
    """A compared number as people write it: "+351 912 345 678"."""
    try:
        number = phonenumbers.parse(value.replace(";ext=", " ext. "), None)
    except NumberParseException:
        return value
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _read(text: str, country: str) -> PhoneNumber:
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException as refusal:
        raise NoNumber(_why_not(text, country, refusal.error_type)) from None
    if words := _WRONG.get(phonenumbers.is_possible_number_with_reason(number)):
        raise NoNumber(
            _("“%(text)s” %(words)s for a number in %(place)s.")
            % {"text": text[:60], "words": words, "place": _place(number)}
        )
    return number


def _place(number: PhoneNumber) -> str:
    code = number.country_code or 0
    region = phonenumbers.region_code_for_country_code(code)
    return country_name(region) if region.isalpha() and region != "ZZ" else f"+{code}"


def _why_not(text: str, country: str, error: int) -> str:
    if error == NumberParseException.INVALID_COUNTRY_CODE and not country:
        return _("“%(text)s” is not a phone number with its country code (+351 …).") % {"text": text[:60]}
    return _("“%(text)s” is not a phone number.") % {"text": text[:60]}


_WRONG = {
    ValidationResult.TOO_SHORT: "is too short",
    ValidationResult.TOO_LONG: "is too long",
    ValidationResult.INVALID_LENGTH: "has the wrong length",
    ValidationResult.INVALID_COUNTRY_CODE: "is wrong",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "lacks its area code",
}
