"""Lines as the mail programs of the world write them, one for each program and language."""

GMAIL = """
On Tue, Oct 26, 2021 at 2:25 PM Ann Bell <ann@example.com> wrote:
في الثلاثاء، 26 أكتوبر \
2021 في 2:25 م تمت كتابة ما يلي بواسطة \u202aAnn Bell\u202c\u200f <\u202aann@example.com\u202c\u200f>:\u202c
На вт, 26.10.2021 г. в 14:25 Ann Bell <ann@example.com> написа:
Missatge de Ann Bell <ann@example.com> del dia dt., 26 d’oct. 2021 a les 14:25:
út 26. 10. 2021 v 14:25 odesílatel Ann Bell <ann@example.com> napsal:
Den tirs. 26. okt. 2021 kl. 14.25 skrev Ann Bell <ann@example.com>:
Am Di., 26. Okt. 2021 um 14:25 Uhr schrieb Ann Bell <ann@example.com>:
Στις Τρί 26 Οκτ 2021 στις 2:25 μ.μ., ο χρήστης Ann Bell <ann@example.com> έγραψε:
El mar, 26 oct 2021 a las 14:25, Ann Bell (<ann@example.com>) escribió:
Kontakt Ann Bell (<ann@example.com>) kirjutas kuupäeval T, 26. oktoober 2021 kell 14:25:
Ann Bell (<ann@example.com>) erabiltzaileak hau idatzi zuen (2021 urr. 26, ar. (14:25)):
در تاریخ سه\u200cشنبه ۲۶ اکتبر ۲۰۲۱، ۱۴:۲۵ Ann Bell <ann@example.com> نوشت:
ti 26. lokak. 2021 klo 14.25 Ann Bell (ann@example.com) kirjoitti:
Le mar. 26 oct. 2021 à 14:25, Ann Bell <ann@example.com> a écrit :
O mar, 26 out 2021 ás 14:25, Ann Bell (<ann@example.com>) escribiu:
\u202bבתאריך יום ג׳, 26 באוק׳ 2021 ב-14:25 מאת \u202aAnn Bell\u202c\u200f <\u202aann@example.com\u202c\u200f>:\u202c
मंगल, 26 अक्तू॰ 2021 को 2:25 pm बजे को Ann Bell <ann@example.com> ने लिखा:
uto, 26. lis 2021. u 14:25 Ann Bell <ann@example.com> napisao je:
Ann Bell <ann@example.com> ezt írta (időpont: 2021. okt. 26., K, 14:25):
Pada tanggal Sel, 26 Okt 2021 pukul 14.25 Ann Bell <ann@example.com> menulis:
Þann þri., 26. okt. 2021 kl. 14:25 skrifaði Ann Bell <ann@example.com>:
Il giorno mar 26 ott 2021 alle ore 14:25 Ann Bell <ann@example.com> ha scritto:
2021年10月26日(火) 14:25 Ann Bell <ann@example.com>:
2021년 10월 26일 (화) 오후 2:25, Ann Bell <ann@example.com>님이 작성:
an, 2021-10-26 14:25 Ann Bell <ann@example.com> rašė:
otrd., 2021. g. 26. okt., plkst. 14:25 — lietotājs Ann Bell (<ann@example.com>) rakstīja:
На вто, 26 окт 2021 во 14:25, Ann Bell <ann@example.com> напиша:
Pada Sel, 26 Okt 2021 pada 2:25 PTG Ann Bell <ann@example.com> menulis:
Op di 26 okt. 2021 om 14:25 schreef Ann Bell <ann@example.com>:
tir. 26. okt. 2021 kl. 14:25 skrev Ann Bell <ann@example.com>:
wt., 26 paź 2021 o 14:25 Ann Bell <ann@example.com> napisał(a):
Em ter., 26 de out. de 2021 às 14:25, Ann Bell <ann@example.com> escreveu:
Ann Bell <ann@example.com> escreveu no dia terça, 26/10/2021 à(s) 14:25:
În mar., 26 oct. 2021 la 14:25, Ann Bell <ann@example.com> a scris:
вт, 26 окт. 2021 г. в 14:25, Ann Bell <ann@example.com>:
ut 26. 10. 2021 o 14:25 Ann Bell <ann@example.com> napísal(a):
V V tor., 26. okt. 2021 ob 14:25 je oseba Ann Bell <ann@example.com> napisala:
уто, 26. окт 2021. у 14:25 Ann Bell <ann@example.com> је написао/ла:
Den tis 26 okt. 2021 kl 14:25 skrev Ann Bell <ann@example.com>:
ในวันที่ อ. 26 ต.ค. 2021 เวลา 14:25 Ann Bell <ann@example.com> เขียนว่า:
Ann Bell <ann@example.com>, 26 Eki 2021 Sal, 14:25 tarihinde şunu yazdı:
вт, 26 жовт. 2021 р. о 14:25 Ann Bell <ann@example.com> пише:
Vào Th 3, 26 thg 10, 2021 vào lúc 14:25 Ann Bell <ann@example.com> đã viết:
Ann Bell <ann@example.com> 于2021年10月26日周二 14:25写道：
Ann Bell <ann@example.com> 於 2021年10月26日 週二 下午2:25寫道：
Noong Mar, Okt 26, 2021 nang 2:25 PM, isinulat ni Ann Bell <ann@example.com> ang:
Op Di. 26 Okt. 2021 om 14:25 het Ann Bell <ann@example.com> geskryf:
Ann Bell <ann@example.com>-ը հետևյալն է գրել (երք, հոկ 26, 2021, ժ. 14:25)․
სამ, 26 ოქტ. 2021, 14:25-ზე Ann Bell <ann@example.com> დაწერა:
মঙ্গল, ২৬ অক্টোবর, ২০২১ তারিখে ২:২৫ PM টায় তারিখে Ann Bell <ann@example.com> লিখেছেন:
Mnamo Jum, 26 Okt 2021 saa 14:25 Ann Bell <ann@example.com> aliandika:
""".strip().split("\n")
APPLE_MAIL = """
Am 26.10.2021 um 14:25 schrieb Ann Bell <ann@example.com>:
Le 26 oct. 2021 à 14:25, Ann Bell <ann@example.com> a écrit :
Il giorno 26 ott 2021, alle ore 14:25, Ann Bell <ann@example.com> ha scritto:
El 26 oct 2021, a las 14:25, Ann Bell <ann@example.com> escribió:
No dia 26/10/2021, às 14:25, Ann Bell <ann@example.com> escreveu:
Em 26 de out. de 2021, à(s) 14:25, Ann Bell <ann@example.com> escreveu:
Op 26 okt. 2021 om 14:25 heeft Ann Bell <ann@example.com> het volgende geschreven:
26 okt. 2021 kl. 14:25 skrev Ann Bell <ann@example.com>:
Den 26. okt. 2021 kl. 14.25 skrev Ann Bell <ann@example.com>:
26. okt. 2021 kl. 14:25 skrev Ann Bell <ann@example.com>:
Ann Bell <ann@example.com> kirjoitti 26.10.2021 kello 14.25:
Wiadomość napisana przez Ann Bell <ann@example.com> w dniu 26.10.2021, o godz. 14:25:
26. 10. 2021 v 14:25, Ann Bell <ann@example.com>:
Dňa 26. 10. 2021 o 14:25 používateľ Ann Bell <ann@example.com> napísal:
26. 10. 2021 o 14:25, Ann Bell <ann@example.com> napísal/a:
2021. okt. 26. dátummal, 14:25 időpontban Ann Bell <ann@example.com> írta:
26 окт. 2021 г., в 14:25, Ann Bell <ann@example.com> написал(а):
26 жовт. 2021 р. о 14:25 Ann Bell <ann@example.com> написав(ла):
Pe 26 oct. 2021, la 14:25, Ann Bell <ann@example.com> a scris:
Ann Bell <ann@example.com> şunları yazdı (26 Eki 2021 14:25):
26 Οκτ 2021, 2:25 μμ, ο χρήστης «Ann Bell <ann@example.com>» έγραψε:
Ann Bell <ann@example.com> je 26.10.2021. u 14:25 napisao:
El 26 oct. 2021, a les 14:25, Ann Bell <ann@example.com> va escriure:
\u200fבתאריך 26 באוק׳ 2021, בשעה 14:25, \u200fAnn Bell \u200f<ann@example.com> כתב/ה:
كتب Ann Bell <ann@example.com> في ٢٦ أكتوبر ٢٠٢١، الساعة ٢:٢٥ م:
2021/10/26 14:25、Ann Bell <ann@example.com>のメール:
2021年10月26日 14:25，Ann Bell <ann@example.com> 写道：
在 2021年10月26日，14:25，Ann Bell <ann@example.com> 写道：
Ann Bell <ann@example.com> 於 2021年10月26日 下午2:25 寫道：
2021. 10. 26. 오후 2:25, Ann Bell <ann@example.com> 작성:
Ann Bell <ann@example.com> เขียนเมื่อ 26 ต.ค. 2564 เวลา 14:25:
Vào 14:25, 26 thg 10, 2021, Ann Bell <ann@example.com> đã viết:
Pada 26 Okt 2021, pukul 14.25, Ann Bell <ann@example.com> menulis:
On 26 Oct 2021, at 14:25, Ann Bell <ann@example.com> wrote:
""".strip().split("\n")
THUNDERBIRD = """
Am 26.10.2021 um 14:25 schrieb Ann Bell:
Le 26/10/2021 à 14:25, Ann Bell a écrit :
Il 26/10/2021 14:25, Ann Bell ha scritto:
El 26/10/21 a las 14:25, Ann Bell escribió:
Em 26/10/2021 14:25, Ann Bell escreveu:
Às 14:25 de 26/10/2021, Ann Bell escreveu:
Op 26-10-2021 om 14:25 schreef Ann Bell:
Den 2021-10-26 kl. 14:25, skrev Ann Bell:
Den 26.10.2021 kl. 14.25 skrev Ann Bell:
Den 26.10.2021 14:25, skrev Ann Bell:
Den 26.10.2021 14:25, skreiv Ann Bell:
Ann Bell kirjoitti 26.10.2021 klo 14.25:
W dniu 26.10.2021 o 14:25, Ann Bell pisze:
Dne 26. 10. 21 v 14:25 Ann Bell napsal(a):
Dňa 26. 10. 2021 o 14:25 Ann Bell napísal(a):
2021. 10. 26. 14:25 keltezéssel, Ann Bell írta:
26.10.2021 14:25, Ann Bell пишет:
26.10.21 14:25, Ann Bell пише:
Pe 26.10.2021 14:25, Ann Bell a scris:
26.10.2021 14:25 tarihinde Ann Bell yazdı:
Στις 26/10/2021 14:25, ο/η Ann Bell έγραψε:
Dana 26. 10. 2021. u 14:25, Ann Bell je napisao/la:
Dne 26. 10. 2021 ob 14:25 je Ann Bell napisal(a):
На 26.10.21 г. в 14:25, Ann Bell написа:
Дана 26.10.2021. у 14:25, Ann Bell је написао(ла):
2021-10-26 14:25, Ann Bell rašė:
26.10.2021 14:25, Ann Bell rakstīja:
26.10.2021 14:25 Ann Bell kirjutas:
2021/10/26 14:25 に Ann Bell さんは書きました:
在 2021/10/26 14:25, Ann Bell 写道:
Ann Bell 於 2021/10/26 下午 02:25 寫道:
2021-10-26 오후 2:25에 Ann Bell 이(가) 쓴 글:
ב-26.10.2021 14:25, \u200fAnn Bell כתב:
El 26/10/21 a les 14:25, Ann Bell ha escrit:
2021/10/26 14:25(e)an, Ann Bell igorleak idatzi zuen:
O 26/10/21 ás 14:25, Ann Bell escribiu:
Þann 26.10.2021 14:25, skrifaði Ann Bell:
Ar 26/10/2021 14:25, ysgrifennodd Ann Bell:
Ar 26/10/2021 14:25, scríobh Ann Bell:
Je 2021-10-26 14:25, Ann Bell skribis:
Op 2021/10/26 14:25 het Ann Bell geskryf:
Vào 26/10/2021 14:25, Ann Bell đã viết:
Pada 26/10/21 14.25, Ann Bell menulis:
در تاریخ 26/10/2021 14:25، Ann Bell نوشته:
Më 26.10.2021 14:25, Ann Bell shkroi:
26.10.2021 14:25, Ann Bell піша:
""".strip().split("\n")
OTHERS = """
On Tuesday, October 26, 2021, 02:25:08 PM GMT+2, Ann Bell <ann@example.com> wrote:
Am Dienstag, 26. Oktober 2021, 14:25:08 MESZ hat Ann Bell <ann@example.com> Folgendes geschrieben:
El martes, 26 de octubre de 2021, 14:25:08 CEST, Ann Bell <ann@example.com> escribió:
Il martedì 26 ottobre 2021, 14:25:08 CEST, Ann Bell <ann@example.com> ha scritto:
Op dinsdag 26 oktober 2021 om 14:25:08 CEST schreef Ann Bell <ann@example.com>:
În marți, 26 octombrie 2021 la 14:25:08 EEST, Ann Bell <ann@example.com> a scris:
Ann Bell <ann@example.com> 於 2021年10月26日 星期二 下午02:25:08 [GMT+8] 寫道：
26 Ekim 2021 Salı 14:25:08 GMT+3 tarihinde Ann Bell <ann@example.com> şunu yazdı:
Vào Thứ Ba, 26 tháng 10, 2021 lúc 14:25:08 GMT+7, Ann Bell <ann@example.com> đã viết:
Pada Selasa, 26 Oktober 2021 14.25.08 WIB, Ann Bell <ann@example.com> menulis:
W dniu wtorek, 26 października 2021 14:25:08 CEST użytkownik Ann Bell <ann@example.com> napisał:
вторник, 26 октября 2021 г., 14:25:08 GMT+3, Ann Bell <ann@example.com> написал(-а):
Στις Τρίτη 26 Οκτωβρίου 2021 02:25:08 μ.μ. EEST, ο χρήστης Ann Bell <ann@example.com> έγραψε:
Ann Bell <ann@example.com> kirjoitti tiistai 26. lokakuuta 2021 klo 14.25.08 UTC+3:
---- On Tue, 26 Oct 2021 14:25:08 +0200 Ann Bell <ann@example.com> wrote ----
---- mar., 26 oct. 2021 14:25:08 +0200 Ann Bell <ann@example.com> a écrit ----
Вторник, 26 октября 2021, 14:25 +03:00 от Ann Bell <ann@example.com>:
26.10.2021, 14:25, "Ann Bell" <ann@example.com>:
On Tue, Oct 26, 2021 at 02:25:08PM +0200, Ann Bell wrote:
Ann Bell <ann@example.com> writes:
* Ann Bell (ann@example.com) wrote:
Am 26.10.2021 14:25, schrieb Ann Bell:
Quoting Ann Bell <ann@example.com>:
Zitat von Ann Bell <ann@example.com>:
Ann Bell wrote:
On Tuesday, 26 October 2021 14:25:08 CEST Ann Bell wrote:
On Tue, 2021-10-26 at 14:25 +0200, Ann Bell wrote:
Am Dienstag, dem 26.10.2021 um 14:25 +0200 schrieb Ann Bell:
Le mardi 26 octobre 2021 à 14:25 +0200, Ann Bell a écrit :
On 26 Oct 2021, 14:25 +0200, Ann Bell <ann@example.com>, wrote:
On 26 October 2021 at 14:25:08, Ann Bell (ann@example.com) wrote:
On Tue, Oct 26, 2021 at 2:25 PM, Ann Bell < ann@example.com > wrote:
On October 26, 2021, Ann Bell <ann@example.com> wrote:
On October 26, 2021, 2:25 PM GMT+2 ann@example.com wrote:
On Tue, 26 Oct at 2:25 PM , Ann Bell <ann@example.com> wrote:
2021-10-26 14:25 GMT+02:00 Ann Bell <ann@example.com>:
On Tuesday, October 26th, 2021 at 2:25 PM, Ann Bell <ann@example.com> wrote:
On Tuesday, October 26, 2021 14:25 CEST, Ann Bell <ann@example.com> wrote:
Am 26. Oktober 2021 14:25:08 MESZ schrieb Ann Bell <ann@example.com>:
On October 26, 2021 2:25:08 PM GMT+02:00, Ann Bell <ann@example.com> wrote:
Le 26 octobre 2021 14:25:08 GMT+02:00, Ann Bell <ann@example.com> a écrit :
On 26/10/2021, 14:25, "Ann Bell" <ann@example.com> wrote:
26. Okt. 2021, 14:25 von ann@example.com:
Oct 26, 2021, 14:25 by ann@example.com:
On October 26, 2021 2:25:08 PM GMT+02:00, Ann Bell wrote:
On Tuesday, 26 October 2021 14:25:08 CEST, Ann Bell wrote:
Ann Bell <ann@example.com> wrote on 26.10.2021 14:25:08:
Ann Bell <ann@example.com> wrote on 10/26/2021 02:25:08 PM:
Ann Bell <ann@example.com> schrieb am 26.10.2021 14:25:08:
Tuesday, October 26, 2021, 2:25:08 PM, you wrote:
Вы писали 26 октября 2021 г., 14:25:08:
""".strip().split("\n")
INTRODUCTIONS = [*GMAIL, *APPLE_MAIL, *THUNDERBIRD, *OTHERS]

