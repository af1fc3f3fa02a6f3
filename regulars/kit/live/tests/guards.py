"""A guard for the tests: whoever shows an open session may hear anything but secrets."""

open_sessions = set()


def allowed(cookies, topics):
    if "trouble" in topics:
        raise KeyError("the guard stumbled")
    if cookies.get("regulars_session") not in open_sessions:
        return set()
    return {topic for topic in topics if not topic.startswith("secret")}
