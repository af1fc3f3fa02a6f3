from regulars.channels.email.reading.mail import Bounce


def bounce(headers, carried, sender, to):
    return None
