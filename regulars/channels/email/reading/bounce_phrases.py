"""What mail servers say when they refuse, sorted by reason. Data only; the reasons are Sisimai's vocabulary.

The phrases are tried from top to bottom, so the particular stand above the general. All in lower case, divided by bars.
"""

import re
from typing import Final


def _list(block: str) -> tuple[str, ...]:
    """The phrases of a block, which bars divide."""
    return tuple(phrase for part in block.split("|") if (phrase := " ".join(part.split())))


MAILBOXFULL: Final = _list("""
    mailfolder is full | recipient's mailbox exceeded the local limit | mailbox exceeded the local limit |
    exceeds allowed size | mailbox has exceeded | has exceeded the limit | storage quota | quota full | quota limit |
    no space in mailbox | mailbox storage | postfach ist voll | postfach des empfängers ist voll | buzón está lleno |
    buzón lleno | caixa de correio cheia | caixa postal cheia | casella piena | casella di posta piena |
    boîte de réception du destinataire est pleine | boite pleine | postvak is vol | postvak vol | schránka je plná |
    skrzynka jest pełna | skrzynka pełna | ящик переполнен | переполнен | inkorgen är full | innboksen er full |
    postilaatikko on täynnä | posta kutusu dolu | 邮箱已满 | 信箱已滿 | 메일함이 가득 |
    mailbox full | mailbox is full | mailbox was full | mailfolder is full | mail box full | inbox is full |
    over quota | overquota | quota exceeded | exceeded storage | exceeded his quota | exceeded their quota |
    exceeded the quota | exceeds the quota | quota violation | disk quota | out of storage |
    storage allocation | mailbox size limit | user is over | not enough storage space | insufficient mailbox |
    mailbox exceeds | mailbox too large | mail quota | maildir over | maildir delivery failed: userdisk |
    email quota | account is full | account is over | boîte pleine | has reached quota | posteingang ist voll |
    メールボックスが一杯 | メールボックスの容量 | 容量を超え | too much mail data
""")
EXCEEDLIMIT: Final = _list("""
    message length exceeds limit | message header size exceeds | length exceeds administrative
""")
MESGTOOBIG: Final = _list("""
    mail size limit exceeded | message size limit exceeded | message is too long | message too long |
    nachricht ist zu groß | mensaje demasiado grande | message trop volumineux |
    message too big | message too large | message size exceeds | message is too large | message exceeds |
    size limit exceeded | maximum message size | max message size | larger than the maximum |
    larger than the current | exceeds fixed maximum message size | exceeds the maximum | file too big |
    message size limit | message exceeded | too large for delivery | message larger than
""")
SUSPEND: Final = _list("""
    recipient suspend | suspend the service | mailbox is inactive | mailbox inactive | mailbox blocked |
    account expired | account has expired | account is expired | account is locked | account locked |
    account is blocked | account is closed | account closed | user is disabled | user disabled | disabled recipient |
    recipient is disabled | recipient disabled | is temporarily limited | account is temporarily limited |
    mailbox temporarily disabled | account is not active | account not active | inactive user | inactive recipient |
    this account is not allowed | deactivated | no longer active |
    account is disabled | account disabled | you tried to reach is disabled | account inactive |
    account is inactive | account has been suspended | account suspended | account is suspended |
    mailbox suspended | user suspended | account is temporarily disabled |
    email account that you tried to reach is inactive | account deactivated | account is deactivated |
    account has been disabled | recipient suspended | mailbox currently suspended | domain is suspended |
    mailbox is frozen | this account has been temporarily suspended | user is inactive | mailbox disabled |
    mailbox is disabled | is a deactivated mailbox | unavailable to take delivery | invalid/inactive user |
    boite du destinataire archivee | bloqué | temporarily locked
""")
HASMOVED: Final = _list("""
    not our user | no longer works | no longer with | no longer employed | no longer at this | new address is |
    has moved | has been replaced by | no longer on server | mailbox has moved | user has moved |
    address has changed | moved to a new address
""")
AUTHFAILURE: Final = _list("""
    bad spf | purported responsible |
    dmarc | not pass authentication checks | did not pass | unauthenticated email | sender is unauthenticated |
    spf check | spf fail | spf record | spf (sender policy | dkim | fails to pass authentication | failed spf |
    email is not authenticated | not authorized by spf | rejected by spf | sender policy framework |
    is not allowed to send mail from
""")
REQUIREPTR: Final = _list("""
    ip name lookup failed | no reverse | ptr lookup | valid ptr | ptr name | reverse map | reverse mapping |
    reverse dns | ptr record | no ptr | missing ptr | without a ptr | does not have a ptr | reverse lookup |
    rdns | cannot find your hostname | cannot find your reverse hostname | fix reverse |
    client host rejected: cannot find | unresolvable relay host name | ip address has no | reverse hostname |
    all mail servers must have a ptr | no matches to nameserver query
""")
NORELAYING: Final = _list("""
    relay not allowed | relaying not allowed | relaying blocked | not a permitted relay | we don't relay |
    no relay | relay rejected | relay operation not |
    relay access denied | relaying denied | relay denied | relay not permitted | relaying not permitted |
    not permitted to relay | unable to relay | relay prohibited | relaying is prohibited |
    relay operation rejected | we do not relay | no relaying | not local host | not a gateway | cannot relay |
    insecure mail relay | mail server requires authentication when attempting to send to a non-local |
    is not permitted to relay through | not allowed to relay | this system is not configured to relay |
    that domain isn't in my list of allowed rcpthosts | must be authenticated to relay | relaying mail to
""")
SPEEDING: Final = _list("""
    try again slower | too quickly | receiving mail too | slow down | unusual rate of unsolicited |
    exceeded the maximum number of messages | hourly limit | messages per hour | try to send slower |
    at a rate that prevents | unusual rate of email | unusual rate of mail | too many messages | rate limit |
    rate limited | sending too fast | too fast | throttled | throttling | try again more slowly | message rate |
    sending rate | rate exceeded | exceeded the rate | mail sent too quickly | daily sending quota |
    maximum sending rate | too frequent
""")
# Charter's and Spectrum's servers write only a code where they hold a sender back for coming too often.
TOOMANYCONN: Final = _list("""
    connection rate limit exceeded | too many open connections | too many connections from |
    too many connections | too many concurrent | too many sessions | too many simultaneous |
    too many smtp sessions | connection limit | simultaneous connections | max connections |
    maximum connections | concurrent connection | connection rate limit | too many errors from your ip |
    too many recipients for this session | unable to accept message because the server |
    aup#in-1310 | aup#in-1320 | aup#in-1330 | aup#in-1340
""")
VIRUSDETECTED: Final = _list("""
    virus | malware | trojan | infected | worm detected | message contains prohibited attachment |
    potentially executable content
""")
SPAMDETECTED: Final = _list("""
    spam | unsolicited | bulk email | ube, | junk mail | junk email | spamassassin | looks like spam |
    considered spam | bayes | content rejected | bulk mail | uce | message filtered. please see the faqs |
    blacklisted url | message content rejected | rejected due to content | appears to be unsolicited |
    rule imposed mailbox access | mail appears | suspicious message | mail.ru/notspam | dirty words
""")
BADREPUTATION: Final = _list("""
    poor email reputation | ip reputation | domain reputation | low reputation | bad reputation | poor reputation |
    unexpected volume or user complaints | reputation score | reputation problems
""")
BLOCKED: Final = _list("""
    name was rejected | helo command rejected | invalid domain name | a problem occurred. (ask your postmaster |
    banned ip | blacklisted | block for | connection rejected | connections not accepted |
    unable to connect to your host | temporarily blocked | bl000000 |
    deferred due to user complaints | temporarily deferred | banned sending ip | blocked using | blacklist |
    black list | blocklist | block list | blocked by | rbl | dnsbl | spamhaus | client host | client address |
    your ip | your host | your server | sender ip | sending ip | ip address is blocked | ip blocked |
    reputation | access from ip address | access denied. ip | is blocked |
    has been blocked | ip name lookup failed | connection refused by | connection dropped |
    connect not allowed | mail server at | we do not accept mail from | not accepting mail from | dynamic ip |
    dialup | dial-up | refused. you | rejected for policy reasons. ip | mx is on | greylist | greylisted
""")
REJECTED: Final = _list("""
    verification failed for | callback setup failed | verifying sender | sender could not be verified |
    sender's address | return-path | from domain | unknown sender | you are not allowed to send |
    senders not allowed | sendernotinallowedlist | sendernotauthenticated | may not have permission to post |
    not a member of |
    sender rejected | sender address rejected | sender denied | address rejected for sender | domain of sender |
    sender domain | sender verify failed | sender verification | invalid sender | sender is not |
    backscatter protection | from: domain is invalid | valid from: | not a member | only members |
    not allowed to post | not authorized to post | permission to post | unauthenticated senders not allowed |
    envelope blocked | badsender | mail from: <> | null sender | empty envelope | access denied, user |
    sender email address | bounce address | sender not | message from you has been rejected | has restricted |
    google groups | not member | return address | invalid domain, see | fix your domain | spammer |
    reject mail from | mail from refused | from address | administrative prohibition | not authorised to send |
    does not accept mail from ( | restricted address | sender hostname
""")
NOTCOMPLIANTRFC: Final = _list("""
    rfc 5322 | rfc5322 | rfc 2822 | rfc 822 | rfc 5321 | not rfc | non-rfc | rfc compliant |
    multiple addresses in from | duplicate header | duplicated header | missing from | missing date |
    missing message-id | bare lf | bare linefeed | bare newline | messages missing a valid |
    messages with multiple | has multiple | more than one | this message is not rfc
""")
EXPIRED: Final = _list("""
    message expired | retry timeout exceeded | delivery time expired | queue too long |
    been in the queue too long | been on the queue too long | unable to deliver in |
    could not be delivered for | maximum retry | connection timed out | connection timeout | timed out |
    timeout while | delivery expired | could not be delivered within | retry time not reached |
    cannot send message for | did not accept our requests to connect | no valid hosts | has been delayed |
    gave up | host not reachable | mail delivery timed out | not responding | the recipient server did not
""")
HOSTUNKNOWN: Final = _list("""
    non-existent hosts | dns domain | server or host name lookup failed | could not find a gateway for |
    illegal host/domain | couldn't find any host | host name lookup failure | domain is not reachable |
    domain could not be found | domain name does not exist | unable to resolve domain | unknown mail domain |
    no such host | illegal domain | domain unknown |
    host unknown | unknown host | host not found | no such domain | domain not found | domain name not found |
    unknown domain | domain does not exist | dns error: domain | domain is not | unrouteable address |
    unrouteable mail domain | unrouteable domain | name service error for name | no mx or a | no mx for |
    nxdomain | domain must exist | recipient domain must | illegal host |
    domain mentioned in email address is unknown | cannot resolve | could not be resolved |
    name or service not known | name server: host not found | invalid domain | unable to resolve |
    hostname lookup | nodename nor servname | dns server returned answer with no data |
    host or domain name not found | bad destination host | badhost | no such host
""")
NOTACCEPT: Final = _list("""
    does not accept mail | does not accept email | nullmx | null mx | find a mail exchanger |
    smtp protocol returned a permanent error | host/domain does not accept | server does not accept |
    destination seem to reject all mails | 556 | name server: .: host not found | not accepting mail |
    not accepting any mail
""")
SYSTEMFULL: Final = _list("""
    system is full | storage is full on |
    mail system full | disk full | insufficient system storage | insufficient disk space | system storage |
    no space left | not enough disk space
""")
NETWORKERROR: Final = _list("""
    no route to host | network is unreachable | network unreachable | connection refused |
    could not connect and send | routing loop | mail loop | too many hops | hop count | host is unreachable |
    too many received | loops back to myself | mail forwarding loop | malformed name server reply |
    malformed or unexpected name server | connection lost | lost connection | delivery temporarily suspended: |
    conversation with | connection broken | tls handshake | connection reset | socket error |
    unable to connect | name server loop
""")
POLICYVIOLATION: Final = _list("""
    organization policy | illegal attachment | transport.rules.reject | prohibited attachment |
    blocked attachment | forbidden attachment | restricted attachment | policy restrictions | content policy |
    policy restriction | against policy |
    policy violation | policy reasons | local policy | because of policy | for policy | security policy |
    by policy | due to policy | violates policy | policy rejection | mail policy | denied by policy |
    protocol violation | attachment type | attachments are not accepted | violates our
""")
SECURITYERROR: Final = _list("""
    authentication failure | authentication credentials invalid |
    potential security issue | must issue a starttls | starttls | authentication required |
    authentication failed | certificate | encryption needed | encryption required | tls required |
    executable files are not allowed | access not allowed | password | credential | authentication turned on |
    unauthorized | account not subscribed | insecure | must authenticate
""")
SYNTAXERROR: Final = _list("""
    need fully-qualified | bad argument | syntax error |
    improper sequence | bad sequence | out of sequence | syntax error in | bad syntax | unrecognized command |
    unknown command | command not implemented | command unrecognized | command not recognized |
    invalid command | bad helo | valid rcpt command must precede | parameter incorrect | need mail command
""")
CONTENTERROR: Final = _list("""
    content error | media error | message filter | invalid content | conversion | header error in |
    improper use of 8-bit | message content | malformed mime | contains invalid header | mime error |
    8-bit data in message header
""")
MAILERERROR: Final = _list("""
    procmail | command output: | pipe to | x-unix | mailer "local" exited | unknown mailer error |
    x-unix | command failed | command died | mailer error | procmail | local configuration error |
    bad file descriptor | pipe to | exit status | process failed
""")
SYSTEMERROR: Final = _list("""
    can't create user output file | configuration error | local error in processing |
    service currently unavailable | service unavailable | service refused | server error | system error |
    internal error | internal server error | i/o error | operating system | system not capable |
    unable to open | queue file write error | mail server error | temporary local problem |
    requested action aborted | mail for | too many dns queries | temporarily unavailable |
    currently not available | try again later | aliasing/forwarding loop | try later | loop detected |
    mail system configuration | proxy session setup failed | resources | server configuration
""")
UNKNOWN_USER: Final = _list("""
    doesn't have a | doesn't have an account | no valid recipients | invalid user address | no such name |
    there is no such | not a user | unable to find recipient | unknown mailbox | unknown account |
    recipient is not exist | isn't a valid | invalid account | account unavailable | is not known here |
    no mailbox | utilisateur inconnu | destinataire inconnu | adresse inconnue | usuario desconocido |
    usuario no existe | destinatario desconocido | usuário desconhecido | usuário inexistente | utente sconosciuto |
    destinatario sconosciuto | onbekende gebruiker | gebruiker onbekend | nieznany użytkownik | neznámý uživatel |
    okänd användare | ukjent bruker | ukendt bruger | tuntematon käyttäjä | пользователь не найден |
    нет такого пользователя | пользователь не существует | benutzer unbekannt | empfänger unbekannt | 用户不存在 |
    用戶不存在 | 收件人不存在 | 使用者不存在 | 사용자를 찾을 수 없 |
    user unknown | unknown user | no such user | no such recipient | no such mailbox | no such person |
    no such address | no such account | user not found | user doesn't exist | user does not exist |
    does not exist | doesn't exist | mailbox not found | mailbox unavailable | mailbox does not exist |
    mailbox unknown | recipient not found | unknown recipient | recipient unknown | recipient rejected |
    recipient address rejected | address rejected | invalid recipient | invalid mailbox | invalid user |
    invalid address | unknown address | address unknown | unknown e-mail address | unknown email address |
    no mailbox here | no mailbox by that name | account not found | not a known user | not a valid mailbox |
    not a valid recipient | undeliverable address | bad destination mailbox | bad-mailbox | is not a valid |
    is unknown | no account by that name | not listed in | unknown local part | unknown local-part |
    not our customer | no user by that name | email address could not be found |
    recipient name is not recognized | wasn't found at | couldn't be found | not known at this site |
    address does not exist | destination address does not exist | addressee unknown |
    ディレクトリのリストにありません | 存在しません | 見つかりません | 宛先不明 | reject rcpt |
    recipient is not local | recipient does not exist | no existe | n'existe pas | unbekannt |
    mail box not found | not a registered | requested action not taken: mailbox |
    delivery to this address is restricted | the email account that you tried to reach | unroutable |
    nobody by that name | no one by that name
""")

