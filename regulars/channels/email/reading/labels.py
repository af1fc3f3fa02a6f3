"""Names of header lines that mail programs write into texts, in the languages they speak. Data only; in lower case."""

from typing import Final

Label = str


def _list(block: str) -> tuple[str, ...]:
    """The names of a block, which bars divide."""
    return tuple(name for part in block.split("|") if (name := " ".join(part.split())))


FROM: Final = _list("""
    from | von | de | da | van | od | от | от кого | fra | från | frá | frå | lähettäjä | kimden | gönderen | feladó |
    de la | expéditeur | expeditorul | expeditor | mittente | remitente | remetente | afzender | absender | avsändare |
    afsender | avsender | nadawca | odesílatel | odosielateľ | pošiljatelj | šalje | од | од кого | пошиљалац |
    отправитель | від | від кого | відправник | изпращач | подател | адпраўнік | 发件人 | 發件人 | 寄件者 | 寄件人 |
    差出人 | 送信者 | 送信元 | 보낸 사람 | 보낸사람 | 발신자 | من | المرسل | از | فرستنده | מאת | שולח | ส่งจาก | จาก |
    ผู้ส่ง | từ | gửi từ | người gửi | dari | pengirim | daripada | από | αποστολέας | nuo | siuntėjas | kellelt |
    saatja | nga | dërguesi | nork | bidaltzailea | remitente | प्रेषक | द्वारा | sūtītājs | sender | sendandi |
    message de
""")
SENT: Final = _list("""
    date | sent | gesendet | gesendet am | datum | envoyé | envoyé le | envoyée | enviado | enviado el |
    enviada em | enviado em | enviado a | enviada | enviat | fecha | data | data e hora | inviato | inviato il |
    verzonden | verzonden op | skickat | sendt | dato | lähetetty | päivämäärä | päiväys | wysłano | wysłane |
    odesláno | odeslano | odoslané | odoslaná | poslano | poslato | послато | испратено | изпратено | дата |
    отправлено | отправлен | надіслано | вiдправлено | відправлено | адпраўлена | elküldve | küldve | dátum | tarih |
    gönderildi | gönderilen | gönderme tarihi | gönderim tarihi | trimis | dată | data trimiterii | 日期 | 发送时间 |
    發送時間 | 發送日期 | 发送日期 | 寄件日期 | 時間 | 时间 | 送信日時 | 日時 | 日付 | 送信日 | 보낸 날짜 | 보낸날짜 |
    날짜 | 보낸 시간 | التاريخ | تاريخ | تم الإرسال | تاريخ الإرسال | تاریخ | ارسال شده | تاريخ ارسال | תאריך | נשלח |
    נשלח בתאריך | ημερομηνία | στάλθηκε | ngày | đã gửi | ngày gửi | tanggal | dikirim | dihantar | tarikh |
    kuupäev | saadetud | saatmisaeg | išsiųsta | nosūtīts | datums | dërguar | më | bidalia | data bidalita | data |
    ส่ง | ส่งเมื่อ | วันที่ | भेजा गया | दिनांक | तारीख़ | dagsetning | message du
""")
TO: Final = _list("""
    to | an | à | a | para | per a | aan | naar | til | till | vastaanottaja | do | komu | pre | кому | до | címzett |
    kime | alıcı | către | destinatarul | la | pour | per | prima | primatelj | prejemnik | destinataire |
    destinataires | destinatario | destinatari | destinatário | destinatarios | empfänger | ontvanger | mottaker |
    mottagare | modtager | 收件人 | 收件者 | 宛先 | 送信先 | 받는 사람 | 받는사람 | 수신자 | إلى | المستلم | به |
    گیرنده | אל | προς | παραλήπτης | đến | tới | người nhận | kepada | penerima | adresat | adressaat | saaja |
    adresa | kam | gavėjas | nori | për | प्रति | ถึง | za | odbiorca | получатель | одержувач | получател | прималац |
    viðtakandi | recipient | recipients
""")
COPY: Final = _list("""
    cc | bcc | kopie | kopie (cc) | copie à | copie | copia | cópia | còpia | a/c | kopia | kopi | kopio | másolat |
    másolatot kap | копия | копие | копія | копија | kopija | kp | afrit | koopia | 抄送 | 副本 | 参照 | 참조 | bilgi |
    dw | blind copy | kópia | κοιν | κοινοποίηση | עותק | نسخة | رونوشت | प्रतिलिपि | สำเนา | đồng gửi |
    salinan | tembusan | bisi
""")
SUBJECT: Final = _list("""
    subject | betreff | betr | objet | sujet | oggetto | asunto | assunto | assumpte | onderwerp | emne | ämne | aihe |
    otsikko | temat | předmět | predmet | naslov | zadeva | тема | относно | предмет | naslov | tárgy | konu |
    subiect | subiectul | subject line | 主题 | 主題 | 主旨 | 件名 | 제목 | الموضوع | موضوع | נושא | θέμα | chủ đề |
    tiêu đề | perihal | subjek | efni | teema | tema | tēma | temats | gaia | विषय | เรื่อง | หัวเรื่อง |
    subjekti
""")
REPLY_TO: Final = _list("""
    reply-to | reply to | antwort an | antworten an | répondre à | rispondi a | risposta | responder a |
    responder para | antwoord aan | beantwoorden aan | svar til | svar till | svara till | svar-til | 回复 | 返信先 |
    ответить | ответ-кому | кому відповісти | odpowiedź do | odpowiedź-do | odpověď na | odpovedať-pre |
    odgovori na | vastausosoite | vastaus | válaszcím | răspuns către | yanıt adresi | απάντηση σε
""")
OTHER: Final = _list("""
    importance | priority | wichtigkeit | priorität | attachments | anlagen | organization | organisation |
    pièces jointes | bijlagen | allegati | adjuntos | anexos | sensitivity | message-id | importancia | belang |
    vedhæftede filer | vedlegg | bilagor | anhänge | załączniki | přílohy | вложения | mellékletek | 附件 | 添付ファイル
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
