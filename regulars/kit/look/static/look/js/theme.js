// Runs before the first paint, so that a chosen theme does not flash; what is chosen, <theme-choice> keeps.
{
  const chosen = localStorage.getItem("theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
}
