/**
 * Where a list stands beside what is opened from it: the row of the address is marked, what was unread is read, a phone
 * sees the conversation, and the keyboard is where one reads on. Listens to whatever brought something into #main.
 */
function mark() {
  const wanted = new URL(location.href);
  for (const link of document.querySelectorAll(".desk__list [data-row]")) {
    const there = new URL(link.href);
    const here = there.pathname === wanted.pathname && there.searchParams.get("request") === wanted.searchParams.get("request");
    const row = link.closest(".row");
    row.classList.toggle("row--current", here);
    if (here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (here) row.classList.remove("row--unread");
    if (here) row.querySelector(".row__unread")?.remove();
  }
}

/** Escape leads back: from the conversation to its row (on a phone to the list); writing and open sheets come first. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector(":popover-open")) return;
  if (event.target.closest("input, textarea, select, trix-editor, .desk__list")) return;
  const row = document.querySelector(".desk__list [data-row][aria-current]");
  if (row?.checkVisibility()) row.focus();
  else document.querySelector(".head__back")?.click();
});

document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail?.ctx?.target?.id !== "main") return;
  mark();
  document.querySelector(".desk").dataset.shows = "conversation";
  document.getElementById("main").focus({ preventScroll: true });
});
