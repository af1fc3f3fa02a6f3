/**
 * One stream of topics for all tabs of this browser: the tab that holds the lock listens and tells the others.
 * A topic ("person:12") sends a `live` event to every element whose data-live names it; htmx fetches those again.
 * After a gap, when topics may have been missed, every such element hears it.
 */
const channel = new BroadcastChannel("regulars-live");

function tell(topic) {
  const heard = topic === "*" ? "[data-live]" : `[data-live~="${CSS.escape(topic)}"]`;
  for (const element of document.querySelectorAll(heard)) element.dispatchEvent(new CustomEvent("live", { detail: topic }));
}

function pass(topic) {
  tell(topic);
  channel.postMessage(topic);
}

class LiveFeed extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    channel.onmessage = (message) => tell(message.data);
    // A page that is not served securely has no locks: then every tab listens for itself.
    if (!navigator.locks) return void this.#listen();
    navigator.locks
      .request("regulars-live", { signal: this.#leave.signal }, () => this.#listen())
      .catch((reason) => reason.name === "AbortError" || console.warn(reason));
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#stop?.();
  }

  #stop;

  #listen() {
    return new Promise((stop) => {
      const source = new EventSource(this.getAttribute("url"));
      let gap = false;
      source.onopen = () => gap && pass("*");
      source.onerror = () => (gap = true);
      source.onmessage = (message) => message.data.split(/\s+/).filter(Boolean).forEach(pass);
      this.#stop = () => {
        source.close();
        stop();
      };
    });
  }
}

customElements.define("live-feed", LiveFeed);