# Below a mail, written by an app or a telephone.
APPS = (
    """
Sent from my iPhone | Sent from my Samsung Galaxy smartphone. | Sent from Mail for Windows |
Sent from Outlook for Android | Get Outlook for Android | Sent from Yahoo Mail on Android |
Sent from Proton Mail mobile | Sent from my Huawei phone | Sent from ProtonMail for iOS |
Sent with Proton Mail secure email. | Sent from my Xiaomi | Von meinem iPhone gesendet |
Gesendet von Mail für Windows | Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet. |
Von meinem Samsung Galaxy Smartphone gesendet. | Von meinem Huawei-Mobiltelefon gesendet |
Gesendet von meinem Mobiltelefon | Gesendet von Yahoo Mail auf Android | Envoyé de mon iPhone |
Envoyé depuis mon appareil Galaxy | Envoyé de mon mobile | Enviado desde mi iPhone |
Enviado desde Correo para Windows | Enviado do meu iPhone |
Enviado a partir do meu smartphone Samsung Galaxy. | Inviato da iPhone | Inviato da Outlook per Android |
Inviato dal mio dispositivo Android | Verstuurd vanaf mijn iPhone | Verzonden vanuit Mail voor Windows |
Verzonden vanaf mijn Galaxy | Sendt fra min iPhone | Skickat från min iPhone | Lähetetty iPhonesta |
Wysłane z iPhone'a | Wysłano z iPhone | Odesláno z iPhonu | Odoslané z iPhonu | Отправлено с iPhone |
Отправлено из Почты для Windows | Надіслано з iPhone | Az iPhone-omról küldve |
Elküldve az iPhone készülékemről | iPhone'umdan gönderildi | Trimis de pe iPhone |
Στάλθηκε από το iPhone μου | Изпратено от моя iPhone | Poslano s mojeg iPhonea | Poslano iz mojega iPhona |
Послато са мог iPhone-а | Išsiųsta iš mano iPhone | Nosūtīts no mana iPhone | Saadetud minu iPhone'ist |
Enviat des del meu iPhone | Nire iPhone-tik bidalia | iPhoneから送信 |
私のiPhoneから送信 | 发自我的 iPhone | 发自我的iPhone |
從我的 iPhone 傳送 | 나의 iPhone에서 보냄 | 내 iPhone에서 보냄 | ส่งจาก iPhone ของฉัน | Đã gửi từ iPhone của tôi |
Dikirim dari iPhone saya | Dihantar daripada iPhone saya | נשלח מה-iPhone שלי |
أُرسلت من الـ iPhone الخاص بي | ارسال شده از iPhone من | मेरे iPhone से भेजा गया | Sent from Gmail Mobile |
Sent from myMail for iOS | Отправлено из мобильной Почты Mail.ru |
Отправлено из мобильного приложения Яндекс Почты | Sent from my BlackBerry 10 smartphone. |
Sent via BlackBerry from T-Mobile | Sent from my Windows Phone | Sent from Samsung tablet |
Envoyé à partir d'Outlook pour Android | Télécharger Outlook pour Android | Outlook für Android beziehen |
Obtén Outlook para Android | Obter o Outlook para Android | Ottieni Outlook per Android |
Outlook voor Android downloaden | Hent Outlook til Android | Hämta Outlook för Android |
Hanki Outlook Androidille | Pobierz Outlooka dla systemu Android | Získejte Outlook pro Android |
Скачать Outlook для Android | 获取 Outlook for Android | Sent from Superhuman iOS | Sent from Front |
Sent via Superhuman | Sent from Spark | Sent from Airmail | Envoyé avec Airmail |
Sendt fra Outlook til Android | Senter fra min mobil | Sendt fra Mail til Windows |
Skickades från E-post för Windows | Enviado desde mi Huawei | Enviado desde Yahoo Mail para Android |
Inviato da Yahoo Mail su Android | Envoyé depuis Yahoo Mail pour Android | Verzonden met Proton Mail |
Envoyé avec la messagerie sécurisée Proton Mail. | Sent from my T-Mobile 4G LTE Device |
Sent from AOL on Android | Sent from TypeApp | Sent from BlueMail for Android | Von Samsung-Tablet gesendet |
Von unterwegs gesendet | Unterwegs gesendet, bitte Tippfehler entschuldigen
""".replace("\n", " ")
    .strip()
    .split(" | ")
)