FILTERED: Final = _list("""
    user reject | due to recipient preferences | recipient preferences | refused by recipient | by sieve |
    rejected by the recipient | recipient does not accept | refused due to recipient | because the recipient is not
""")

PHRASES: Final = (
    ("filtered", FILTERED),
    ("mailboxfull", MAILBOXFULL),
    ("exceedlimit", EXCEEDLIMIT),
    ("mesgtoobig", MESGTOOBIG),
    ("suspend", SUSPEND),
    ("hasmoved", HASMOVED),
    ("authfailure", AUTHFAILURE),
    ("requireptr", REQUIREPTR),
    ("norelaying", NORELAYING),
    ("badreputation", BADREPUTATION),
    ("toomanyconn", TOOMANYCONN),
    ("speeding", SPEEDING),
    ("virusdetected", VIRUSDETECTED),
    ("spamdetected", SPAMDETECTED),
    ("blocked", BLOCKED),
    ("rejected", REJECTED),
    ("notcompliantrfc", NOTCOMPLIANTRFC),
    ("expired", EXPIRED),
    ("networkerror", NETWORKERROR),
    ("hostunknown", HOSTUNKNOWN),
    ("notaccept", NOTACCEPT),
    ("systemfull", SYSTEMFULL),
    ("policyviolation", POLICYVIOLATION),
    ("securityerror", SECURITYERROR),
    ("syntaxerror", SYNTAXERROR),
    ("contenterror", CONTENTERROR),
    ("mailererror", MAILERERROR),
    ("systemerror", SYSTEMERROR),
)

