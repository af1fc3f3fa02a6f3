"""`regulars.config.asgi:application`: the whole house for any ASGI server. `regulars start` uses the same."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regulars.config.settings")

from django.core.wsgi import get_wsgi_application

pages = get_wsgi_application()

from regulars.config.serving import behind_proxies, open_door  # noqa: E402 (its rooms need Django to be ready)

application = behind_proxies(open_door(pages))
