/** Says in a toast when something fetched in place did not come: the page itself stays as it is. */
const SAID = {
  401: _("You have been signed out. Sign in again in another tab; what you wrote is still here."),
  403: _("This is not yours to do, or you have been signed out."),
  404: _("That is gone. Somebody may have moved it."),
  413: _("That is more than we can carry."),
  429: _("A little slower, please. Try again in a minute."),
};

function say(words) {
  const toast = Object.assign(document.createElement("div"), { className: "toast", textContent: words });
  document.getElementById("toasts")?.replaceChildren(toast);
  setTimeout(() => toast.remove(), 8000);
}

document.addEventListener("htmx:response:error", (event) => {
  const status = event.detail?.ctx?.response?.status;
  if (status !== 422) say(SAID[status] ?? _("That did not work, and it is our fault. Try again in a moment."));
});
document.addEventListener("htmx:error", () => say(_("We cannot reach the house right now. Try again in a moment.")));