# What a status code alone says: its last two numbers.
_CODES: Final = {
    "userunknown": "1.0 1.1 1.3 1.5 1.10 1.351",
    "hostunknown": "1.2 4.4 4.310",
    "filtered": "1.4 2.0 2.4 7.0 7.1 7.2",
    "hasmoved": "1.6 7.17 7.18",
    "rejected": "1.7 1.8",
    "systemerror": "1.9 3.0 3.3 3.5 4.3",
    "notaccept": "3.2 7.27",
    "suspend": "2.1 7.13",
    "mailboxfull": "2.2",
    "exceedlimit": "2.3",
    "systemfull": "3.1",
    "mesgtoobig": "3.4",
    "networkerror": "4.0 4.2 4.5 4.6 4.8 4.14 4.312",
    "expired": "4.1 4.7 4.316",
    "syntaxerror": "5.0 5.1 5.2 5.4 5.5 5.6",
    "toomanyconn": "5.3",
    "contenterror": "6.0 6.1 6.2 6.3 6.4 6.5 6.6 6.9",
    "policyviolation": "7.9",
    "securityerror": "7.3 7.4 7.5 7.6 7.7 7.8",
    "authfailure": "7.509 7.515 7.20 7.21 7.22 7.23 7.24 7.26",
    "requireptr": "7.25",
    "badreputation": "7.650",
    "blocked": "7.511 7.606",
    "spamdetected": "7.350 7.351",
}
STATUSES: Final = {code: reason for reason, codes in _CODES.items() for code in codes.split()}


