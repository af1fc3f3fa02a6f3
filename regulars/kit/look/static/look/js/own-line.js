/**
 * What a saved reply asks for, above the words of a letter. An event "borrow" on the document (detail: the url that gives a saved
 * reply, and the range of the cursor) puts its words where the cursor stood and brings the line of one's own; places left in braces are marked in the words
 * until they are filled. A "/" in an empty line of the editor opens the palette at the saved replies.
 */
const BRACES = /\{\s*([^{}<>]{1,40}?)\s*\}/g;
const MARK = "place-left";
const plainName = (words) => words.replace(/\s+/g, " ").trim().toLowerCase();

class OwnLine extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    if (!this.form) return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    for (const kind of ["trix-change", "trix-initialize", "input"]) this.form.addEventListener(kind, () => this.#look(), { signal });
    this.form.addEventListener("keydown", (event) => this.#slash(event), { signal, capture: true });
    document.addEventListener("borrow", (event) => this.#borrow(event.detail), { signal });
    this.#look();
  }

  disconnectedCallback() {
    this.stop?.abort();
  }

  get writing() {
    return this.form.querySelector("trix-editor") ?? this.form.querySelector("textarea");
  }

  // A place that somebody filled or took out needs no word any more.
  #look() {
    const field = this.writing;
    const there = new Set([...(field.value !== undefined && field.matches("textarea") ? field.value : field.textContent).matchAll(BRACES)].map((one) => plainName(one[1])));
    for (const line of this.querySelectorAll("[data-place]")) line.hidden = !there.has(line.dataset.place);
    this.#mark(field);
  }

  #mark(field) {
    if (!globalThis.CSS?.highlights || field.matches("textarea")) return;
    const wanted = new Set([...this.querySelectorAll("[data-place]")].map((line) => line.dataset.place));
    const found = [];
    const walk = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      for (const one of walk.currentNode.data.matchAll(BRACES)) {
        if (!wanted.has(plainName(one[1]))) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, one.index);
        range.setEnd(walk.currentNode, one.index + one[0].length);
        found.push(range);
      }
    }
    CSS.highlights.set(MARK, new Highlight(...found));
  }

  #slash(event) {
    if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { editor } = event.target;
    if (!editor || this.form.querySelector("[name=kind][value=note]")?.checked) return;
    const [from, to] = editor.getSelectedRange();
    const before = editor.getDocument().toString().slice(0, from);
    if (from !== to || !/(^|\n)$/.test(before)) return;
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("open-palette", { detail: { scope: "replies", slash: true } }));
  }

  async #borrow({ url, range }) {
    await this.form.querySelector("auto-save")?.save();
    const answer = await this.#asked(url);
    if (!answer) return;
    const came = new DOMParser().parseFromString(answer, "text/html");
    const reply = this.form.querySelector("[name=kind][value=reply]");
    if (reply) reply.checked = true;
    this.#place(came.querySelector("[data-words]").textContent, range);
    const typed = this.form.querySelector("[name=own_line]")?.value;
    const fresh = document.importNode(came.querySelector("own-line"), true);
    this.replaceWith(fresh);
    const line = fresh.querySelector("[name=own_line]");
    if (line && typed) line.value = typed;
    (line ?? fresh.writing).focus();
    fresh.form.querySelector("auto-save")?.save();
  }

  async #asked(url) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.form.querySelector("[name=csrfmiddlewaretoken]").value);
    try {
      const answer = await fetch(url, { method: "POST", body, headers: { "HX-Request": "true" } });
      if (answer.ok) return await answer.text();
    } catch {
      // said below
    }
    document.dispatchEvent(new CustomEvent("htmx:error"));
    return "";
  }

  // Where the cursor stood before the palette took the keyboard, else at the end; in a line of its own.
  #place(html, range) {
    const { writing } = this;
    if (writing.editor) {
      const { editor } = writing;
      const there = editor.getDocument().toString();
      editor.setSelectedRange(range ?? [there.length - 1, there.length - 1]);
      const before = there.slice(0, editor.getSelectedRange()[0]);
      if (before && !before.endsWith("\n")) editor.insertString("\n\n");
      editor.insertHTML(html);
    } else {
      const words = new DOMParser().parseFromString(html.replaceAll("<br>", "\n"), "text/html").body.textContent;
      writing.setRangeText(words, writing.selectionStart, writing.selectionEnd, "end");
    }
  }
}

customElements.define("own-line", OwnLine);
