/**
 * Offers whom one can call while an @ is typed in the form around it: in a note, or in a field with data-calls.
 * The names come from `url` when the first @ is typed. Arrows choose, Enter and Tab take, Escape leaves it as typed.
 * Without script a typed @Name is recognised all the same.
 */
const MOST = 6;
const CALL = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}'’ .-]{0,40}|)$/u;
const asked = new Map();

class MentionNames extends HTMLElement {
  #place;
  #chosen = 0;
  #offers = [];

  connectedCallback() {
    this.form = this.closest("form");
    this.form.addEventListener("keydown", (event) => this.#key(event), true);
    for (const kind of ["input", "trix-selection-change", "trix-change"]) {
      this.form.addEventListener(kind, (event) => this.#typed(event.target));
    }
    this.form.addEventListener("focusout", () => setTimeout(() => this.#close(), 150));
  }

  // Where the caret is, in an editor or a field; nothing where an @ calls nobody.
  #caret(target) {
    if (target.editor && this.form.elements.kind?.value === "note") {
      const [from, to] = target.editor.getSelectedRange();
      const text = target.editor.getDocument().toString();
      return from === to && { target, at: from, before: text.slice(0, from) };
    }
    if (target.dataset?.calls === undefined) return undefined;
    return { target, at: target.selectionStart, before: target.value.slice(0, target.selectionStart) };
  }

  async #typed(target) {
    const caret = this.#caret(target);
    const call = caret && CALL.exec(caret.before.slice(-60));
    if (!call) return this.#close();
    const typed = call[1].toLocaleLowerCase();
    const fits = ({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${typed}`);
    this.#offers = (await this.#names()).filter(fits).slice(0, MOST);
    this.#place = { ...caret, start: caret.at - call[1].length - 1, typed };
    // Whoever has written the whole name and goes on needs no offer any more.
    if (this.#offers.some(({ name }) => typed.startsWith(`${name.toLocaleLowerCase()} `))) return this.#close();
    this.#chosen = 0;
    this.#draw();
  }

  #names() {
    const url = this.getAttribute("url");
    if (!asked.has(url)) {
      const names = fetch(url).then((answer) => (answer.ok ? answer.json() : { names: [] }));
      asked.set(url, names.then(({ names }) => names).catch(() => asked.delete(url) && []));
    }
    return asked.get(url);
  }

  #draw() {
    if (!this.#offers.length) return this.#close();
    const list = document.createElement("ul");
    list.className = "mention-names";
    list.id = `${this.form.id || "form"}-names`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", _("Whom to call"));
    this.#offers.forEach(({ name, is }, place) => {
      const row = document.createElement("li");
      row.id = `${list.id}-${place}`;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", place === this.#chosen);
      const small = document.createElement("small");
      small.textContent = is;
      row.append(name, " ", small);
      row.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.#take(place);
      });
      list.append(row);
    });
    this.replaceChildren(list);
    this.#place.target.setAttribute("aria-controls", list.id);
    this.#place.target.setAttribute("aria-activedescendant", `${list.id}-${this.#chosen}`);
  }

  #key(event) {
    if (!this.firstChild) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#chosen = (this.#chosen + step + this.#offers.length) % this.#offers.length;
      this.#draw();
    } else if (event.key === "Enter" || event.key === "Tab") this.#take(this.#chosen);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(place) {
    const { target, start, at } = this.#place;
    const words = `@${this.#offers[place].name} `;
    this.#close();
    if (target.editor) {
      target.editor.setSelectedRange([start, at]);
      target.editor.insertString(words);
    } else target.setRangeText(words, start, at, "end");
    target.focus();
    this.#close();
  }

  #close() {
    this.replaceChildren();
    for (const name of ["aria-controls", "aria-activedescendant"]) this.#place?.target.removeAttribute(name);
  }
}

customElements.define("mention-names", MentionNames);
