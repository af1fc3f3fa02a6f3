# shellcheck shell=bash
# System packages that the tests need. Sourced after environment.sh.

# need PACKAGE COMMAND…: notes the package as missing when the command after it fails.
missing=()
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

# install_missing WHAT: as root on Debian installs what was noted; otherwise names it and stops.
install_missing() {
    [ ${#missing[@]} -eq 0 ] && return
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        refuse "$1 needs ${missing[*]}: install it (on Debian: sudo apt install ${missing[*]}), then run this again."
    fi
    say "Installing ${missing[*]} …"
    {
        apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
    } </dev/null >&2 || refuse "apt could not install ${missing[*]} (its words are above): install it, then run this again."
    missing=()
}

# python3-venv brings python3 along.
need_python() { need python3-venv can_make_environment; }

can_make_environment() {
    is_ready dev || (
        find_python
        "${python:?}" -c 'import venv, ensurepip'
    )
}

is_installed() { dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null | grep -q '^ii'; }

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# Letters and signs of every page that is looked at; elsewhere than on Debian we trust that there are some.
has_fonts() { ! command -v dpkg-query || is_installed fonts-liberation; }
has_emoji() { ! command -v dpkg-query || is_installed fonts-noto-color-emoji; }

has_redis() { command -v redis-server; }

has_dovecot() { command -v dovecot && [ -e /usr/lib/dovecot/imap ]; }
