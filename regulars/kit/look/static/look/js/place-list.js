/** A list of places that fill themselves in: pressing one puts it where the cursor stood in the field named by `for`. */
class PlaceList extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.#put(event.target.closest("button[value]")));
  }

  #put(button) {
    if (!button) return;
    const area = document.getElementById(this.getAttribute("for"));
    const editor = area.parentElement.querySelector("trix-editor");
    if (editor) editor.editor.insertString(button.value);
    else area.setRangeText(button.value, area.selectionStart, area.selectionEnd, "end");
    (editor ?? area).focus();
  }
}

customElements.define("place-list", PlaceList);
