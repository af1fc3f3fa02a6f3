/**
 * Turns the textarea inside it into an editor with bold, lists and links. The textarea stays the field that is sent;
 * the hidden words_are field then says "html". Pasted and dropped files are handed to the form's <attach-files>.
 */
class RichText extends HTMLElement {
  async connectedCallback() {
    this.area = this.querySelector("textarea");
    if (!this.area || this.dataset.alive !== undefined) return;
    await import(this.getAttribute("editor"));
    if (!this.isConnected) return;
    const plain = this.area.value;
    this.area.value = this.getAttribute("html") || asMarkup(plain);
    this.editor = this.#editor();
    this.area.after(this.editor);
    this.dataset.alive = "";
    this.closest("form").dataset.alive = "";
    this.querySelector("[name=words_are]").value = "html";
    this.closest("form").addEventListener("formdata", (event) => this.#catchUp(event));
    this.editor.addEventListener("trix-file-accept", (event) => this.#handOver(event));
    if (document.activeElement === this.area) this.editor.focus();
  }

  #editor() {
    const editor = document.createElement("trix-editor");
    const toolbar = `${this.area.form.id}-toolbar`;
    if (document.getElementById(toolbar)) editor.setAttribute("toolbar", toolbar);
    editor.setAttribute("input", this.area.id);
    // Trix says so itself, but a moment after the name below is there to be read out.
    editor.setAttribute("role", "textbox");
    editor.className = this.area.className;
    editor.setAttribute("placeholder", this.area.placeholder);
    for (const name of ["aria-label", "aria-invalid", "aria-describedby"]) {
      if (this.area.hasAttribute(name)) editor.setAttribute(name, this.area.getAttribute(name));
    }
    editor.setAttribute("aria-multiline", "true");
    return editor;
  }

  // Trix writes into its field with the next frame; whoever sends within it would lose the letters typed last.
  #catchUp(event) {
    const { editorController } = this.editor;
    if (!this.isConnected || !editorController) return;
    editorController.render();
    editorController.updateInputElement();
    event.formData.set(this.area.name, this.area.value);
  }

  #handOver(event) {
    event.preventDefault();
    this.closest("form").querySelector("attach-files")?.add([event.file]);
  }
}

function asMarkup(plain) {
  const div = document.createElement("div");
  for (const line of plain.split("\n")) div.append(line, document.createElement("br"));
  div.lastChild?.remove();
  return plain ? div.outerHTML : "";
}

customElements.define("rich-text", RichText);
