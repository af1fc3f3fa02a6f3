/**
 * Keys that press things: data-key="e", "g i" (one after the other) or "mod+enter" (Ctrl or ⌘, also while writing).
 * A field with data-key is focused, anything else is clicked; data-focus-then says where the keyboard goes after it. j and k walk the rows; ? shows what this page offers.
 */
const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const writing = (element) => element.closest("input:not([type=radio], [type=checkbox]), textarea, select, trix-editor, [contenteditable]");
const named = (key) => [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(shown);
const words = (element) => element.ariaLabel || element.title || element.innerText.replace(/\s*\n.*/s, "").trim();

class ShortKeys extends HTMLElement {
  #before = "";

  connectedCallback() {
    document.addEventListener("keydown", this);
    this.querySelector("dialog").addEventListener("beforetoggle", () => this.#list());
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const typing = writing(event.target);
    if (typing && event.key === "Escape") return event.target.blur();
    const mod = event.ctrlKey || event.metaKey;
    const key = (mod ? "mod+" : "") + event.key.toLowerCase();
    if (typing && !mod) return;
    const wanted = named(`${this.#before} ${key}`) ?? named(key);
    this.#remember(key);
    if (wanted) this.#act(wanted, event);
    else if (key === "?") this.querySelector("dialog").togglePopover();
    else if (key === "j" || key === "k") this.#walk(key === "j" ? 1 : -1, event);
  }

  #remember(key) {
    this.#before = key;
    setTimeout(() => (this.#before = ""), 1200);
  }

  #act(element, event) {
    event.preventDefault();
    if (element.matches("input:not([type=radio], [type=checkbox]), textarea, select")) element.focus();
    else element.click();
    const { focusThen } = element.dataset;
    if (focusThen) [...document.querySelectorAll(focusThen)].find(shown)?.focus();
  }

  #walk(step, event) {
    const rows = [...document.querySelectorAll("[data-row]")].filter(shown);
    const at = rows.findIndex((row) => row === document.activeElement);
    const from = at < 0 ? rows.findIndex((row) => row.ariaCurrent) : at;
    const next = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
    if (next) event.preventDefault();
    next?.focus();
  }

  #list() {
    const found = new Map([["j", "Next in the list"], ["k", "The one before"]]);
    if (!document.querySelector("[data-row]")) found.clear();
    for (const element of document.querySelectorAll("[data-key]")) if (shown(element)) found.set(element.dataset.key, words(element));
    found.set("?", "This sheet");
    this.querySelector("dl").replaceChildren(...[...found].map(([key, says]) => this.#line(key, says)));
  }

  #line(key, says) {
    const line = document.createElement("div");
    const [name, keys] = [document.createElement("dt"), document.createElement("dd")];
    name.textContent = says;
    keys.append(...key.split(/[ +]/).map((part) => Object.assign(document.createElement("kbd"), { textContent: part.replace("mod", "Ctrl") })));
    line.append(name, keys);
    return line;
  }
}

customElements.define("short-keys", ShortKeys);