FAILED: Final = re.compile(
    r"(?:could ?n[o']t|cannot|can't|can not|was not|wasn't|unable to|not able to|trouble|impossible to) (?:be )?deliver"
    r"|undeliver|del[ei]very (?:\w+ ){0,3}(?:fail|error|problem|report|status|notification|delay|aborted)|returned mail"
    r"|returned to sender|return(?:ing|ed) (?:message|mail)|failure notice|mail (?:system )?(?:error|failure)"
    r"|failed permanently|did not reach the following|error (?:was )?(?:delivering|sending)|rejected recipient"
    r"|recipients? (?:was|were) rejected|not (?:be |been )?delivered|delayed|not a member of this mailing list"
    r"|transcript of session|requested action not taken|не доставлен|送信できません|配信できません|unzustellbar"
    r"|nicht zugestellt|non remis|no se (?:ha )?pudo entregar|non consegnat|could not be sent|cannot be sent"
    r"|mail failed|failed addresses|failure reasons|yet to be delivered|no valid recipients|unknown user"
    r"|blocked by our|failed recipient|nachrichtenzustellung|konnte nicht zugestellt|échec de (?:la )?remise"
    r"|n'a pas (?:pu être|été) remis"
    r"|no se puede entregar|no entregado|não (?:foi possível|pôde ser) entreg|não entregue|impossibile recapitare"
    r"|mancato recapito|kan niet worden be(?:zorgd|steld)|onbestelbaar|niet (?:worden )?afgeleverd|kunne? ikke leveres"
    r"|ikke leveres|kunde inte levereras|går inte att leverera|oanträffbar|ei voitu toimittaa|nie można dostarczyć"
    r"|niedostarczon|nie została dostarczona|nedoruč|nebylo možné doručit|kézbesíthetetlen|nem kézbesíthető"
    r"|teslim edilemedi|nu a putut fi livrat|δεν ήταν δυνατή η παράδοση|недоставлен|не уда(?:лось|ется) доставить"
    r"|не може бути доставлен|配信不能|配達できません|届けられません|お届けできません"
    r"|無法傳遞|无法投递|无法送达|未能送达|退信|反送|전송 실패|반송"
    r"|배달되지|לא ניתן למסור|تعذر التسليم|gagal dikirim|không gửi được|ส่งไม่สำเร็จ",
    re.IGNORECASE,
)
DELAYED: Final = re.compile(
    r"warning (?:message )?only|do(?: not|n't) need to resend|still being retried|will be retried"
    r"|delivery (?:has been |is |was )?delayed|\bdelayed\b|\(delay\)|verzögert",
    re.IGNORECASE,
)
# Refusals that programs send from addresses of their own.
REFUSED: Final = re.compile(
    r"^\s*you are not a member of this mailing list|^error: invalid user address", re.IGNORECASE | re.MULTILINE
)
