"""Answering with a page: the whole of it, or for htmx the named part alone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy
from jinja2 import Template


def page(request: HttpRequest, template: str, *, part: str = "", status: int = 200, **context: Any) -> HttpResponse:
    """The page of a template; when htmx asks and a part is named, only that block of it."""
    if part and wants_part(request):
        html = render_part(request, template, part, context)
    else:
        html = engines["jinja2"].get_template(template).render(context, request)
    response = HttpResponse(html, status=status)
    response.headers["Vary"] = "HX-Request"
    return response


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part; a restored history entry needs the whole page."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers


def render_part(request: HttpRequest, name: str, part: str, context: dict[str, Any]) -> str:
    """One block of a template as HTML, with everything the template imports at its top."""
    found: Any = engines["jinja2"].get_template(name)
    everything = _surroundings(request, found) | context
    template: Template = found.template
    live = template.new_context(everything)
    # Imports at the top of a template run when it begins to render: the first piece of output is enough to have them.
    next(template.root_render_func(live), None)
    return "".join(template.blocks[part](live))


def _surroundings(request: HttpRequest, found: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "request": request,
        "csrf_input": csrf_input_lazy(request),
        "csrf_token": csrf_token_lazy(request),
    }
    for processor in found.backend.template_context_processors:
        given |= processor(request)
    return given
