/** Puts a button beside what is to be pasted elsewhere: it copies the words and says so. Without script one marks them. */
class CopyWords extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    const words = this.textContent.trim();
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button button--small", textContent: _("Copy") });
    button.onclick = async () => {
      await navigator.clipboard.writeText(words);
      button.textContent = _("Copied");
      setTimeout(() => (button.textContent = _("Copy")), 2000);
    };
    this.append(button);
  }
}

customElements.define("copy-words", CopyWords);
