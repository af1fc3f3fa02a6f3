/**
 * Says to `url` every twenty seconds that this page is open and seen, and that somebody writes when they do; says to
 * `leave` when it is closed. When `until` milliseconds have passed, somebody's time has run out: it fetches itself anew.
 * <here-rows> only does the latter.
 */
const EVERY = 20_000;
const STILL_WRITING = 15_000;

class HereRows extends HTMLElement {
  static observedAttributes = ["until"];
  #ending;

  // The answer may carry the same number as before: it counts from now all the same.
  attributeChangedCallback() {
    clearTimeout(this.#ending);
    const left = Number(this.getAttribute("until"));
    if (left) this.#ending = setTimeout(() => this.dispatchEvent(new CustomEvent("live")), left + 500);
  }

  disconnectedCallback() {
    clearTimeout(this.#ending);
  }
}

class WhoIsHere extends HereRows {
  #beat;
  #said = 0;
  #away = new AbortController();

  connectedCallback() {
    this.#away = new AbortController();
    const { signal } = this.#away;
    this.#say();
    this.#beat = setInterval(() => this.#say(), EVERY);
    for (const kind of ["input", "trix-change"]) document.addEventListener(kind, (event) => this.#typed(event), { signal });
    document.addEventListener("visibilitychange", () => this.#say(), { signal });
    addEventListener("pagehide", () => this.#post(this.getAttribute("leave"), {}), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#say(), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#beat);
    this.#away.abort();
    this.#post(this.getAttribute("leave"), {});
  }

  #typed({ target }) {
    if (!target.closest?.(".composer") || !target.isContentEditable && !target.matches("textarea")) return;
    // The editor fills itself when it begins; only who is in it writes.
    if (!target.contains(document.activeElement) || Date.now() - this.#said < STILL_WRITING) return;
    this.#said = Date.now();
    this.#post(this.getAttribute("url"), { writing: "1" });
  }

  #say() {
    if (document.visibilityState === "visible") this.#post(this.getAttribute("url"), {});
  }

  #post(url, fields) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
    const body = new URLSearchParams(fields);
    // Nothing depends on it: whoever cannot be heard is simply not shown.
    fetch(url, { method: "POST", body, headers: { "X-CSRFToken": token }, keepalive: true }).catch(() => {});
  }
}

customElements.define("here-rows", HereRows);
customElements.define("who-is-here", WhoIsHere);
