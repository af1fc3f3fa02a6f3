/**
 * Ctrl-K: a field and a list, worked by the keyboard alone (a combobox whose list has no focus of its own). The deeds of the page
 * come from what answers to a key; all else from `url`, asked once a pause in typing, where an old answer never replaces a newer
 * one. What was chosen lately is kept in this browser by number, without names. An event "open-palette" opens it for one
 * thing alone (detail.scope: "replies" or "macros"), as does anything with data-palette.
 */
const PAUSE = 140;
const MOST_RECENT = 12;
const SAYS = { "": _("Where to, or what to do?"), replies: _("Which saved reply?"), macros: _("Which deeds?") };
const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const inMenu = (element) => {
  const menu = element.closest(".menu[popover]");
  return menu && [...document.querySelectorAll(`[popovertarget="${menu.id}"]`)].some(shown);
};
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** 0 for the best fit, undefined for none: the same as desk/palette/likeness.py. */
function likeness(name, typed) {
  const wanted = fold(typed).replace(/\s+/g, "");
  const text = fold(name).replace(/[^\p{L}\p{N}\s]/gu, "");
  const solid = text.replace(/\s+/g, "");
  const words = text.split(/\s+/).filter(Boolean);
  if (!wanted || solid.startsWith(wanted)) return 0;
  if (words.some((word) => word.startsWith(wanted))) return 1;
  if (words.map((word) => word[0]).join("").startsWith(wanted)) return 2;
  if (fold(typed).split(/\s+/).filter(Boolean).every((piece) => words.some((word) => word.startsWith(piece)))) return 2;
  if (solid.includes(wanted)) return 3;
  if (wanted.length < 3) return undefined;
  return words.some((word, place) => word[0] === wanted[0] && inOrder(wanted, words.slice(place).join(""))) ? 4 : undefined;
}

