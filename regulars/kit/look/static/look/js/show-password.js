/** Adds a button to its password field that shows what was typed, until the form is sent. */
class ShowPassword extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input[type=password]");
    if (!field) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "field__show", textContent: "Show" });
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-label", _("Show the password"));
    button.addEventListener("click", () => this.#show(field, button, field.type === "password"));
    // A browser that sees type=text would offer the password again among the words typed before.
    field.form?.addEventListener("submit", () => this.#show(field, button, false));
    const frame = Object.assign(document.createElement("div"), { className: "field__secret" });
    field.replaceWith(frame);
    frame.append(field, button);
  }

  #show(field, button, visible) {
    field.type = visible ? "text" : "password";
    button.setAttribute("aria-pressed", String(visible));
    button.textContent = visible ? "Hide" : "Show";
  }
}

customElements.define("show-password", ShowPassword);
