"""Words that mail programs put around earlier messages, in the languages they speak.

Data only; all in lower case, divided by bars. The blank at the end of a beginning counts for nothing.
"""

from typing import Final

Label = str


def _list(block: str) -> tuple[str, ...]:
    """The phrases of a block, which bars divide."""
    return tuple(phrase for part in block.split("|") if (phrase := " ".join(part.split())))


# "On … somebody WROTE:". Ordered by nothing; longest match is not needed.
WROTE: Final = _list("""
    wrote | writes | sent | a wrote | replied | schrieb | geschrieben | a écrit | a ecrit | escribió |
    escribio | ha escrito | escribía | ha scritto | scrisse | scritto | escreveu | schreef |
    het volgende geschreven | skrev | skreiv | skrifaði | kirjoitti | napisał | napisała | napisał(a) |
    napisano | pisze | napsal | napsala | napsal(a) | napísal | napísala | napísal(a) | написал | написала |
    написал(а) | пишет | пише | написав | написа | írta | ezt írta | a scris | şunları yazdı | yazdı |
    şunu yazdı | έγραψε | כתב | כתבה | מאת | كتب | كتبت | 写道 | 寫道 | 写入 | のメッセージ | が書きました |
    は書きました | 님이 작성 | 작성 | đã viết | viết | menulis | เขียน | เขียนว่า | kirjutas | rašė | parašė |
    rakstīja | je napisao | je napisala | je napisao/la | je pisal | napisao | napisala | va escriure |
    idatzi zuen | shkroi
""")

# Words that begin such a line, before the date.
INTRODUCTIONS: Final = _list("""
    on | at | le | am | um | el | il | em | en | op | den | på | dnia | w dniu | dne | dňa | pe | pe data de |
    la data de | in data | kl | a | v | vào | vào lúc | pada | στις | στις: | בתאריך | ב- | في | в | från |
    date | da | dana | dia | il giorno | alle | quinta | sent from
""")

QUOTING: Final = _list("""
    quoting | zitat von | citando | citazione di | cytowanie | citerar | citat från | цитирую | citát od |
    in reply to
""")

FROM: Final = _list("""
    from | von | de | da | van | od | от | от кого | fra | från | frá | lähettäjä | kimden | gönderen | feladó |
    de la | expéditeur | mittente | remitente | remetente | afzender | nadawca | odesílatel | odosielateľ |
    отправитель | від | від кого | відправник | 发件人 | 寄件者 | 寄件人 | 差出人 | 送信者 | 보낸 사람 |
    보낸사람 | من | מאת | ส่งจาก | จาก | từ | dari | από | nuo | kellelt | saatja | nga | message de
""")
SENT: Final = _list("""
    date | sent | gesendet | gesendet am | datum | envoyé | envoyé le | envoyée | enviado | enviado el |
    enviada em | enviado em | enviada | fecha | data | inviato | inviato il | verzonden | verzonden op |
    skickat | sendt | dato | lähetetty | päivämäärä | päiväys | wysłano | wysłane | odesláno | odoslané | дата |
    отправлено | надіслано | elküldve | küldve | dátum | tarih | gönderildi | gönderme tarihi | trimis | 日期 |
    发送时间 | 發送時間 | 時間 | 时间 | 送信日時 | 日時 | 보낸 날짜 | 날짜 | التاريخ | تاريخ | תאריך | נשלח |
    ημερομηνία | στάλθηκε | ngày | đã gửi | tanggal | dikirim | kuupäev | message du | dată | poslano |
    вiдправлено | odeslano
""")
TO: Final = _list("""
    to | an | à | a | para | aan | naar | til | till | vastaanottaja | do | komu | кому | címzett | kime |
    alıcı | către | la | pour | per | destinataire | destinatario | destinatário | 收件人 | 收件者 | 宛先 |
    받는 사람 | 받는사람 | إلى | אל | προς | đến | tới | kepada | adresat | za | odbiorca
""")
COPY: Final = _list("""
    cc | bcc | kopie | copie à | copie | copia | cópia | kopia | kopi | kopio | másolat | копия | копія | 抄送 |
    副本 | 参照 | 참조 | bilgi | dw | blind copy | kópia | κοιν
""")
SUBJECT: Final = _list("""
    subject | betreff | betr | objet | sujet | oggetto | asunto | assunto | onderwerp | emne | ämne | aihe |
    otsikko | temat | předmět | predmet | тема | tárgy | konu | subiect | subject line | 主题 | 主題 | 主旨 |
    件名 | 제목 | الموضوع | נושא | θέμα | chủ đề | tiêu đề | perihal | subjek | efni | teema
""")
REPLY_TO: Final = _list("""
    reply-to | reply to | antwort an | antworten an | répondre à | rispondi a | risposta | responder a |
    antwoord aan | svar til | svar till | 回复 | ответить | odpowiedź do | vastausosoite
""")
OTHER: Final = _list("""
    importance | priority | wichtigkeit | priorität | attachments | anlagen | organization | organisation |
    pièces jointes | bijlagen | allegati | adjuntos | anexos | sensitivity | message-id | importancia | belang |
    vedhæftede filer | vedlegg
""")
LABELS: Final[dict[str, Label]] = {
    word: kind
    for kind, words in {
        "other": OTHER,
        "copy": COPY,
        "to": TO,
        "reply_to": REPLY_TO,
        "sent": SENT,
        "subject": SUBJECT,
        "from": FROM,
    }.items()
    for word in words
}

