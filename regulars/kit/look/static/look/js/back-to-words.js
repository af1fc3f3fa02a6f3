/**
 * A small form that stood in the column has gone, kept or left: the keyboard goes back to the words that opened it, and
 * where they are folded away, to what folds them.
 */
let opened = "";

document.addEventListener("click", (event) => {
  const words = event.target.closest?.("a.learned");
  if (words) opened = words.getAttribute("href");
});

document.addEventListener("htmx:finally:request", () => {
  if (!opened || document.activeElement !== document.body || document.querySelector("#about form")) return;
  const words = [...document.querySelectorAll("a.learned")].find((one) => one.getAttribute("href") === opened);
  opened = "";
  if (words?.checkVisibility()) words.focus({ preventScroll: true });
  else (words?.closest("details")?.querySelector("summary") ?? document.getElementById("main"))?.focus({ preventScroll: true });
});
