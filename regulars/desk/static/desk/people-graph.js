/**
 * Draws who knows whom from the points inside it and the rows of the table (data-one, data-other) on the page. A click
 * opens whoever was clicked; the table says the same for everybody who cannot see or point. Drawn anew when the theme
 * changes.
 */
class PeopleGraph extends HTMLElement {
  async connectedCallback() {
    if (this.dataset.alive !== undefined) return;
    const { default: cytoscape } = await import(this.getAttribute("library"));
    if (!this.isConnected) return;
    this.dataset.alive = "";
    const canvas = this.appendChild(document.createElement("div"));
    canvas.className = "web__canvas";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", this.getAttribute("label"));
    const [points, lines] = [this.#points(), this.#lines()];
    // On a phone everybody stands as far apart as elsewhere, and the whole is shown smaller.
    const apart = Math.max(1, 640 / this.clientWidth);
    const found = places(points, lines, this.clientWidth * apart, this.clientHeight * apart);
    this.graph = cytoscape({
      container: canvas,
      elements: [...points, ...lines],
      style: this.#looks(),
      layout: { name: "preset", positions: (node) => found.get(node.id()), fit: true, padding: 28 },
      autoungrabify: true,
      boxSelectionEnabled: false,
      userZoomingEnabled: false,
      userPanningEnabled: false,
      minZoom: 0.2,
      maxZoom: 3,
    });
    this.graph.on("tap", "node", ({ target }) => window.location.assign(target.data("url")));
    this.graph.on("mouseover mouseout", "node", ({ type }) => {
      canvas.style.cursor = type === "mouseover" ? "pointer" : "";
    });
    this.#addDeeds();
    this.#follow();
  }

  disconnectedCallback() {
    this.graph?.destroy();
    this.watch?.disconnect();
    this.resize?.disconnect();
  }

  #points() {
    return [...this.querySelectorAll("li")].map(({ dataset: { key, died, ...about } }) => ({
      data: { id: key, ...about, name: shortened(about.name), face: about.kind === "person" ? about.picture || drawn(about.initials) : "" },
      classes: [about.kind === "person" ? "person" : "circle", about.step === "0" ? "centre" : "", died === undefined ? "" : "died"].join(" "),
    }));
  }

  #lines() {
    return [...document.querySelectorAll("tr[data-one]")].map(({ dataset }) => ({
      data: { source: dataset.one, target: dataset.other, words: dataset.short },
      classes: dataset.ended !== undefined ? "ended" : dataset.guessed !== undefined ? "guessed" : "",
    }));
  }

  // Colours come from the page's own names, as the theme has them now.
  #looks() {
    const colour = (name) => {
      const probe = this.appendChild(document.createElement("i"));
      probe.style.color = `var(--${name})`;
      const found = getComputedStyle(probe).color;
      probe.remove();
      return found;
    };
    const [ink, soft, line, card, sunk] = ["ink", "ink-soft", "line-firm", "card", "sunk"].map(colour);
    const font = getComputedStyle(this).fontFamily;
    const below = { label: "data(name)", color: ink, "font-family": font, "font-size": 13, "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": 110, "text-overflow-wrap": "anywhere", "text-background-color": card, "text-background-opacity": 0.85 };
    return [
      { selector: "node.person", style: { ...below, width: 40, height: 40, "background-color": (node) => colour(`face-${node.data("colour")}`), "background-image": (node) => node.data("face"), "background-fit": "cover" } },
      { selector: "node.centre", style: { width: 64, height: 64, "font-size": 15, "font-weight": "bold" } },
      { selector: "node.circle", style: { ...below, shape: "round-rectangle", width: (node) => 12 + 6.6 * node.data("name").length, height: 26, "background-color": sunk, "border-width": 1, "border-color": line, "text-valign": "center", "text-margin-y": 0, "text-background-opacity": 0, "text-max-width": 400 } },
      { selector: "node.died", style: { "background-image-opacity": 0.6, "background-opacity": 0.45, color: soft } },
      { selector: "edge", style: { width: 1.4, "line-color": line, "curve-style": "bezier", label: "data(words)", color: soft, "font-family": font, "font-size": 11.5, "text-background-color": card, "text-background-opacity": 0.9, "text-background-padding": 2 } },
      { selector: "edge.ended", style: { "line-style": "dashed", opacity: 0.6 } },
      { selector: "edge.guessed", style: { "line-style": "dotted" } },
    ];
  }

  #addDeeds() {
    const deeds = this.appendChild(document.createElement("div"));
    deeds.className = "web__deeds";
    for (const [sign, words, by] of [["−", "Further away", 0.75], ["+", "Closer", 1.33]]) {
      const button = deeds.appendChild(document.createElement("button"));
      Object.assign(button, { type: "button", className: "button button--quiet button--small", textContent: sign, title: words });
      button.setAttribute("aria-label", words);
      button.addEventListener("click", () => this.#zoom(by));
    }
  }

  // Only who came closer can move about: else a thumb that scrolls the page would be caught.
  #zoom(by) {
    const middle = { x: this.clientWidth / 2, y: this.clientHeight / 2 };
    this.graph.zoom({ level: this.graph.zoom() * by, renderedPosition: middle });
    this.graph.userPanningEnabled(true);
  }

  #follow() {
    const again = () => this.graph.style(this.#looks());
    this.watch = new MutationObserver(again);
    this.watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    this.resize = new ResizeObserver(() => {
      this.graph.resize();
      this.graph.fit(undefined, 28);
    });
    this.resize.observe(this);
  }
}

