"""The providers we know: what each can do for us, and how it proves to be who it says.

A door of a provider is open only when everything that proves it is at hand: its own key where it signs, else a
password of ours in the address that it is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Door = Literal["mail", "events"]

WEBHOOKS = "anymail.webhooks."
USER = "regulars"


@dataclass(frozen=True)
class Key:
    """Something the provider shows us: `name` is anymail's, `doors` are those that need it."""

    name: str
    label: str
    where: str
    doors: tuple[Door, ...]


@dataclass(frozen=True)
class Kind:
    """A provider. `mail` and `events` are anymail's views ("" where it has none), `signs` the doors at which it signs;
    at the others it says our password. `mail_path` ends the address at which it brings mail."""

    name: str
    label: str
    mail: str
    events: str
    signs: tuple[Door, ...] = ()
    keys: tuple[Key, ...] = ()
    mail_path: str = "mail/"
    mail_hint: str = ""
    events_hint: str = ""

    @property
    def doors(self) -> tuple[Door, ...]:
        """What it can do."""
        return (*(("mail",) if self.mail else ()), *(("events",) if self.events else ()))

    def keys_of(self, door: Door) -> tuple[Key, ...]:
        """What one door needs."""
        return tuple(key for key in self.keys if door in key.doors)

    def is_open(self, door: Door, given: Mapping[str, str]) -> bool:
        """Whether we could tell a true call at this door from a made-up one."""
        return door in self.doors and all(given.get(key.name) for key in self.keys_of(door))

    def says_password(self, door: Door) -> bool:
        """Whether the address it is given carries our password."""
        return door not in self.signs


