"""Words that mail programs put around earlier messages, in the languages they speak.

Data only; all in lower case, divided by bars. The blank at the end of a beginning counts for nothing.
"""

from typing import Final


def _list(block: str) -> tuple[str, ...]:
    """The phrases of a block, which bars divide."""
    return tuple(phrase for part in block.split("|") if (phrase := " ".join(part.split())))


# "On … somebody WROTE:". Ordered by nothing; longest match is not needed.
WROTE: Final = _list("""
    wrote | writes | sent | a wrote | replied | schrieb | folgendes geschrieben | a écrit | a ecrit | escribió |
    escribio | ha escrito | escribía | ha scritto | ha inviato | scrisse | escreveu | schreef |
    het volgende geschreven | geschreven | geskryf | skrev | skreiv | skrifaði | kirjoitti | napisał | napisała |
    napisał(a) | napisana przez | pisze | napsal | napsala | napsal(a) | napísal | napísala | napísal(a) |
    napísal/a | napisal | napisala | napisal(a) | napisao | napisala | napisao/la | napisao(la) | je napisao |
    je napisala | je napisao/la | je pisal | написао | написала | написао/ла | написао(ла) | написал | написала |
    написал(а) | написал(-а) | пишет | вы писали | пише | писал | написав | написав(ла) | написа | напиша | піша |
    напісаў | írta | ezt írta | a scris | şunları yazdı | yazdı | şunu yazdı | έγραψε | כתב | כתבה | כתב/ה | מאת |
    كتب | كتبت | نوشت | نوشته | 写道 | 寫道 | 写入 | のメッセージ | のメール | が書きました | は書きました | 님이 작성 |
    작성 | 쓴 글 | đã viết | viết | menulis | เขียน | เขียนว่า | เขียนเมื่อ | kirjutas | rašė | parašė | rakstīja |
    va escriure | ha escrit | missatge de | escribiu | idatzi zuen | shkroi | लिखा | লিখেছেন | isinulat ni | գրել |
    დაწერა | aliandika | ysgrifennodd | scríobh | skribis
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
    pesan asli | antwort | previous message | original mail | вихідне повідомлення | початкове повідомлення |
    özgün ileti | αρχικό μήνυμα ηλεκτρονικού ταχυδρομείου | оригинално съобщение | izvirno sporočilo |
    izvorna poruka | originalna poruka | оригинална порука | изворна порука | арыгінальнае паведамленне |
    pradinis laiškas | pradinis pranešimas | algne kiri | algne sõnum | sākotnējais ziņojums | missatge original |
    jatorrizko mezua | mensaxe orixinal | upprunaleg skilaboð | upprunalegur póstur | mesazhi origjinal | mesej asal |
    ข้อความต้นฉบับ | ข้อความเดิม | رسالة أصلية | پیام اصلی | मूल संदेश | מסר מקורי | 원래 메시지 | 原始消息 |
    原始訊息 | 原邮件 | 元のメール | tin nhắn gốc | bản gốc | oorspronkelijke e-mail | courriel original |
    message précédent | correo original | e-mail originale | opprinnelig e-post | ursprungligt e-postmeddelande
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
    posredovano sporočilo | započni proslijeđenu poruku | továbbított levél kezdete | începe mesajul redirecționat |
    mesaj redirecţionat | začiatok preposlanej správy | ileti başlangıcı | iletilen ileti |
    початок листа, що пересилається |
    перенаправлене повідомлення | препратено съобщение | прослеђена порука | edastatud kiri | persiųstas laiškas |
    pārsūtīta ziņa | missatge reenviat | mensaxe reenviada | birbidalitako mezua | välitetty viesti / fwd.msg |
    treść przekazanej wiadomości |
    preposlaná správa --- forwarded message | メッセージを転送 | 転送メール | 转发的消息 | 轉寄的訊息 | 전달된 메일 |
    ข้อความที่ส่งต่อ | tin nhắn được chuyển tiếp | mesej dimajukan | áframsend skilaboð | videresendt e-mail |
    doorgestuurde e-mail | weitergeleitete e-mail | e-mail reenviado | correo reenviado | courriel transféré
""")

