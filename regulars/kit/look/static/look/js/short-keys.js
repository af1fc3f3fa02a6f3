/**
 * Keys that press things: data-key="e", "g i" (one after the other) or "mod+enter" (Ctrl or ⌘, also while writing).
 * A field with data-key is focused, anything else is clicked; data-focus-then says where the keyboard goes after it. j and k walk the rows.
 * Its sheet holds every key there is; ? shows those of this page. With `off` single keys rest, and nothing speaks of them.
 */
const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const writing = (element) => element.closest("input:not([type=radio], [type=checkbox]), textarea, select, trix-editor, [contenteditable]");
// What lies in a closed menu is offered where the menu is.
const inMenu = (element) => {
  const menu = element.closest(".menu[popover]");
  return menu && [...document.querySelectorAll(`[popovertarget="${menu.id}"]`)].some(shown);
};
const offered = (key) => {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  return all.find(shown) ?? all.find(inMenu);
};
const rows = () => [...document.querySelectorAll("[data-row]")].filter(shown);

class ShortKeys extends HTMLElement {
  #before = "";

  connectedCallback() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener("keydown", this, { signal });
    for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, (event) => this.#tell(event), { signal });
    this.dialog = this.querySelector("dialog");
    this.dialog.addEventListener("beforetoggle", () => this.#list());
    this.dialog.addEventListener("toggle", (event) => event.newState === "open" && this.dialog.querySelector(".dialog__head button").focus());
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  get off() {
    return this.hasAttribute("off");
  }

  handleEvent(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const typing = writing(event.target);
    if (typing && event.key === "Escape") return event.target.blur();
    const mod = event.ctrlKey || event.metaKey;
    const key = (mod ? "mod+" : "") + event.key.toLowerCase();
    if (!mod && (typing || this.off)) return;
    const wanted = offered(`${this.#before} ${key}`) ?? offered(key);
    this.#remember(key);
    if (wanted) this.#act(wanted, event);
    else if (key === "?") this.dialog.togglePopover();
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
    const there = rows();
    const at = there.findIndex((row) => row === document.activeElement);
    const from = at < 0 ? there.findIndex((row) => row.ariaCurrent) : at;
    const next = there[Math.min(there.length - 1, Math.max(0, from + step))];
    if (next) event.preventDefault();
    next?.focus();
  }

  // Whoever rests on something learns its key.
  #tell(event) {
    const element = event.target.closest?.("[data-key]");
    if (!element || this.off || element.dataset.told) return;
    const line = this.querySelector(`[data-of="${CSS.escape(element.dataset.key)}"]`);
    if (!line) return;
    element.dataset.told = "true";
    element.title = `${element.title || line.querySelector("dt").textContent} (${line.querySelector("dd").textContent.trim()})`;
  }

  #list() {
    const listed = rows().length > 0;
    for (const line of this.querySelectorAll("[data-of]")) {
      const group = line.closest("[data-group]").dataset.group;
      const here = "byScript" in line.dataset ? group !== "In a list" || listed : offered(line.dataset.of);
      line.hidden = !here || (this.off && !line.dataset.of.startsWith("mod+"));
    }
    for (const group of this.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-of]:not([hidden])");
  }
}

customElements.define("short-keys", ShortKeys);
