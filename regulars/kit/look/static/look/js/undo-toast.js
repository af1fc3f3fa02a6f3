/** Counts down beside its undo button and leaves when it is too late to undo. */
class UndoToast extends HTMLElement {
  connectedCallback() {
    this.until = Date.now() + 1000 * Number(this.getAttribute("seconds") ?? 10);
    this.beat = setInterval(() => this.#tick(), 250);
    this.#tick();
  }

  disconnectedCallback() {
    clearInterval(this.beat);
  }

  #tick() {
    const left = Math.ceil((this.until - Date.now()) / 1000);
    this.querySelector(".toast__left").textContent = Math.max(left, 0);
    if (left <= 0) this.remove();
  }
}

customElements.define("undo-toast", UndoToast);
