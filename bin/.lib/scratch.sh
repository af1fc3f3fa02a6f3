# shellcheck shell=bash
# A folder, and if wanted a PostgreSQL server, for the length of one command. Sourced after environment.sh.
: "${root:?source environment.sh first}"

# make_scratch: sets $scratch to an empty folder that goes away with the command, also on Ctrl-C, and keeps what the
# command writes away from the visitor's own data.
make_scratch() {
    scratch=$(mktemp -d /tmp/regulars.XXXXXX)
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    mkdir -m 700 "$scratch/home"
    export REGULARS_HOME=$scratch/home
}

clean_up() {
    local code=$?
    if [ -e "$scratch/postgresql/data/postmaster.pid" ]; then
        as_server "$(postgresql_programs)/pg_ctl" -D "$scratch/postgresql/data" -m immediate -w stop >/dev/null 2>&1 || true
    fi
    rm -rf "$scratch"
    exit "$code"
}

# Where initdb and pg_ctl are: Debian keeps them apart by version and out of the PATH.
postgresql_programs() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5,5nr) "$(dirname "$(command -v initdb || true)")"; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            printf '%s' "$folder"
            return
        fi
    done
    return 1
}

# PostgreSQL refuses to run as root; Debian's package brings the user for it.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# start_postgresql: sets DATABASE_URL to a fresh, empty server. It listens on a socket in a folder of its own and on no
# port: nothing can collide with it, and nobody else can reach it.
start_postgresql() {
    local folder=$scratch/postgresql
    mkdir -m 700 "$folder"
    if [ "$(id -u)" = 0 ]; then
        chmod 711 "$scratch"
        chown postgres "$folder"
    fi
    if ! set_up_postgresql "$(postgresql_programs)" "$folder" >"$scratch/log" 2>&1; then
        cat "$scratch/log" "$folder/log" >&2 || true
        refuse "PostgreSQL did not start (its words are above)."
    fi
    export DATABASE_URL="postgres://regulars@${folder//\//%2F}/regulars"
}

# Safety on power loss (fsync) is switched off here and only here: these data are worth nothing in a minute.
set_up_postgresql() {
    as_server "$1/initdb" -D "$2/data" -U regulars -A trust --no-sync --encoding UTF8 --locale C.UTF-8 &&
        as_server "$1/pg_ctl" -D "$2/data" -l "$2/log" -w start -o "-k $2 -c listen_addresses= -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" &&
        as_server "$1/createdb" -h "$2" -U regulars regulars
}
