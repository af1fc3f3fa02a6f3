/**
 * Offers to remember words that are selected in the conversation: its button appears below them, and brings the sheet of
 * their entry (url, with the entry's number for the 0) into its dialog. Enter keeps what stands there, also when it is
 * pressed before the sheet has come. A place is told as the number of characters before it that are no white space.
 */
const BODY = ".entry__body, .event__said";
const MOST = 600;
const solid = (text) => [...text].filter((letter) => !/\s/u.test(letter)).length;

class RememberWords extends HTMLElement {
  #chosen;
  #hiding;
  #early;

  connectedCallback() {
    this.button = this.querySelector("button");
    this.dialog = this.querySelector("dialog");
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener("selectionchange", () => this.#choose(), { signal });
    document.addEventListener("scroll", () => this.#place(), { signal, capture: true, passive: true });
    this.button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.button.addEventListener("click", () => this.#open());
    this.dialog.addEventListener("keydown", (event) => this.#key(event));
    this.dialog.addEventListener("submit", (event) => this.#keep(event));
    this.dialog.addEventListener("click", (event) => this.#leave(event));
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  // A tap on the button may take the selection away before it counts as a tap: what was chosen last waits a little.
  #choose() {
    const found = read(getSelection());
    clearTimeout(this.#hiding);
    if (found) this.#show(found);
    else this.#hiding = setTimeout(() => (this.button.hidden = true), 300);
  }

  #show(found) {
    this.#chosen = found;
    this.button.hidden = false;
    this.#place();
  }

  #place() {
    if (this.button.hidden || !this.#chosen) return;
    const [words, own] = [this.#chosen.range.getBoundingClientRect(), this.button.getBoundingClientRect()];
    const lowest = document.querySelector(".composer")?.getBoundingClientRect().top ?? innerHeight;
    const below = words.bottom + 8 + own.height < lowest ? words.bottom + 8 : Math.max(8, words.top - own.height - 8);
    const start = Math.min(Math.max(8, words.left), document.documentElement.clientWidth - own.width - 8);
    Object.assign(this.button.style, { top: `${below}px`, left: `${start}px` });
  }

  async #open() {
    const { entry, quote, before } = this.#chosen;
    const address = new URL(this.getAttribute("url").replace("/0/", `/${entry}/`), location.href);
    address.searchParams.set("quote", quote);
    address.searchParams.set("solid", before);
    this.button.hidden = true;
    this.#early = false;
    const waiting = (event) => event.key === "Enter" && (event.preventDefault(), (this.#early = true));
    document.addEventListener("keydown", waiting, true);
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" } });
      if (!answer.ok) return location.assign(address);
      this.#fill(await answer.text());
      this.dialog.showPopover();
    } catch {
      return location.assign(address);
    } finally {
      document.removeEventListener("keydown", waiting, true);
    }
    if (this.#early) this.dialog.querySelector("form").requestSubmit();
    else this.dialog.querySelector("textarea").focus();
  }

  #fill(html) {
    this.dialog.querySelector("[data-sheet]").innerHTML = html;
  }

  #key(event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("textarea, select")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  }

  #leave(event) {
    if (!event.target.closest("[data-leave]")) return;
    event.preventDefault();
    this.dialog.hidePopover();
  }

  async #keep(event) {
    event.preventDefault();
    const form = event.target;
    if (form.ariaBusy) return;
    form.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { "HX-Request": "true" } });
      if (answer.status === 422) return this.#refuse(await answer.text());
      if (!answer.ok) throw new Error(answer.statusText);
      this.#kept(form.dataset.entry, await answer.text());
    } catch {
      form.ariaBusy = null;
      form.submit();
    }
  }

  #refuse(html) {
    this.#fill(html);
    this.dialog.querySelector("textarea").focus();
  }

  // What came later, and the column, fetch themselves; an entry further up is put in its place here.
  #kept(entry, html) {
    this.dialog.hidePopover();
    getSelection().removeAllRanges();
    const place = document.getElementById(`entry-${entry}`);
    if (place && html.trim()) place.outerHTML = html;
    document.getElementById("newest")?.dispatchEvent(new CustomEvent("live"));
  }
}

/** The entry, the words and where they begin, if something in one entry is selected. */
function read(selection) {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer;
  const body = (start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement)?.closest(BODY);
  const entry = body?.closest("[id^=entry-]")?.id.slice(6);
  if (!entry || !body.closest("#timeline")) return null;
  if (!body.contains(range.endContainer)) range.setEnd(body, body.childNodes.length);
  const quote = [...(body.contains(selection.focusNode) && body.contains(selection.anchorNode) ? selection : range).toString()].slice(0, MOST).join("");
  if (!solid(quote)) return null;
  const before = document.createRange();
  before.setStart(body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { entry, quote, range, before: solid(before.toString()) };
}

customElements.define("remember-words", RememberWords);
