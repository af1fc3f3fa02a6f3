"""Forwarded messages, as the mail programs of the world write them above what they pass on."""

import pytest

from regulars.channels.email.reading import read, reply
from regulars.channels.email.reading.tests.samples import mail

# It asks no database.
pytestmark = pytest.mark.once

BODY = "Do you have beans?\nI need two bags.\n\nThanks, Ann"
ANN, SHOP, SUBJECT = "Ann Bell <ann@example.com>", "shop@example.com", "Beans for Friday"
COPY = "Bo Berg <bo@example.com>, Cleo <cleo@example.com>"

# phrase, from, subject, date, to, copy
APPLE = """
Begin forwarded message | From | Subject | Date | To | Cc
Začátek přeposílané zprávy | Od | Předmět | Datum | Komu | Kopie
Start på videresendt besked | Fra | Emne | Dato | Til | Cc
Anfang der weitergeleiteten Nachricht | Von | Betreff | Datum | An | Kopie
Inicio del mensaje reenviado | De | Asunto | Fecha | Para | Cc
Välitetty viesti alkaa | Lähettäjä | Aihe | Päivämäärä | Vastaanottaja | Kopio
Début du message réexpédié | De | Objet | Date | À | Cc
Début du message transféré | Expéditeur | Objet | Date | Destinataire | Cc
Započni proslijeđenu poruku | Šalje | Predmet | Datum | Prima | Cc
Továbbított levél kezdete | Feladó | Tárgy | Dátum | Címzett | Másolat
Inizio messaggio inoltrato | Da | Oggetto | Data | A | Cc
Begin doorgestuurd bericht | Van | Onderwerp | Datum | Aan | Kopie
Videresendt melding | Fra | Emne | Dato | Til | Kopi
Początek przekazywanej wiadomości | Od | Temat | Data | Do | Dw
Início da mensagem reencaminhada | De | Assunto | Data | Para | Cc
Início da mensagem encaminhada | De | Assunto | Data | Para | Cc
Începe mesajul redirecționat | Expeditorul | Subiectul | Dată | Destinatarul | Cc
Начало переадресованного сообщения | Отправитель | Тема | Дата | Кому | Копия
Začiatok preposlanej správy | Od | Predmet | Dátum | Pre | Cc
Vidarebefordrat mejl | Från | Ämne | Datum | Till | Kopia
İleti başlangıcı | Kimden | Konu | Tarih | Kime | Bilgi
Початок листа, що пересилається | Від кого | Тема | Дата | Кому | Копія
""".strip().split("\n")
# phrase, subject, date, from, to, copy
THUNDERBIRD = """
Přeposlaná zpráva | Předmět | Datum | Od | Komu | Kopie
Videresendt meddelelse | Subject | Date | From | To | CC
Weitergeleitete Nachricht | Betreff | Datum | Von | An | Kopie (CC)
Forwarded Message | Subject | Date | From | To | CC
Mensaje reenviado | Asunto | Fecha | De | Para | CC
Välitetty viesti / Fwd.Msg | Aihe | Päiväys | Lähettäjä | Vastaanottaja | CC
Message transféré | Sujet | Date | De | Pour | Copie à
Proslijeđena poruka | Naslov | Datum | Šalje | Prima | CC
Továbbított üzenet | Tárgy | Dátum | Feladó | Címzett | CC
Messaggio Inoltrato | Oggetto | Data | Mittente | A | CC
Doorgestuurd bericht | Onderwerp | Datum | Van | Aan | CC
Videresendt melding | Emne | Dato | Fra | Til | CC
Treść przekazanej wiadomości | Temat | Data | Nadawca | Adresat | Kopia
Mensagem reencaminhada | Assunto | Data | De | Para | CC
Mensagem encaminhada | Assunto | Data | De | Para | CC
Mesaj redirecționat | Subiectul | Dată | de la | Către | CC
Перенаправленное сообщение | Тема | Дата | От | Кому | Копия
Preposlaná správa --- Forwarded Message | Predmet | Dátum | Od | Pre | Kópia
Vidarebefordrat meddelande | Ämne | Datum | Från | Till | Kopia
İletilen İleti | Konu | Tarih | Kimden | Kime | CC
Переслане повідомлення | Тема | Дата | Від | Кому | CC
Препратено съобщение | Тема | Дата | От | До | CC
Προωθημένο μήνυμα | Θέμα | Ημερομηνία | Από | Προς | CC
Forwarded Message | 件名 | 日付 | 差出人 | 宛先 | CC
转发的消息 | 主题 | 日期 | 发件人 | 收件人 | 抄送
전달된 메시지 | 제목 | 날짜 | 보낸사람 | 받는사람 | 참조
Missatge reenviat | Assumpte | Data | De | A | CC
Posredovano sporočilo | Zadeva | Datum | Pošiljatelj | Prejemnik | CC
Persiųstas laiškas | Tema | Data | Nuo | Kam | CC
Edastatud kiri | Teema | Kuupäev | Saatja | Saaja | CC
""".strip().split("\n")
# phrase, from, to, copy, date, subject
YAHOO = """
Přeposlaná zpráva | Od | Komu | Kopie | Datum | Předmět
Videresendt meddelelse | Fra | Til | Cc | Sendt | Emne
Weitergeleitete Nachricht | Von | An | CC | Gesendet | Betreff
Forwarded Message | From | To | Cc | Sent | Subject
Mensaje reenviado | De | Para | CC | Enviado | Asunto
Edelleenlähetetty viesti | Lähettäjä | Vastaanottaja | Kopio | Lähetetty | Aihe
Message transmis | De | À | Cc | Envoyé | Objet
Továbbított üzenet | Feladó | Címzett | Másolat | Elküldve | Tárgy
Messaggio inoltrato | Da | A | Cc | Inviato | Oggetto
Doorgestuurd bericht | Van | Aan | Cc | Verzonden | Onderwerp
Videresendt melding | Fra | Til | Kopi | Sendt | Emne
Przekazana wiadomość | Od | Do | Dw | Wysłano | Temat
Mensagem reencaminhada | De | Para | Cc | Enviado | Assunto
Mesaj redirecționat | De la | Către | Cc | Trimis | Subiect
Пересылаемое сообщение | От | Кому | Копия | Отправлено | Тема
Preposlaná správa | Od | Komu | Kópia | Odoslané | Predmet
Vidarebefordrat meddelande | Från | Till | Kopia | Skickat | Ämne
İletilmiş Mesaj | Kimden | Kime | Cc | Gönderilen | Konu
Перенаправлене повідомлення | Від | Кому | Копія | Відправлено | Тема
""".strip().split("\n")
# from, date, to, copy, subject
OUTLOOK = """
Od | Datum | Komu | Kopie | Předmět
Fra | Dato | Til | Cc | Emne
Von | Datum | An | Cc | Betreff
From | Date | To | Cc | Subject
De | Fecha | Para | CC | Asunto
Lähettäjä | Päivämäärä | Vastaanottaja | Kopio | Aihe
De | Date | À | Cc | Objet
Feladó | Dátum | Címzett | Másolatot kap | Tárgy
Da | Data | A | Cc | Oggetto
Van | Datum | Aan | CC | Onderwerp
Fra | Dato | Til | Kopi | Emne
Od | Data | Do | DW | Temat
De | Data | Para | CC | Assunto
От | Дата | Кому | Копия | Тема
Od | Dátum | Komu | Kópia | Predmet
Från | Datum | Till | Kopia | Ämne
Kimden | Tarih | Kime | Bilgi | Konu
Od | Poslano | Za | Kopija | Predmet
Od | Poslano | Za | Kp | Zadeva
Od | Poslato | Za | Kopija | Tema
От | Изпратено | До | Копие | Относно
Από | Στάλθηκε | Προς | Κοιν. | Θέμα
De la | Trimis | Către | Cc | Subiect
Nuo | Išsiųsta | Kam | Kopija | Tema
No | Nosūtīts | Kam | Kopija | Tēma
Saatja | Saadetud | Adressaat | Koopia | Teema
Від | Надіслано | Кому | Копія | Тема
差出人 | 送信日時 | 宛先 | CC | 件名
发件人 | 发送时间 | 收件人 | 抄送 | 主题
寄件者 | 寄件日期 | 收件者 | 副本 | 主旨
보낸 사람 | 보낸 날짜 | 받는 사람 | 참조 | 제목
מאת | נשלח | אל | עותק | נושא
من | تم الإرسال | إلى | نسخة | الموضوع
จาก | ส่ง | ถึง | สำเนา | เรื่อง
Từ | Đã gửi | Đến | Đồng gửi | Chủ đề
Dari | Dikirim | Kepada | Cc | Subjek
De | Enviat | Per a | A/c | Tema
Nork | Bidalia | Nori | Cc | Gaia
De | Enviado | Para | CC | Asunto
Frá | Sent | Til | Afrit | Efni
Frå | Sendt | Til | Kopi | Emne
प्रेषक | भेजा गया | प्रति | प्रतिलिपि | विषय
از | ارسال شده | به | رونوشت | موضوع
Daripada | Dihantar | Kepada | Cc | Subjek
Nga | Dërguar | Për | Cc | Tema
Од | Испратено | До | Копија | Тема
""".strip().split("\n")
# phrase, from, date, subject, to, copy
HUBSPOT = """
Weitergeleitete Nachricht | Von | Datum | Betreff | An | Cc
Forwarded message | From | Date | Subject | To | Cc
Mensaje reenviado | De | Fecha | Asunto | Para | Cc
Message transféré | De | Date | Objet | À | Cc
Messaggio inoltrato | Da | Data | Oggetto | A | Cc
メッセージを転送 | 送信元 | 日付 | 件名 | 送信先 | CC
Doorgestuurd bericht | Van | Datum | Onderwerp | Aan | Cc
Przekazana wiadomość | Od | Data | Temat | Do | DW
Mensagem encaminhada | De | Data | Assunto | Para | Cc
Vidarebefordrat meddelande | Från | Datum | Ämne | Till | Kopia
Edelleenlähetetty viesti | Lähettäjä | Päivämäärä | Aihe | Vastaanottaja | Kopio
""".strip().split("\n")
GMAIL = (
    """
Od | Fra | Von | From | De | Saatja | Lähettäjä | Šalje | Feladó | Da | Van | De la | От | Från |
Gönderen | Від | Nuo | No | Από | จาก | Dari | Từ | מאת | من | 发件人 | 寄件者 | 보낸사람 | Од | द्वारा | از
""".replace("\n", " ")
    .strip()
    .split(" | ")
)
OUTLOOK_FOR_MAC = """
Dne 28.10.2021 12:46, "Ann Bell" <ann@example.com> napsal(a):
D. 28/10/2021 12.46 skrev "Ann Bell" <ann@example.com>:
Am 28.10.21, 12:46 schrieb "Ann Bell" <ann@example.com>:
On 28/10/2021, 12:46, "Ann Bell" <ann@example.com> wrote:
El 28/10/2021, 12:46, "Ann Bell" <ann@example.com> escribió:
Ann Bell <ann@example.com> kirjoitti 28/10/2021 12.46:
Le 28/10/2021 12:46, « Ann Bell » <ann@example.com> a écrit :
28/10/2021 12:46 időpontban Ann Bell (ann@example.com) ezt írta:
Il giorno 28/10/21, 12:46 "Ann Bell" <ann@example.com> ha scritto:
Op 28/10/2021 12:46 heeft Ann Bell <ann@example.com> geschreven:
Ann Bell <ann@example.com> skrev følgende den 28/10/2021, 12:46:
Dnia 28/10/2021, 12:46 „Ann Bell” <ann@example.com> napisał:
Em 28/10/2021, 12:46, "Ann Bell" <ann@example.com> escreveu:
28/10/2021, 12:46 пользователь "Ann Bell" <ann@example.com> написал:
28/10/2021 12:46 používateľ Ann Bell (<ann@example.com>) napísal:
Den 28/10/2021 12:46 skrev "Ann Bell" <ann@example.com> följande:
"Ann Bell" <ann@example.com>, 28/10/2021 12:46 tarihinde şunu yazdı:
""".strip().split("\n")


