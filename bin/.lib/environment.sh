# shellcheck shell=bash
# Where we are, how we speak, and the Python environment we run in. Sourced by the commands in bin/.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd -P)
venv=${REGULARS_VENV:-$root/.venv}
case $venv in /*) ;; *) venv=$PWD/$venv ;; esac
failing=1 # the exit code of a refusal

# Settings of the visitor's shell that would lead Python or pip out of the environment.
unset PYTHONHOME PIP_TARGET PIP_PREFIX
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$*" >&2; }

refuse() {
    say "$*"
    exit "$failing"
}

# make_environment run|dev: sees to it that the locked packages are installed. Costs nothing when they are.
make_environment() {
    is_ready "$1" && return
    check_place
    # Two commands may come at once on the first day (a mail server pipes two mails): the second waits for the first.
    # The lock is held on the folder itself, so that no file of it can be left behind.
    (
        if command -v flock >/dev/null && ! flock --nonblock 9; then
            say "Another command is making the environment; waiting for it …"
            flock 9
        fi
        if ! is_ready "$1"; then build "$1"; fi
    ) 9<"$root"
}

# A stamp beside the packages says from which lock, and for which Python, they were installed.
is_ready() { [ "$(cat "$venv/.regulars-$1" 2>/dev/null)" = "$(stamp "$1")" ]; }

stamp() { printf '%s %s' "$(cksum <"$root/requirements/$1.txt")" "$(version_of "$venv/bin/python")"; }

version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || printf 'none'; }

check_place() {
    local place=$venv
    while [ ! -e "$place" ]; do place=$(dirname "$place"); done
    [ -d "$place" ] || refuse "$place is not a folder, so no environment can be made there: name another with REGULARS_VENV=FOLDER."
    [ -w "$place" ] || refuse "You may not write to $place: make it yours (chown), or name another folder with REGULARS_VENV=FOLDER."
    if [ "$place" = "$venv" ] && [ -n "$(ls -A "$venv")" ] && [ ! -e "$venv/pyvenv.cfg" ] && [ ! -e "$venv/.unfinished" ]; then
        refuse "$venv holds something else than a Python environment: name a new or empty folder with REGULARS_VENV=FOLDER."
    fi
}

build() {
    trap 'say ""; say "Stopped; nothing is left half done."; exit 130' INT
    if ! is_whole; then
        find_python
        remake
    fi
    # Until the mark is gone the environment counts as half made, and the next start makes it anew.
    touch "$venv/.unfinished"
    install_lock "$1"
    stamp "$1" >"$venv/.regulars-$1"
    if [ "$1" = dev ]; then stamp run >"$venv/.regulars-run"; fi # dev.txt holds all of run.txt, in the same versions
    rm "$venv/.unfinished"
}

is_whole() {
    [ ! -e "$venv/.unfinished" ] &&
        "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11) or sys.prefix == sys.base_prefix)' 2>/dev/null
}

find_python() {
    local candidate found=
    for candidate in ${REGULARS_PYTHON:+"$REGULARS_PYTHON"} python3 python3.11 python3.12 python3.13 python3.14 python; do
        [ "$(version_of "$candidate")" = none ] && continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            python=$candidate
            return
        fi
        found=${found:-", and $candidate here is $(version_of "$candidate")"}
    done
    refuse "Regulars needs Python 3.11 or newer$found: install one (on Debian 12: sudo apt install python3 python3-venv) or name it with REGULARS_PYTHON=COMMAND."
}

remake() {
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        refuse "$python cannot make an environment because its venv module is missing: install it (on Debian: sudo apt install python3-venv), then run this again."
    say "Making a Python environment in $venv …"
    mkdir -p "$venv"
    touch "$venv/.unfinished"
    find "$venv/" -mindepth 1 ! -path "$venv/.unfinished" -delete
    "$python" -m venv "$venv" >&2 || refuse "$python could not make the environment in $venv (its words are above)."
}

install_lock() {
    local lock=$root/requirements/$1.txt log=$venv/install.log
    say "Installing the packages of requirements/$1.txt (the first time this takes a minute) …"
    if ! "$venv/bin/python" -m pip install --require-hashes --no-deps --no-input --retries 2 \
        --progress-bar off -r "$lock" 2>&1 | tee "$log" | show_progress "$(grep -c '==' "$lock")"; then
        refuse "$(why_it_failed "$log")"
    fi
    say "Installed."
}

show_progress() {
    local total=$1 seen=0 line name
    while IFS= read -r line; do
        case $line in
            'Collecting '* | 'Requirement already satisfied: '*)
                seen=$((seen + 1))
                name=${line#*[:g] } name=${name%%[ =]*}
                show "$seen of at most $total: $name"
                ;;
            'Installing collected '*) show "all $seen found, unpacking …" ;;
        esac
    done
    if [ -t 2 ]; then say ""; fi
}

# One line that renews itself on a terminal, a line now and then in a log.
show() {
    if [ -t 2 ]; then
        printf '\r\033[K  %s' "$1" >&2
    else
        case $1 in *[1-9]\ of\ at\ most*) ;; *) say "  $1" ;; esac
    fi
}

why_it_failed() {
    local again="; nothing is left half done: run this again afterwards (the whole story: $1)."
    if grep -q 'DO NOT MATCH THE HASHES' "$1"; then
        printf '%s' "A downloaded package is not the one that was locked, so it was not installed: check the package index that pip uses (pip config list)$again"
    elif grep -qi 'No space left on device' "$1"; then
        printf '%s' "The disk is full: make room$again"
    elif grep -qE 'Retrying \(|NewConnectionError|Name or service not known|Temporary failure|timed out|SSLError|ProxyError' "$1"; then
        printf '%s' "No Python package index could be reached: check the network and the index that pip uses (pip config list)$again"
    elif grep -qE 'No matching distribution|Could not find a version' "$1"; then
        printf '%s' "The package index has no $(sed -nE 's/.*No matching distribution found for ([^ ]+).*/\1/p' "$1" | head -n 1) for Python $(version_of "$venv/bin/python") on this machine: use Python 3.11 (REGULARS_PYTHON=python3.11), or another index (pip config list)$again"
    else
        printf '%s' "The packages could not be installed: $(grep -E '^ERROR' "$1" | tail -n 1)$again"
    fi
}

# regulars ARGUMENTS…: becomes the command. -P: a file named like a Python module in the visitor's folder is not ours.
regulars() {
    PYTHONPATH=$root exec "$venv/bin/python" -P -m regulars "$@"
}
