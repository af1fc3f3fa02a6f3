// Words in the language of the page: _("Leave out {name}", { name }). What has no translation stays English.
{
  const said = JSON.parse(document.querySelector('meta[name="words"]')?.content || "{}");
  globalThis._ = (words, places = {}) => (said[words] ?? words).replace(/\{(\w+)\}/g, (whole, name) => places[name] ?? whole);
}