def taken_apart(text: str) -> tuple[str | None, str | None, str, str | None]:
    """Name, address, words and subject of the message inside."""
    found = reply.of_text(text).embedded
    assert found is not None
    return found.from_name, found.from_address, " ".join(found.body_text.split()), found.subject


WHOLE = ("Ann Bell", "ann@example.com", " ".join(BODY.split()), SUBJECT)


@pytest.mark.parametrize("row", APPLE)
def test_forward_of_apple_is_taken_apart_marked_or_not(row):
    phrase, sender, subject, date, to, copy = row.split(" | ")
    block = (
        f"{phrase}:\n\n{sender}: {ANN}\n{subject}: {SUBJECT}\n{date}: 26.10.2021 14:25:08\n"
        f"{to}: {SHOP}\n{copy}: {COPY}\n\n{BODY}"
    )
    marked = "\n".join(f"> {line}".rstrip() for line in block.split("\n"))

    assert taken_apart(block) == taken_apart(marked) == WHOLE
    found = reply.of_text(f"Have a look please.\n\n{marked}")
    assert found.embedded is not None
    assert (found.embedded.before_text, "two bags" in found.text) == ("Have a look please.", True)


@pytest.mark.parametrize("row", THUNDERBIRD)
def test_forward_of_thunderbird_is_taken_apart(row):
    phrase, subject, date, sender, to, copy = row.split(" | ")

    assert (
        taken_apart(
            f"-------- {phrase} --------\n{subject}: \t{SUBJECT}\n{date}: \tWed, 3 Nov 2021 15:51:30 +0100\n"
            f"{sender}: \t{ANN}\n{to}: \t{SHOP}\n{copy}: \t{COPY}\n\n\n\n{BODY}"
        )
        == WHOLE
    )