BOTH: tuple[Door, ...] = ("mail", "events")
UNSIGNED_NEWS = "Choose delivered, bounced, failed and complained; opens and clicks are not asked for."

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "amazon_ses",
            "Amazon SES",
            f"{WEBHOOKS}amazon_ses.AmazonSESInboundWebhookView",
            f"{WEBHOOKS}amazon_ses.AmazonSESTrackingWebhookView",
            mail_hint="A receipt rule with the action “Publish to Amazon SNS topic”, encoding Base64, and an HTTPS "
            "subscription of that topic to this address. Amazon takes no mail above 150 kB this way.",
            events_hint="An SNS topic for deliveries, bounces and complaints, with original headers, subscribed to "
            "this address.",
        ),
        Kind(
            "brevo",
            "Brevo",
            f"{WEBHOOKS}brevo.BrevoInboundWebhookView",
            f"{WEBHOOKS}brevo.BrevoTrackingWebhookView",
            keys=(Key("api_key", "API key", "SMTP & API → API keys. Brevo keeps files for us to fetch.", ("mail",)),),
            mail_hint="An inbound parsing webhook.",
            events_hint=f"A transactional webhook. {UNSIGNED_NEWS}",
        ),
        Kind(
            "mailersend",
            "MailerSend",
            f"{WEBHOOKS}mailersend.MailerSendInboundWebhookView",
            f"{WEBHOOKS}mailersend.MailerSendTrackingWebhookView",
            signs=BOTH,
            keys=(
                Key("inbound_secret", "Secret of the inbound route", "Domains → Inbound → the route.", ("mail",)),
                Key("signing_secret", "Signing secret of the webhook", "Domains → Webhooks.", ("events",)),
            ),
            mail_hint="An inbound route that posts to a URL.",
            events_hint="A webhook for delivered, soft and hard bounced, spam complaint.",
        ),
        Kind(
            "mailgun",
            "Mailgun",
            f"{WEBHOOKS}mailgun.MailgunInboundWebhookView",
            f"{WEBHOOKS}mailgun.MailgunTrackingWebhookView",
            signs=BOTH,
            keys=(Key("webhook_signing_key", "HTTP webhook signing key", "Settings → API security.", BOTH),),
            # Mailgun sends the mail as it came to addresses that end so.
            mail_path="mime",
            mail_hint="A route with the action “forward” to this address, which has to end with “mime”.",
            events_hint="Webhooks for delivered, permanent and temporary failure, and spam complaints.",
        ),
        Kind(
            "mailjet",
            "Mailjet",
            f"{WEBHOOKS}mailjet.MailjetInboundWebhookView",
            f"{WEBHOOKS}mailjet.MailjetTrackingWebhookView",
            mail_hint="A parse route.",
            events_hint="Event notifications for sent, bounce, blocked and spam.",
        ),
        Kind(
            "mailtrap",
            "Mailtrap",
            f"{WEBHOOKS}mailtrap.MailtrapInboundWebhookView",
            f"{WEBHOOKS}mailtrap.MailtrapTrackingWebhookView",
            signs=BOTH,
            keys=(
                Key("inbound_secret", "Signing secret of the inbound webhook", "Inbound → Webhooks.", ("mail",)),
                Key("api_token", "API token", "Settings → API tokens. We fetch mails with it.", ("mail",)),
                Key("tracking_secret", "Signing secret of the webhook", "Sending → Webhooks.", ("events",)),
            ),
            mail_hint="A webhook of an inbound inbox.",
            events_hint="A webhook for delivery, bounces, spam and rejects.",
        ),
        Kind(
            "mandrill",
            "Mailchimp Transactional (Mandrill)",
            f"{WEBHOOKS}mandrill.MandrillCombinedWebhookView",
            f"{WEBHOOKS}mandrill.MandrillCombinedWebhookView",
            signs=BOTH,
            keys=(Key("webhook_key", "Webhook key", "Settings → Webhooks → the key.", BOTH),),
            mail_path="events/",
            mail_hint="A route of an inbound domain; Mandrill uses one address and one key for both.",
            events_hint="A webhook for sent, deferral, hard and soft bounce, spam and reject.",
        ),
        Kind(
            "postal",
            "Postal",
            f"{WEBHOOKS}postal.PostalInboundWebhookView",
            f"{WEBHOOKS}postal.PostalTrackingWebhookView",
            signs=BOTH,
            keys=(
                Key(
                    "webhook_key",
                    "Public key of the Postal server",
                    "The p= part of its DKIM record: “postal default-dkim-record” prints it.",
                    BOTH,
                ),
            ),
            mail_hint="A route to an HTTP endpoint that takes the raw message.",
            events_hint="A webhook for all events of messages.",
        ),
        Kind(
            "postmark",
            "Postmark",
            f"{WEBHOOKS}postmark.PostmarkInboundWebhookView",
            f"{WEBHOOKS}postmark.PostmarkTrackingWebhookView",
            mail_hint="The inbound webhook of an inbound stream, with “Include raw email content” on.",
            events_hint="A webhook of the stream that sends: delivery, bounce and spam complaint.",
        ),
        Kind(
            "resend",
            "Resend",
            f"{WEBHOOKS}resend.ResendInboundWebhookView",
            f"{WEBHOOKS}resend.ResendTrackingWebhookView",
            signs=BOTH,
            keys=(
                Key("inbound_secret", "Signing secret of the inbound webhook", "Webhooks → the webhook.", ("mail",)),
                Key("api_key", "API key", "API keys, with full access: Resend keeps mails for us to fetch.", ("mail",)),
                Key("signing_secret", "Signing secret of the webhook", "Webhooks → the webhook.", ("events",)),
            ),
            mail_hint="A webhook for email.received alone.",
            events_hint="Another webhook for delivered, delivery delayed, bounced and complained.",
        ),
        Kind(
            "sendgrid",
            "SendGrid",
            f"{WEBHOOKS}sendgrid.SendGridInboundWebhookView",
            f"{WEBHOOKS}sendgrid.SendGridTrackingWebhookView",
            signs=("events",),
            keys=(
                Key(
                    "tracking_webhook_verification_key",
                    "Verification key",
                    "Mail settings → Event webhook → Signature verification.",
                    ("events",),
                ),
            ),
            mail_hint="Inbound parse with “POST the raw, full MIME message” on.",
            events_hint="The event webhook for delivered, deferred, bounced, dropped and spam reports.",
        ),
        Kind(
            "sparkpost",
            "SparkPost",
            f"{WEBHOOKS}sparkpost.SparkPostInboundWebhookView",
            f"{WEBHOOKS}sparkpost.SparkPostTrackingWebhookView",
            mail_hint="A relay webhook.",
            events_hint="An event webhook for message events, with basic authentication.",
        ),
        Kind(
            "unisender_go",
            "Unisender Go",
            "",
            f"{WEBHOOKS}unisender_go.UnisenderGoTrackingWebhookView",
            signs=("events",),
            keys=(Key("api_key", "API key", "Of the account or the project whose webhook it is.", ("events",)),),
            events_hint="A webhook for delivered, soft and hard bounced, and spam.",
        ),
    )
}
