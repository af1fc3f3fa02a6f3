"""Background work: jobs in our own table behind the `django.tasks` API, a worker that runs them, and a timetable.

    from regulars.kit.background.tasks import task

    @task(attempts=20)
    def deliver(entry_id: int) -> None: ...

    deliver.enqueue(entry.id)                                     # in the caller's transaction: no lost, no ghost jobs
    deliver.using(run_after=in_ten_seconds).enqueue(entry.id)     # not before
    deliver.using(unique=f"entry {entry.id}").enqueue(entry.id)   # waits once at most; a running one does not count
    deliver.using(key=f"person {person.id}").enqueue(entry.id)    # one at a time, in order, for this person

A job runs at least once: a killed worker's jobs run again when their lease ends. Every task must be safe to run twice.
"""