@pytest.mark.parametrize("row", YAHOO)
def test_forward_of_yahoo_whose_headers_share_one_line_is_taken_apart(row):
    phrase, sender, to, copy, date, subject = row.split(" | ")

    assert (
        taken_apart(
            f'   ----- {phrase} ----- {sender}: {ANN}{to}: "{SHOP}" <{SHOP}>{copy}: {COPY}'
            f"{date}: 2 November 2021, 09:26:50 UTC+1{subject}: {SUBJECT}\n {BODY}"
        )
        == WHOLE
    )


@pytest.mark.parametrize("row", OUTLOOK)
@pytest.mark.parametrize("colon", [":", " :"])
def test_headers_of_outlook_are_taken_apart_also_with_labels_that_no_table_has(row, colon):
    sender, date, to, copy, subject = row.split(" | ")

    assert (
        taken_apart(
            f"{sender}{colon} {ANN}\n{date}{colon} Wednesday, 27 X 2021 15:14\n{to}{colon} {SHOP}\n"
            f"{copy}{colon} {COPY}\n{subject}{colon} {SUBJECT}\n\n{BODY}\n"
        )
        == WHOLE
    )


@pytest.mark.parametrize("row", HUBSPOT)
def test_forward_of_hubspot_is_taken_apart(row):
    phrase, sender, date, subject, to, copy = row.split(" | ")
    lines = ((sender, ANN), (date, "2022年9月19日月曜日 17:55:44"), (subject, SUBJECT), (to, SHOP), (copy, COPY))
    colon = "：" if sender.isalpha() and not sender.isascii() and len(sender) == 3 else ": "

    assert (
        taken_apart(
            f"---------- {phrase} ---------\n"
            + "\n".join(f"{label}{colon}{value}" for label, value in lines)
            + f"\n\n{BODY}"
        )
        == WHOLE
    )