# Above what is answered.
ORIGINAL = (
    """
Original Message | Original message | Ursprüngliche Nachricht | Originalnachricht | Message d'origine |
Message original | Mail original | Mensaje original | Mensagem original | Messaggio originale |
Oorspronkelijk bericht | Originalmeddelande | Ursprungligt meddelande | Oprindelig meddelelse |
Original meddelelse | Opprinnelig melding | Alkuperäinen viesti | Oryginalna wiadomość |
Wiadomość oryginalna | Původní zpráva | Původní e-mail | Pôvodná správa | Исходное сообщение |
Оригинальное сообщение | Вихідне повідомлення | Початкове повідомлення | Eredeti üzenet | Orijinal mesaj |
Orijinal Mesaj | Özgün İleti | Mesaj original | Αρχικό μήνυμα | Αρχικό μήνυμα ηλεκτρονικού ταχυδρομείου |
Оригинално съобщение | Izvirno sporočilo | Izvorna poruka | Originalna poruka | Оригинална порука |
Pradinis laiškas | Algne kiri | Sākotnējais ziņojums | Missatge original | Jatorrizko mezua |
Mensaxe orixinal | 원본 이메일 | 원본 메시지 | 原始邮件 |
原始郵件 | 元のメッセージ | Original Mail | Pesan asli | Mesej asal |
Thư gốc | ข้อความต้นฉบับ | הודעה מקורית | الرسالة الأصلية | رسالة أصلية | پیام اصلی | मूल संदेश |
Upprunaleg skilaboð | Mesazhi origjinal
""".replace("\n", " ")
    .strip()
    .split(" | ")
)