# What telephones and apps write under a mail: how such a line begins, or ends. It also names one of DEVICES, or the
# words are somebody's own: "Sent by post on Monday".
SENT_WITH_BEGINS: Final = _list("""
    sent from | sent via | sent with | sent using | sent by | sent wirelessly | sent out from | sent on the go |
    send from | from my i | from my mobile | from my android | from my phone | from my samsung | get outlook for |
    get the outlook | envoyé depuis | envoyé de | envoyé à partir | envoyé sans fil | envoyé via | envoyé avec |
    envoyée depuis | provenance : | télécharger outlook | obtenir outlook | von meinem | gesendet von | gesendet mit |
    gesendet aus | gesendet über | von unterwegs | unterwegs gesendet | von outlook | von samsung | von android |
    von iphone | diese nachricht wurde von | outlook für | holen sie sich outlook | enviado desde | enviado do |
    enviado de | enviado via | enviado con | enviado a partir | enviado pelo | obtener outlook | obtén outlook |
    obtenga outlook | obter o outlook | inviato da | inviato dal | inviato con | inviato tramite | inviata da |
    scarica outlook | ottieni outlook | verzonden met | verzonden vanaf | verzonden van | verzonden via |
    verzonden vanuit | verstuurd vanaf | verstuurd met | verstuurd via | outlook voor | download outlook |
    skickat från | skickades från | skickat med | hämta outlook | sendt fra | sendt frå | sendt med | sendt via |
    sendte fra | senter fra | hent outlook | få outlook | lähetetty | hanki outlook | wysłane z | wysłano z |
    pobierz outlook | odesláno z | odesláno přes | získejte outlook | odoslané z | získajte outlook |
    отправлено с | отправлено из | отправлено от | отправлено через | скачать outlook | надіслано з |
    надіслано через | завантажити outlook | изпратено от | послато са | trimis de pe | elküldve az | az iphone |
    poslano s | poslano z | poslano iz | preuzmite outlook | prenesite outlook | išsiųsta iš | nosūtīts no |
    saadetud | enviat des | enviat amb | nire iphone | nire android | sent frá | στάλθηκε από | λήψη του outlook |
    発信元 | iphoneから送信 | ipadから送信 | 私の | 发自 | 從我的 | 从我的 | 來自我的 | 來自 | 获取 outlook |
    下載 outlook | 取得 outlook | 나의 | 내 | iphone에서 | ipad에서 | đã gửi từ | được gửi từ | dikirim dari |
    dihantar dari | ส่งจาก | נשלח מ | أرسلت من | أُرسلت من | تم الإرسال من | ارسال شده از | ارسال از | मेरे | yahoo mail: |
    aol app:
""")
# With these, a few words are enough: nothing but a thing of one's own can follow.
SENT_FROM_MINE: Final = _list("""
    sent from my | sent from a | envoyé de mon | envoyé depuis mon | gesendet von meinem |
    enviado desde mi | enviado do meu | inviato dal mio | verstuurd vanaf mijn | verzonden vanaf mijn |
    sendt fra min | skickat från min | wysłane z mojego | отправлено с моего
""")
SENT_WITH_ENDS: Final = _list("""
    from mobile | gesendet. | gesendet | から送信 | から送信しました | 에서 보냄 | 에서 발송 | gönderildi | 傳送 |
    发送 | küldve | से भेजा गया | bidalia
""")
DEVICES: Final = _list("""
    iphon | ipad | ipod | ios | android | samsung | galaxy | alcatel | huawei |
    honor | xiaomi | redmi | oppo | oneplus |
    pixel | nokia | htc | sony | xperia | motorola | moto g | blackberry | playbook | treo | palm | windows | outlook |
    mail for | mail für | mail pour | mail per | mail para | mail voor | mail til | mail na | mail auf | windows mail |
    mailbox | mymail | gmail | e-post för | yahoo | aol | proton | tutanota | tuta | zoho | phone | smartphone |
    mobile | mobil | móvil | cell | tablet | telefon | téléphone | teléfono | telefono | telemóvel | celular |
    cellulare | telefoon | puhelim | handy | handheld | device | gerät | appareil | apparaat | toestel | dispositivo |
    enhet | laptop | macbook | imac | spark | airmail | superhuman | front | newton | k-9 | fairemail | typeapp |
    edison | hey | polymail | thunderbird | mailspring | postbox | verizon | t-mobile | at&t | sprint | vodafone |
    wireless | 4g | 5g | lte | почт | телефон | мобильн | смартфон | 手机 | 手機 | 电话 | 邮箱 | 網易 | 网易 | 携帯 |
    スマートフォン | メール | 휴대 | 스마트폰 | κινητό | telefonu | telefonum | mobiil | unterwegs gesendet
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
