/** Buttons with the values "light", "dark" and "" (as the device wants it). The choice is kept in this browser. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
    this.#show(document.documentElement.dataset.theme ?? "");
  }

  handleEvent(event) {
    const button = event.target.closest("button[value]");
    if (!button) return;
    const root = document.documentElement;
    if (button.value) {
      root.dataset.theme = button.value;
      localStorage.setItem("theme", button.value);
    } else {
      delete root.dataset.theme;
      localStorage.removeItem("theme");
    }
    for (const choice of document.querySelectorAll("theme-choice")) choice.#show(button.value);
  }

  #show(theme) {
    for (const button of this.querySelectorAll("button[value]")) button.ariaPressed = String(button.value === theme);
  }
}

customElements.define("theme-choice", ThemeChoice);
