"""One thread at a time, and never a call lost."""

import threading

from regulars.channels.email.turns import OneAtATime


def test_deed_when_asked_for_while_it_is_done_then_is_done_once_more_by_the_same_thread():
    turns, doers = OneAtATime(), []

    def deed():
        doers.append(threading.current_thread())
        if len(doers) == 1:
            other = threading.Thread(target=turns.run, args=(deed,))
            other.start()
            other.join(timeout=60)

    turns.run(deed)

    assert doers == [threading.main_thread()] * 2


def test_deed_when_it_fails_then_the_next_may_try():
    turns, done = OneAtATime(), []

    def fail():
        raise RuntimeError("no")

    try:
        turns.run(fail)
    except RuntimeError as error:
        done.append(str(error))
    turns.run(lambda: done.append("yes"))

    assert done == ["no", "yes"]


def test_deed_when_many_ask_then_whatever_was_there_before_a_call_is_seen_after_it():
    turns, waiting, seen, together = OneAtATime(), [], [], []

    def deed():
        together.append(1)
        assert len(together) == 1
        while waiting:
            seen.append(waiting.pop())
        together.pop()

    def ask(number):
        for round_ in range(200):
            waiting.append((number, round_))
            turns.run(deed)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert waiting == []
    assert len(set(seen)) == len(seen) == 800
