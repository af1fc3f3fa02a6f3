/**
 * Pictures that lie with somebody else wait for a click, because fetching them tells the sender when and where we read.
 * They are <img data-remote-src>. `through`: an address of ours that fetches them instead, e.g. "/pictures/?from=".
 */
class RemoteImages extends HTMLElement {
  connectedCallback() {
    const waiting = this.querySelectorAll("img[data-remote-src]");
    if (!waiting.length || this.querySelector(".remote-images")) return;
    const strip = Object.assign(document.createElement("p"), { className: "remote-images" });
    const show = Object.assign(document.createElement("button"), { type: "button", className: "button button--small" });
    show.textContent = waiting.length === 1 ? _("Show 1 picture") : _("Show {number} pictures", { number: waiting.length });
    show.onclick = () => this.#load(waiting, strip);
    strip.append(_("Pictures wait, so that the sender does not learn when you read this."), show);
    this.prepend(strip);
  }

  #load(images, strip) {
    const through = this.getAttribute("through");
    for (const image of images) {
      const address = image.dataset.remoteSrc;
      image.referrerPolicy = "no-referrer";
      image.src = through ? through + encodeURIComponent(address) : address;
      delete image.dataset.remoteSrc;
    }
    strip.remove();
  }
}

customElements.define("remote-images", RemoteImages);