/**
 * Where everybody stands: the centre in the middle, the others around it, each in the direction of whoever they are known
 * through, circles a little nearer than their people. In pixels of a canvas of this size.
 */
function places(points, lines, width, height) {
  const far = new Map(points.map(({ data }) => [data.id, Number(data.step) + (data.kind === "person" ? 0 : 0.7)]));
  const near = new Map(points.map(({ data }) => [data.id, []]));
  for (const { data } of lines) {
    near.get(data.source).push(data.target);
    near.get(data.target).push(data.source);
  }
  const children = new Map(points.map(({ data }) => [data.id, []]));
  const centre = points.find(({ data }) => data.kind === "person" && data.step === "0").data.id;
  for (const { data } of points) {
    if (data.id === centre) continue;
    const closer = near.get(data.id).filter((one) => far.get(one) < far.get(data.id));
    const parent = closer.sort((one, other) => (far.get(one) % 1) - (far.get(other) % 1) || far.get(one) - far.get(other))[0];
    children.get(parent ?? centre).push(data.id);
  }
  const leaves = (id) => Math.max(1, children.get(id).reduce((sum, child) => sum + leaves(child), 0));
  const room = Math.max(1, Math.sqrt(points.length / 24));
  const steps = Math.max(1, ...far.values());
  const found = new Map();
  const put = (id, from, to) => {
    const angle = (from + to) / 2;
    const out = (far.get(id) / steps) * room;
    found.set(id, { x: Math.cos(angle) * out * (width / 2 - 80), y: Math.sin(angle) * out * (height / 2 - 50) });
    let begin = from;
    for (const child of children.get(id)) {
      const end = begin + ((to - from) * leaves(child)) / leaves(id);
      put(child, begin, end);
      begin = end;
    }
  };
  put(centre, -Math.PI / 2, (Math.PI * 3) / 2);
  return found;
}

// A drawing has room for a glance; the table below has the whole name.
function shortened(name) {
  const letters = [...name];
  return letters.length > 40 ? `${letters.slice(0, 39).join("").trimEnd()}…` : name;
}

function drawn(initials) {
  const text = `<text x="20" y="20" dy=".36em" text-anchor="middle" font-family="sans-serif" font-size="14" font-weight="600" fill="#fff">${initials.replace(/[^\p{L}\p{N}?]/gu, "")}</text>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">${text}</svg>`)}`;
}

customElements.define("people-graph", PeopleGraph);
