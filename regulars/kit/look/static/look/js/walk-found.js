/**
 * From the field of a search down into what it found, and back: the arrow keys walk the links of #results, Enter opens
 * the one it stands on; in the field Enter searches, as the form does.
 */
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const field = document.querySelector("input.search__words[type=search]");
  const found = field && [...document.querySelectorAll("#results [data-row]")];
  if (!step || !found?.length) return;
  const at = found.indexOf(document.activeElement);
  if (at < 0 && (document.activeElement !== field || step < 0)) return;
  event.preventDefault();
  (found[at + step] ?? (at + step < 0 ? field : found[at])).focus();
});
