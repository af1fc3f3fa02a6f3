/**
 * Ticking rows of a list: shift-click ticks all between, x ticks the row where the keyboard is, [data-everyone] ticks the
 * whole page. Without it every row is ticked by itself.
 */
class ChooseRows extends HTMLElement {
  #last = null;

  connectedCallback() {
    this.addEventListener("click", this);
    document.addEventListener("keydown", this);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this);
  }

  get #ticks() {
    return [...this.querySelectorAll("input[name=who]")];
  }

  handleEvent(event) {
    if (event.type === "keydown") this.#press(event);
    else if (event.target.matches("[data-everyone]")) this.#ticks.forEach((one) => (one.checked = event.target.checked));
    else if (event.target.matches("input[name=who]")) this.#tick(event);
  }

  #tick(event) {
    const ticks = this.#ticks;
    const [from, to] = [ticks.indexOf(this.#last), ticks.indexOf(event.target)].sort((a, b) => a - b);
    if (event.shiftKey && from >= 0) for (const one of ticks.slice(from, to + 1)) one.checked = event.target.checked;
    this.#last = event.target;
  }

  #press(event) {
    if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = document.activeElement?.closest("li");
    const tick = row?.querySelector("input[name=who]");
    if (!tick || !this.contains(row)) return;
    event.preventDefault();
    tick.checked = !tick.checked;
    this.#last = tick;
  }
}

customElements.define("choose-rows", ChooseRows);
