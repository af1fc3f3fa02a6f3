"""Pages for the tests of serving."""

import time

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, JsonResponse
from django.urls import path


@login_not_required
def hello(request):
    return HttpResponse("hello")


@login_not_required
def never(request):
    print("began", flush=True)  # noqa: T201 (the test waits for this line)
    time.sleep(600)


@login_not_required
def caller(request):
    return JsonResponse({"address": request.META["REMOTE_ADDR"], "secure": request.is_secure()})


urlpatterns = [path("", hello), path("never/", never), path("caller/", caller)]
