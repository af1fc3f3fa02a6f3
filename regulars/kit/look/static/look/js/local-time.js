/** A moment in the reader's own zone, kept fresh. shape="ago | at | day | due | date | full" as in look/times.py. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const language = document.documentElement.lang || undefined;
const format = (options) => new Intl.DateTimeFormat(language, options);
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = format({ weekday: "short" });
const whole = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const month = format({ month: "short" });

const days = (from, to) => Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / DAY);
const date = (at, now) => `${at.getDate()} ${month.format(at)}${at.getFullYear() === now.getFullYear() ? "" : ` ${at.getFullYear()}`}`;

function ago(at, now) {
  const age = now - at;
  const past = days(at, now);
  if (age < MINUTE) return age > -MINUTE ? _("now") : due(at, now);
  if (age < HOUR) return _("{number} min", { number: Math.floor(age / MINUTE) });
  if (past === 0 || age < 6 * HOUR) return _("{number} h", { number: Math.floor(age / HOUR) });
  if (past === 1) return _("yesterday");
  return past < 7 ? weekday.format(at) : date(at, now);
}

function due(at, now) {
  const ahead = days(now, at);
  if (at < now) return ahead === 0 ? _("late") : ahead === -1 ? _("1 day late") : _("{number} days late", { number: -ahead });
  if (ahead === 0) return clock.format(at);
  if (ahead === 1) return _("tomorrow");
  return ahead < 7 ? weekday.format(at) : date(at, now);
}

function timed(at, now) {
  const past = days(at, now);
  if (past === 0) return clock.format(at);
  return past === 1 ? _("yesterday {time}", { time: clock.format(at) }) : `${date(at, now)}, ${clock.format(at)}`;
}

const day = (at, now) => ({ 0: _("Today"), 1: _("Yesterday"), "-1": _("Tomorrow") })[days(at, now)] ?? date(at, now);
const shapes = { ago, at: timed, day, due, date, full: (at) => whole.format(at) };

class LocalTime extends HTMLElement {
  connectedCallback() {
    this.tell();
  }

  tell() {
    const time = this.querySelector("time");
    const at = new Date(time?.dateTime);
    if (Number.isNaN(at.getTime())) return;
    const words = shapes[this.getAttribute("shape") ?? "ago"](at, new Date());
    if (time.textContent !== words) time.textContent = words;
    time.title = whole.format(at);
  }
}

customElements.define("local-time", LocalTime);
const tellAll = () => document.querySelectorAll("local-time").forEach((one) => one.tell());
setInterval(tellAll, MINUTE / 2);
document.addEventListener("htmx:after:swap", tellAll);
