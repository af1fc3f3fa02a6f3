/**
 * From one thing that was noticed to the next: ] and [ put the keyboard on its Keep, where Enter keeps it. + and - mean
 * the one the keyboard is on; <short-keys> takes them for the first one else. What was decided gives way to the next.
 */
const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;
const offers = () => [...document.querySelectorAll(".offer:not(.offer--decided)")].filter(shown);
const writing = (element) => element.closest("input, textarea, select, trix-editor, [contenteditable]");
const deed = (offer, key) => offer.querySelector(`[data-key="${key}"]`);

class WalkOffers extends HTMLElement {
  connectedCallback() {
    this.stop = new AbortController();
    document.addEventListener("keydown", this, { signal: this.stop.signal, capture: true });
  }

  disconnectedCallback() {
    this.stop.abort();
  }

  handleEvent(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writing(event.target) || document.querySelector("short-keys[off]")) return;
    const on = document.activeElement.closest?.(".offer:not(.offer--decided)");
    if (event.key === "]" || event.key === "[") this.#walk(event.key === "]" ? 1 : -1, on, event);
    else if (on && (event.key === "+" || event.key === "-")) this.#press(on, event);
  }

  #walk(step, on, event) {
    const all = offers();
    if (!all.length) return;
    event.preventDefault();
    const at = on ? all.indexOf(on) + step : step > 0 ? 0 : all.length - 1;
    const next = all[(at + all.length) % all.length];
    next.scrollIntoView({ block: "nearest" });
    deed(next, "+").focus();
  }

  #press(on, event) {
    event.preventDefault();
    const all = offers();
    const next = all[all.indexOf(on) + 1]?.id;
    deed(on, event.key).click();
    if (next) document.addEventListener("htmx:after:swap", () => deed(document.getElementById(next) ?? document.body, "+")?.focus(), { once: true });
  }
}

customElements.define("walk-offers", WalkOffers);
