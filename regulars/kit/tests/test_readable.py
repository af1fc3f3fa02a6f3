"""Letters that nobody can see are left out of what browsers send."""

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.views.decorators.csrf import csrf_exempt

from regulars.kit.readable import Readable


def _said(request):
    return HttpResponse(f"{request.GET.getlist('q')} {request.POST.getlist('why')}")


def _read_by(view, request):
    Readable(view).process_view(request, view, (), {})
    return view(request).content.decode()


def test_form_when_it_holds_control_characters_is_read_without_them():
    asked = RequestFactory().post("/?q=a%00b&q=c", {"why": ["one\x00\x1b two\r\n\tthree", "\x7f"]})
    assert _read_by(_said, asked) == r"['ab', 'c'] ['one two\r\n\tthree', '']"


def test_form_when_a_machine_sends_it_is_left_as_it_came():
    asked = RequestFactory().post("/", {"why": "one\x00two"})
    assert _read_by(csrf_exempt(_said), asked) == r"[] ['one\x00two']"


def test_form_when_there_is_nothing_to_clean_stays_the_same_object():
    asked = RequestFactory().post("/?q=a", {"why": "Because, ação, 雪"})
    before = asked.POST
    _read_by(_said, asked)
    assert asked.POST is before


@pytest.mark.parametrize(("number", "found"), [(2**63 - 1, True), (2**63, False), (int("9" * 20), False)])
def test_address_when_no_row_can_have_its_number_leads_nowhere(number, found):
    asked, read = RequestFactory().get("/"), Readable(_said)
    if found:
        read.process_view(asked, _said, (), {"person_id": number})
    else:
        with pytest.raises(Http404):
            read.process_view(asked, _said, (), {"person_id": number})