ORIGINAL: Final = _list("""
    original | mail original | e-mail original | mail d'origine | email original | original message |
    original appointment | original e-mail | original email | reply message | ursprüngliche nachricht |
    originalnachricht | message d'origine | message d’origine | message initial | message original |
    mensaje original | messaggio originale | mensagem original | oorspronkelijk bericht |
    oorspronkelijke bericht | originalmeddelelse | oprindelig meddelelse | oprindelig besked |
    original meddelelse | ursprungligt meddelande | originalmeddelande | ursprungligt mejl |
    opprinnelig melding | alkuperäinen viesti | oryginalna wiadomość | wiadomość oryginalna | původní zpráva |
    původní e-mail | pôvodná správa | исходное сообщение | оригинальное сообщение | первоначальное сообщение |
    eredeti üzenet | orijinal mesaj | özgün ileti | mesaj original | 原始邮件 | 原始郵件 | 原始信息 |
    元のメッセージ | 원본 메시지 | 원본 이메일 | الرسالة الأصلية | הודעה מקורית | αρχικό μήνυμα | thư gốc |
    pesan asli | antwort | previous message
""")
FORWARDED: Final = _list("""
    forwarded message | mail transféré | e-mail transféré | mail inoltrata | e-mail inoltrata |
    begin forwarded message | forwarded email | forwarded by | start of forwarded message |
    weitergeleitete nachricht | anfang der weitergeleiteten nachricht | anfang der weitergeleiteten e-mail |
    message transféré | message transmis | message réexpédié | début du message réexpédié |
    début du message transféré | début du message transmis | mensaje reenviado | inicio del mensaje reenviado |
    messaggio inoltrato | inizio messaggio inoltrato | mensagem encaminhada | mensagem reencaminhada |
    início da mensagem encaminhada | início da mensagem reencaminhada | doorgestuurd bericht |
    begin doorgestuurd bericht | videresendt meddelelse | videresendt besked | videresendt melding |
    videresendt e-post | begynnelse på videresendt melding | start på videresendt besked |
    vidarebefordrat meddelande | vidarebefordrat brev | vidarebefordrat mejl |
    vidarebefordrat e-postmeddelande | början på vidarebefordrat brev | välitetty viesti |
    edelleenlähetetty viesti | välitetty viesti alkaa | przekazana wiadomość | wiadomość przekazana |
    początek przekazywanej wiadomości | přeposlaná zpráva | začátek přeposílané zprávy | preposlaná správa |
    пересылаемое сообщение | пересланное сообщение | переадресованное сообщение |
    начало переадресованного сообщения | перенаправленное сообщение | переслане повідомлення |
    továbbított üzenet | továbbított levél | iletilen mesaj | iletilmiş mesaj | yönlendirilen mesaj |
    mesaj redirecționat | 转发邮件 | 转发的邮件 | 转发邮件信息 | 轉寄郵件 | 轉寄的郵件 | 已轉寄的郵件 |
    開始轉寄郵件 | 転送メッセージ | 転送されたメッセージ | 전달된 메시지 | رسالة معاد توجيهها | הודעה שהועברה |
    προωθημένο μήνυμα | thư chuyển tiếp | pesan terusan | pesan yang diteruskan | proslijeđena poruka |
    posredovano sporočilo
""")

