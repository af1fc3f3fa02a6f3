"""What the house does by the clock: (cron expression in UTC, dotted path of a task)."""

TIMETABLE: list[tuple[str, str]] = [
    # Nudges can be lost with the process that gave them; what lies due is found within a minute.
    ("* * * * *", "regulars.channels.email.tasks.read_arrivals"),
    ("* * * * *", "regulars.channels.email.tasks.deliver_due"),
    ("* * * * *", "regulars.channels.email.tasks.fetch_due"),
    ("* * * * *", "regulars.channels.email.tasks.tell_due"),
    ("* * * * *", "regulars.channels.webform.tasks.read_arrivals"),
    ("* * * * *", "regulars.search.tasks.read_files"),
    ("* * * * *", "regulars.care.tasks.listen"),
    ("* * * * *", "regulars.care.tasks.recap"),
    ("* * * * *", "regulars.conversation.putting_by.wake_due"),
    ("* * * * *", "regulars.conversation.tasks.warn_of_goals"),
    ("* * * * *", "regulars.conversation.leaving_later.leave_due"),
    ("13 * * * *", "regulars.team.tasks.read_holidays"),
    ("17 * * * *", "regulars.kit.background.sweeping.sweep_jobs"),
    ("23 * * * *", "regulars.kit.limits.sweep_tallies"),
    ("31 3 * * *", "regulars.channels.email.providers.sweeping.sweep_heard"),
    ("27 * * * *", "regulars.conversation.tasks.sweep_presences"),
    ("29 * * * *", "regulars.team.sweeping.sweep_ways_in"),
    # Days off begin at midnight on the clock of each of us.
    ("*/15 * * * *", "regulars.conversation.tasks.hand_on_for_the_away"),
    ("7 4 * * *", "regulars.search.tasks.enrol_files"),
    ("3 * * * *", "regulars.care.tasks.come_round"),
    ("19 4 * * *", "regulars.care.tasks.enrol_recaps"),
    ("37 4 * * *", "regulars.bringing.tasks.sweep_files"),
    ("*/2 * * * *", "regulars.people.duplicates.tasks.notice_new"),
    ("*/5 * * * *", "regulars.people.catching_up.follow_late"),
    ("41 2 * * *", "regulars.people.duplicates.tasks.sift_tonight"),
]
