/** Shows the files chosen in the input named by `for`, lets one be dropped again, and takes files dragged onto the form. */
class AttachFiles extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.input = document.getElementById(this.getAttribute("for"));
    this.chosen = Object.assign(document.createElement("ul"), { className: "attachments", ariaLabel: _("Files to attach") });
    this.append(this.chosen);
    this.input.addEventListener("change", () => this.#show());
    this.form.addEventListener("files-saved", () => this.#show());
    this.form.addEventListener("dragover", (event) => this.#welcome(event));
    this.form.addEventListener("dragleave", () => this.form.classList.remove("is-dropping"));
    this.form.addEventListener("drop", (event) => this.#take(event));
  }

  add(files) {
    this.#choose([...this.input.files, ...files]);
  }

  #choose(files) {
    const bag = new DataTransfer();
    for (const file of files) bag.items.add(file);
    this.input.files = bag.files;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #welcome(event) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    this.form.classList.add("is-dropping");
  }

  #take(event) {
    this.form.classList.remove("is-dropping");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    this.add(event.dataTransfer.files);
  }

  #show() {
    this.chosen.replaceChildren(...[...this.input.files].map((file) => this.#chip(file)));
  }

  #chip(file) {
    const chip = document.createElement("li");
    const leave = Object.assign(document.createElement("button"), { type: "button", className: "button button--plain button--small", textContent: _("leave out") });
    leave.ariaLabel = _("Leave out {name}", { name: file.name });
    leave.onclick = () => this.#choose([...this.input.files].filter((one) => one !== file));
    chip.className = "attachment";
    chip.append(Object.assign(document.createElement("span"), { className: "one-line", textContent: file.name }), leave);
    return chip;
  }
}

customElements.define("attach-files", AttachFiles);