# What telephones and apps write under a mail: how such a line begins, or ends.
SENT_WITH_BEGINS: Final = _list("""
    sent from | sent via | sent with | sent using | sent by | sent wirelessly | sent out from | send from |
    from my i | from my mobile | from my android | from my phone | from my samsung | envoyé depuis | envoyé de |
    envoyé à partir | envoyé sans fil | envoyé via | envoyé avec | envoyée depuis | provenance : |
    télécharger outlook | obtenir outlook | von meinem | gesendet von | gesendet mit | gesendet aus |
    gesendet über | von unterwegs | von outlook | diese nachricht wurde von meinem | outlook für |
    holen sie sich outlook | enviado desde | enviado do | enviado de | enviado via | enviado con |
    enviado a partir | enviado pelo | obtener outlook | obter o outlook | obtenga outlook | inviato da |
    inviato dal | inviato con | inviata da | scarica outlook | ottieni outlook | verzonden met |
    verzonden vanaf | verzonden van | verzonden via | verzonden vanuit | verstuurd vanaf | verstuurd met |
    outlook voor | download outlook | skickat från | skickades från | hämta outlook | sendt fra | sendt med |
    sendt via | hent outlook | få outlook | lähetetty | hanki outlook | wysłane z | wysłano z |
    pobierz outlook | odesláno z | získejte outlook | odoslané z | отправлено с | отправлено из |
    отправлено от | надіслано з | trimis de pe | elküldve az | 発信元 | iphoneから送信 | ipadから送信 |
    发自我的 | 從我的 | 从我的 | 发自 | 從 | 나의 | iphone에서 | ipad에서 | đã gửi từ | được gửi từ |
    dikirim dari | στάλθηκε από | נשלח מ | أرسلت من | أُرسلت من | get outlook | get the outlook | yahoo mail: |
    aol app:
""")
SENT_WITH_ENDS: Final = _list("""
    from mobile | gesendet. | gesendet | から送信 | 에서 보냄 | gönderildi | 傳送 | 发送
""")
SENT_WITH_LATER: Final = ("via mobile", "via iphone", "from iphone")

CLOSINGS: Final = _list("""
    regards | best regards | kind regards | kindest regards | warm regards | warmest regards | many regards |
    with regards | rgds | best | best wishes | all the best | cheers | thanks | thank you | many thanks |
    thanks in advance | thanks again | thx | sincerely | yours sincerely | sincerely yours | yours truly |
    yours faithfully | yours | respectfully | cordially | take care | have a nice day |
    mit freundlichen grüßen | mit freundlichen grüssen | freundliche grüße | freundliche grüsse | mfg |
    viele grüße | viele grüsse | liebe grüße | beste grüße | schöne grüße | herzliche grüße | grüße | gruß |
    gruss | lg | vg | cordialement | bien cordialement | bien à vous | amicalement | salutations |
    sincères salutations | meilleures salutations | merci | merci d'avance | saludos | un saludo |
    saludos cordiales | atentamente | gracias | cordiali saluti | distinti saluti | saluti | grazie |
    atenciosamente | abraços | abraço | obrigado | obrigada | cumprimentos | met vriendelijke groet |
    met vriendelijke groeten | vriendelijke groet | vriendelijke groeten | groeten | groetjes | groet | mvg |
    med venlig hilsen | med venlige hilsner | venlig hilsen | de bedste hilsner | bedste hilsner | hilsen |
    mvh | kh | vh | dbh | med vennlig hilsen | vennlig hilsen | med vänliga hälsningar | med vänlig hälsning |
    vänliga hälsningar | vänlig hälsning | hälsningar | hälsning | ystävällisin terveisin | terveisin | t. |
    pozdrawiam | z poważaniem | z wyrazami szacunku | serdecznie pozdrawiam | pozdrowienia | s pozdravem |
    s přátelským pozdravem | s pozdravom | díky | děkuji | с уважением | з повагою | с наилучшими пожеланиями |
    üdvözlettel | tisztelettel | üdv | saygılarımla | iyi çalışmalar | teşekkürler | cu stimă | cu respect |
    με εκτίμηση | בברכה | تحياتي | مع تحياتي | 此致 | 敬礼 | 祝好 | 谢谢 | よろしくお願いいたします | 以上 |
    敬具 | 감사합니다 | trân trọng | hormat saya | salam
""")

# How programs begin the subjects of absence notices.
ABSENT: Final = _list("""
    auto reply | auto-reply | autoreply | automatic reply | automatic response | auto response | auto-response |
    autoresponse | automated reply | automated response | out of office | out of the office | out-of-office |
    vacation reply | vacation notice | vacation response | vacation: | away from | away until | i am away |
    automatische antwort | automatische nachricht | abwesenheit | abwesend | nicht im büro | nicht im haus |
    réponse automatique | message d'absence | absence du bureau | absent du bureau | respuesta automática |
    fuera de la oficina | fuera de oficina | risposta automatica | fuori ufficio | assenza dall'ufficio |
    resposta automática | ausência temporária | fora do escritório | automatisch antwoord | afwezig |
    automatisk svar | autosvar | automatiskt svar | frånvaro | fravær | automaattinen vastaus | poissaolo |
    automatyczna odpowiedź | automatická odpověď | automatikus válasz | автоответ | автоматический ответ |
    автоматична відповідь | otomatik yanıt | răspuns automat | αυτόματη απάντηση | 自動応答 | 自動返信 |
    不在通知 | 自动回复 | 自動回覆 | 자동 회신 | الرد التلقائي | מענה אוטומטי | trả lời tự động
""")
