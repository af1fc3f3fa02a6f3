"""How this house runs: the environment in, typed, with sane defaults. Choices of the business live in the database."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

import dj_database_url
from csp.constants import NONCE

from regulars.config.environment import flag, home, networks, number, pairs, resolver, secret_key, words
from regulars.config.timetable import TIMETABLE

CHECKOUT = Path(__file__).resolve().parent.parent.parent
REGULARS_HOME = home(CHECKOUT)

DEBUG = flag("REGULARS_DEBUG")
SECRET_KEY = secret_key(REGULARS_HOME)
REGULARS_SECRETS_KEYS = words("REGULARS_SECRETS_KEY")
REGULARS_HOST = os.environ.get("REGULARS_HOST") or "127.0.0.1"
REGULARS_PORT = number("REGULARS_PORT", 8000)
REGULARS_SMTP_HOST = os.environ.get("REGULARS_SMTP_HOST") or "127.0.0.1"
REGULARS_SMTP_PORT = number("REGULARS_SMTP_PORT", 2525)
REGULARS_URL = os.environ.get("REGULARS_URL", f"http://127.0.0.1:{REGULARS_PORT}").rstrip("/")
ALLOWED_HOSTS = words("REGULARS_ALLOWED_HOSTS", "*")
CSRF_TRUSTED_ORIGINS = [REGULARS_URL]

REGULARS_THREADS = number("REGULARS_THREADS", 4)
REGULARS_TRUSTED_PROXIES = words("REGULARS_TRUSTED_PROXIES", "127.0.0.1")
REGULARS_REDIS_URL = os.environ.get("REGULARS_REDIS_URL", "")
REGULARS_SMTP_URL = os.environ.get("REGULARS_SMTP_URL", "")
REGULARS_IMAP_PORTS = [int(port) for port in words("REGULARS_IMAP_PORTS", "143,993,1143,1993") if port.isdecimal()]
REGULARS_AUTHORITIES: dict[str, dict[str, str]] = {}
REGULARS_TRUSTED_RELAYS = networks("REGULARS_TRUSTED_RELAYS")
REGULARS_DNS = resolver("REGULARS_DNS")
REGULARS_LARGEST_MAIL = number("REGULARS_LARGEST_MAIL", 50 * 1024 * 1024)
REGULARS_PROVIDER_APIS = pairs("REGULARS_PROVIDER_APIS")
REGULARS_LARGEST_LETTER = number("REGULARS_LARGEST_LETTER", 10_000_000)
REGULARS_LARGEST_UPLOAD = number("REGULARS_LARGEST_UPLOAD", 25 * 1024 * 1024)
REGULARS_LIVE_GUARD = "regulars.desk.live.guarding.allowed"
REGULARS_TIMETABLE = TIMETABLE

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_tasks",
    "csp",
    "regulars.kit",
    "regulars.kit.look",
    "regulars.team",
    "regulars.people",
    "regulars.conversation",
    "regulars.channels.email",
    "regulars.channels.webform",
    "regulars.care",
    "regulars.search",
    "regulars.bringing",
    "regulars.desk",
    "regulars.demo",
    "regulars.bench",
    "regulars.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "regulars.kit.look.joined.JoinedFiles",
    "regulars.kit.compressing.PageCompression",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "regulars.kit.readable.Readable",
    "regulars.team.returning.ReturningMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "regulars.desk.leading_on.LeadingOn",
]

ROOT_URLCONF = "regulars.config.urls"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "regulars.config.pages.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "regulars.desk.surroundings.surroundings",
            ],
        },
    },
]

_sqlite = f"sqlite:///{quote(str(REGULARS_HOME / 'regulars.sqlite3'))}"
DATABASES: dict[str, Any] = {"default": dj_database_url.parse(os.environ.get("DATABASE_URL") or _sqlite)}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # The engine's own module says why it takes a mutex and which pragmas it sets.
    DATABASES["default"] |= {"ENGINE": "regulars.kit.sqlite", "CONN_MAX_AGE": None}
else:
    pool = {"min_size": 2, "max_size": REGULARS_THREADS + 8, "timeout": 20}
    DATABASES["default"] |= {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "OPTIONS": {"pool": pool}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "regulars.kit.background.backend.LeasedBackend", "QUEUES": []}}

AUTH_USER_MODEL = "team.Teammate"
AUTHENTICATION_BACKENDS = ["regulars.team.returning.ReturningBackend"]
# Addresses are unique whatever their case (one_teammate_per_address); the check sees plain columns only.
SILENCED_SYSTEM_CHECKS = ["auth.E003", "auth.W004"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"

CSRF_FAILURE_VIEW = "regulars.desk.errors.views.no_token"
SESSION_ENGINE = "regulars.team.sessions"
SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = REGULARS_URL.startswith("https://")
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "regulars_session", "regulars_csrf"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        # The editor makes two style elements of its own; everything else comes from files.
        "style-src": ["'self'", NONCE],
        "img-src": ["'self'", "data:", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# One house speaks one language, on its pages and in its mails (docs/why/translation.md).
LANGUAGE_CODE = os.environ.get("REGULARS_LANGUAGE") or "en"
LOCALE_PATHS = [CHECKOUT / "regulars" / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = REGULARS_HOME / "static"
WHITENOISE_USE_FINDERS = True
# Every address of ours carries the fingerprint or the version of its file.
WHITENOISE_MAX_AGE = 0 if DEBUG else 365 * 24 * 3600
MEDIA_ROOT = REGULARS_HOME / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname:7} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("REGULARS_LOG", "WARNING")},
}
