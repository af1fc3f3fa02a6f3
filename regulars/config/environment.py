"""Typed readers of the environment, each refusing a wrong value in one sentence."""

import ipaddress
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def flag(name: str) -> bool:
    """Whether the variable says yes ("1", "true", "yes", "on"); unset is no."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def number(name: str, default: int) -> int:
    """The variable as a whole number, or the default when it is unset or empty."""
    value = os.environ.get(name) or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, but it is “{value}”.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """The comma-separated words of the variable."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def pairs(name: str) -> dict[str, str]:
    """The comma-separated “name=value” pairs of the variable."""
    found = [word.partition("=") for word in words(name)]
    if not all(key and value for key, _, value in found):
        raise ImproperlyConfigured(f"{name} must be pairs like name=value, with commas between them.")
    return {key: value for key, _, value in found}


def networks(name: str) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    """The comma-separated addresses and networks (192.0.2.0/24) of the variable."""
    try:
        return [ipaddress.ip_network(word, strict=False) for word in words(name)]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must hold addresses or networks like 192.0.2.0/24: {error}.") from None


def resolver(name: str) -> str:
    """Whom we ask for names: "off", "system", or address:port of a resolver."""
    value = os.environ.get(name) or "off"
    if value in {"off", "system"}:
        return value
    try:
        address, port = _address_and_port(value)
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} must be off, system or the address of a resolver like 192.0.2.53:53, but it is “{value}”."
        ) from None
    return f"{address}:{port}"


def _address_and_port(value: str) -> tuple[str, int]:
    """Raises ValueError. Without a port it is the usual 53; an IPv6 address with one stands in brackets."""
    host, _, port = value.rpartition(":") if value.count(":") == 1 or "]:" in value else (value, "", "53")
    number = int(port)
    if not 0 < number < 65536:
        raise ValueError(port)
    return str(ipaddress.ip_address(host.strip("[]"))), number


def home(checkout: Path) -> Path:
    """Where the data live: REGULARS_HOME, else `var/` of the checkout, else (from a wheel) the user's data folder."""
    if named := os.environ.get("REGULARS_HOME"):
        return Path(named).expanduser().resolve()
    if (checkout / "pyproject.toml").exists():
        return checkout / "var"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "regulars"


def secret_key(home: Path) -> str:
    """The house's secret: from REGULARS_SECRET_KEY, else from a file only its owner can read, made once."""
    if key := os.environ.get("REGULARS_SECRET_KEY"):
        return key
    path = home / "secret.key"
    try:
        if not path.exists():
            _make_secret(path)
        return path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The data of the house cannot be kept in {home} ({error.strerror}): "
            "make the folder yours, or name another with REGULARS_HOME=FOLDER."
        ) from None


def _make_secret(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(64))
    # link() and not rename(): of two processes that start at once, the first one's key stands for both.
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
