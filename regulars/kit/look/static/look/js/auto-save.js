/**
 * Saves the form around it to `url` 800 ms after the last letter, and says so in its <output>.
 * What cannot be kept is refused with 422 and a sentence. Newly chosen files travel once. Where files came or were left out, the answer (the list of saved files) takes the place of the [data-saved] list.
 */
const PAUSE = 800;

class AutoSave extends HTMLElement {
  #waiting;
  #files = false;

  connectedCallback() {
    this.form = this.closest("form");
    for (const kind of ["input", "change", "trix-change"]) this.form.addEventListener(kind, this);
    this.form.addEventListener("submit", () => this.#forget());
    addEventListener("pagehide", () => this.#waiting && this.save({ keepalive: true }), { once: true });
  }

  handleEvent(event) {
    this.#files ||= event.target.type === "file";
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.save(), PAUSE);
  }

  // What is being sent needs no saving: a save that came after it would bring the draft back.
  #forget() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  async save(options = {}) {
    this.#forget();
    const body = new FormData(this.form);
    const files = this.#files;
    if (!files) for (const input of this.form.querySelectorAll("input[type=file]")) body.delete(input.name);
    this.#files = false;
    try {
      const answer = await fetch(this.getAttribute("url"), { method: "POST", body, headers: { "HX-Request": "true" }, ...options });
      if (answer.status === 422) return this.#say(await answer.text());
      if (answer.status === 413) return this.#say(_("That is more than we can carry. Leave a file out."));
      if (!answer.ok) throw new Error(answer.statusText);
      if (answer.status === 200) this.#place(await answer.text(), files);
      this.#say(_("Saved {time}", { time: new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) }));
    } catch {
      this.#files ||= files;
      this.#say(_("Not saved yet. We try again as you write."));
    }
  }

  #place(html, sent) {
    const list = this.form.querySelector("[data-saved]");
    if (!html.trim() || !list) return;
    list.outerHTML = html;
    if (!sent) return; // a file chosen meanwhile is still on its way
    for (const input of this.form.querySelectorAll("input[type=file]")) input.value = "";
    this.form.dispatchEvent(new CustomEvent("files-saved"));
  }

  #say(words) {
    this.querySelector("output").textContent = words;
  }
}

customElements.define("auto-save", AutoSave);
