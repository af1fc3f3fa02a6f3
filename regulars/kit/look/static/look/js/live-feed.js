/**
 * One stream of topics for all tabs of this browser: the tab that holds the lock listens and tells the others.
 * A topic ("person:12") sends a `live` event to every element whose data-live names it; htmx fetches those again.
 * After a gap, when topics may have been missed, every such element hears it. What changed while the page was on its way
 * to us is told when we begin to listen: by the server, or by the tab that listens, which remembers the last minute.
 */
const REMEMBERED = 60_000;
const channel = new BroadcastChannel("regulars-live");

function tell(topic) {
  const heard = topic === "*" ? "[data-live]" : `[data-live~="${CSS.escape(topic)}"]`;
  for (const element of document.querySelectorAll(heard)) element.dispatchEvent(new CustomEvent("live", { detail: topic }));
}

function pass(topic) {
  tell(topic);
  channel.postMessage(topic);
}

// Milliseconds since this page was asked for; what it was redirected from is older news.
function age() {
  const [visit] = performance.getEntriesByType("navigation");
  return Math.ceil(performance.now() - (visit?.requestStart ?? 0));
}

class LiveFeed extends HTMLElement {
  #leave = new AbortController();
  #recent = [];

  connectedCallback() {
    channel.onmessage = ({ data }) => (typeof data === "number" ? this.#remind(data) : tell(data));
    channel.postMessage(age());
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

  #hear(topic) {
    const now = Date.now();
    this.#recent = [...this.#recent.filter(({ at }) => at > now - REMEMBERED), { at: now, topic }];
    pass(topic);
  }

  // Another tab was asked for so many milliseconds ago and begins to hear us only now.
  #remind(age) {
    const missed = this.#recent.filter(({ at }) => at >= Date.now() - age).map(({ topic }) => topic);
    for (const topic of new Set(missed)) channel.postMessage(topic);
  }

  #listen() {
    return new Promise((stop) => {
      const source = new EventSource(`${this.getAttribute("url")}&age=${age()}`);
      let gap = false;
      source.onopen = () => gap && pass("*");
      source.onerror = () => (gap = true);
      source.onmessage = (message) => message.data.split(/\s+/).filter(Boolean).forEach((topic) => this.#hear(topic));
      this.#stop = () => {
        source.close();
        stop();
      };
    });
  }
}

customElements.define("live-feed", LiveFeed);