@pytest.mark.parametrize("sender", GMAIL)
def test_forward_of_gmail_is_taken_apart(sender):
    assert (
        taken_apart(
            f"---------- Forwarded message ---------\n{sender}: {ANN}\nDate: K, 27. oktoober 2021 kell 09:31\n"
            f"Subject: {SUBJECT}\nTo: <{SHOP}>\nCc: {COPY}\n\n\n{BODY}\n"
        )
        == WHOLE
    )


@pytest.mark.parametrize("line", OUTLOOK_FOR_MAC)
def test_forward_of_outlook_for_mac_names_who_wrote(line):
    assert taken_apart(f"{line}\n\n{BODY}")[:3] == WHOLE[:3]


BLOCK = f"Von: {ANN}\nGesendet: Freitag, 3. April 2026 10:00\nAn: {SHOP}\nBetreff: {SUBJECT}\n\n{BODY}"


@pytest.mark.parametrize("subject", ["WG: Beans", "Fwd: Beans", "[shop] FW: Beans", "TR : Beans", "转发：Beans"])
def test_message_whose_subject_says_forwarded_keeps_what_it_passes_on(subject):
    found = read(mail(f"Subject: {subject}", body=f"For you.\n\n{BLOCK}")).reply

    assert ("two bags" in found.text, found.embedded and found.embedded.from_address) == (True, "ann@example.com")


def test_answer_to_a_forwarded_message_goes_without_the_quote():
    assert read(mail("Subject: AW: WG: Beans", body=f"For you.\n\n{BLOCK}")).reply.text == "For you."


def test_forward_whose_line_goes_on_without_headers_is_no_block():
    text = "---------- Forwarded message --------- and nothing more than a good many words that name nobody at all"

    assert (reply.of_text(text).text, reply.of_text(text).embedded) == (text, None)