function inOrder(wanted, text) {
  let at = 0;
  for (const letter of text) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

class CommandPalette extends HTMLElement {
  #scope = "";
  #slash = false;
  #asking;
  #waiting;
  #deeds = [];

  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.field = this.querySelector("input");
    this.here = this.querySelector(".palette__here");
    this.lately = this.querySelector(".palette__lately");
    this.there = this.querySelector(".palette__there");
    this.said = this.querySelector("[role=status]");
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener("keydown", (event) => this.#call(event), { signal });
    document.addEventListener("click", (event) => this.#opener(event), { signal });
    document.addEventListener("open-palette", (event) => this.open(event.detail.scope, event.detail.slash), { signal });
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("click", (event) => this.#choose(event.target.closest("[role=option]")));
    this.addEventListener("pointermove", (event) => this.#point(event.target.closest("[role=option]")));
    // The field keeps the keyboard while a finger or the mouse is on the list.
    this.there.parentElement.addEventListener("pointerdown", (event) => event.preventDefault());
    this.dialog.addEventListener("toggle", (event) => event.newState === "closed" && this.#closed());
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  #call(event) {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (this.dialog.matches(":popover-open")) this.dialog.hidePopover();
    else this.open();
  }

  #opener(event) {
    const opener = event.target.closest?.(`[data-palette], a[href="${this.getAttribute("url")}"]`);
    if (!opener || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.getElementById("nav-sheet")?.hidePopover();
    this.open(opener.dataset.palette ?? "");
  }

  open(scope = "", slash = false) {
    this.#scope = scope;
    this.#slash = slash;
    this.from = document.activeElement;
    this.range = this.from?.editor?.getSelectedRange();
    this.#deeds = scope ? [] : this.#deedsOfPage();
    this.field.value = "";
    this.field.placeholder = SAYS[scope];
    this.field.ariaLabel = SAYS[scope];
    this.lately.replaceChildren();
    this.there.replaceChildren();
    this.dialog.showPopover();
    this.field.focus();
    this.#show();
    this.#ask();
  }

  // The keyboard goes back to where it was, except when something was chosen that takes it elsewhere.
  #closed() {
    this.#asking?.abort();
    clearTimeout(this.#waiting);
    if ([document.body, this.field].includes(document.activeElement)) this.from?.focus?.({ preventScroll: true });
    this.#putBack();
  }

  // An editor that gets the keyboard back would begin at its first letter.
  #putBack() {
    if (this.range && document.activeElement === this.from) this.from.editor.setSelectedRange(this.range);
  }

  #deedsOfPage() {
    const lines = [...document.querySelectorAll("short-keys [data-of]:not([data-by-script])")];
    const pressed = (keys) => {
      const all = [...document.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].filter((one) => !one.closest("nav"));
      return all.find(shown) ?? all.find(inMenu);
    };
    return lines.map((line) => ({ keys: line.dataset.of, words: line.querySelector("dt").textContent, element: pressed(line.dataset.of) })).filter((one) => one.element);
  }

  #typed() {
    if (this.#slash && this.field.value === "/") return this.#letter("/");
    this.#show();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#ask(), PAUSE);
  }

  // A second "/" was meant as a letter.
  #letter(letter) {
    this.dialog.hidePopover();
    this.from?.focus?.();
    this.#putBack();
    this.range = undefined;
    this.from?.editor?.insertString(letter);
  }

  async #ask() {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const query = new URLSearchParams(document.querySelector("form.composer")?.dataset.about ?? "");
    query.set("q", this.field.value);
    query.set("only", this.#scope);
    query.set("recent", this.#recent().join(","));
    try {
      const answer = await fetch(`${this.getAttribute("url")}?${query}`, { headers: { "HX-Request": "true" }, signal: asking.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const html = await answer.text();
      if (asking !== this.#asking) return;
      this.there.innerHTML = html;
      this.lately.replaceChildren(...this.there.querySelectorAll("[aria-label=Lately]"));
      this.#settle(true);
    } catch (error) {
      if (error.name !== "AbortError") this.said.textContent = _("We cannot reach the house right now. Try again in a moment.");
    }
  }

  // The deeds of this page, at once; the rest follows.
  #show() {
    const typed = this.field.value.trim();
    const fitting = this.#deeds.map((one) => ({ ...one, rank: likeness(one.words, typed) })).filter((one) => one.rank !== undefined);
    const lately = this.#recent();
    const since = (one) => (lately.indexOf(`deed:${one.keys}`) + MOST_RECENT) % MOST_RECENT;
    fitting.sort((one, other) => one.rank - other.rank || since(one) - since(other));
    this.here.replaceChildren(...(fitting.length ? [this.#group(fitting)] : []));
    this.#settle(false);
  }

  #group(deeds) {
    const group = Object.assign(document.createElement("div"), { className: "palette__group", role: "group", ariaLabel: _("On this page") });
    const heading = Object.assign(document.createElement("p"), { className: "palette__heading", textContent: _("On this page"), ariaHidden: "true" });
    group.append(heading, ...deeds.map((one) => this.#deed(one)));
    return group;
  }

  #deed({ keys, words }) {
    const option = Object.assign(document.createElement("div"), { className: "palette__option", role: "option", ariaSelected: "false" });
    Object.assign(option.dataset, { does: "press", keys, kept: `deed:${keys}` });
    const said = Object.assign(document.createElement("span"), { className: "palette__words", textContent: words });
    const caps = document.createElement("span");
    caps.className = "palette__hint";
    caps.append(...keys.split(/[ +]/).map((cap) => Object.assign(document.createElement("kbd"), { textContent: cap.replace("mod", "Ctrl") })));
    option.append(said, caps);
    return option;
  }

  get options() {
    return [...this.querySelectorAll("[role=option]")];
  }

  // Numbers for reading aloud, the first one marked, and how many there are.
  #settle(answered) {
    const { options } = this;
    options.forEach((option, place) => (option.id = `palette-option-${place}`));
    const marked = options.find((one) => one.dataset.kept === this.marked && this.moved);
    this.moved &&= Boolean(marked);
    this.#mark(marked ?? options[0]);
    if (answered) this.said.textContent = options.length ? "" : this.#nothing();
  }

  #nothing() {
    if (this.#scope === "replies" && !this.field.value) return _("No saved replies yet. Write one in the settings.");
    if (this.#scope === "macros" && !this.field.value) return _("No such deeds yet. Put some together in the settings.");
    return _("Nothing fits “{words}”.", { words: this.field.value });
  }

  #mark(option) {
    for (const one of this.options) one.ariaSelected = String(one === option);
    this.marked = option?.dataset.kept;
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #point(option) {
    if (!option || option.ariaSelected === "true") return;
    this.moved = true;
    this.#mark(option);
  }

  #key(event) {
    if (event.isComposing) return;
    const { options } = this;
    const at = options.findIndex((one) => one.ariaSelected === "true");
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 6, options.length - 1), PageUp: Math.max(at - 6, 0) };
    if (event.key === "Enter") {
      event.preventDefault();
      this.#choose(options[at]);
    } else if (event.key in steps && options.length) {
      event.preventDefault();
      this.moved = true;
      this.#mark(options.at(steps[event.key] % options.length));
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.hidePopover();
    } else if (event.key === "Tab") {
      event.preventDefault();
    }
  }

  #choose(option) {
    if (!option) return;
    const { does, url, keys, kept } = option.dataset;
    this.#keep(kept);
    const deed = this.#deeds.find((one) => one.keys === keys);
    const { range } = this;
    this.range = undefined;
    this.dialog.hidePopover();
    if (does === "go") return location.assign(url);
    if (does === "borrow") return document.dispatchEvent(new CustomEvent("borrow", { detail: { url, range } }));
    const { element } = deed;
    if (element.matches("input:not([type=radio], [type=checkbox]), textarea, select")) element.focus();
    else element.click();
    const { focusThen } = element.dataset;
    if (focusThen) [...document.querySelectorAll(focusThen)].find(shown)?.focus();
  }

  get #shelf() {
    return `palette ${this.getAttribute("who")}`;
  }

  #recent() {
    try {
      return JSON.parse(localStorage.getItem(this.#shelf)) ?? [];
    } catch {
      return [];
    }
  }

  #keep(kept) {
    if (!kept) return;
    const recent = [kept, ...this.#recent().filter((one) => one !== kept)].slice(0, MOST_RECENT);
    try {
      localStorage.setItem(this.#shelf, JSON.stringify(recent));
    } catch {
      // A browser that keeps nothing has nothing lately.
    }
  }
}

customElements.define("command-palette", CommandPalette);
