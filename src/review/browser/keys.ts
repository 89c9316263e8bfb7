/**
 * In the browser: a key presses the button, follows the link or goes to the field that says so. Nothing happens while
 * somebody types, or with a modifier held: those keys belong to the browser and to screen readers.
 */
document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    if (event.key === "Escape") target.blur();
    const meant = target.dataset["enter"];
    if (event.key === "Enter" && meant !== undefined) {
      event.preventDefault();
      target.form?.querySelector<HTMLElement>(`button[value="${CSS.escape(meant)}"]`)?.click();
    }
    return;
  }
  const meant = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (meant === null) return;
  event.preventDefault();
  if (meant instanceof HTMLInputElement) meant.focus();
  else meant.click();
});

/** A decision may take a moment: the page says so, and takes no second press. */
const SOON_MS = 250;
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-saving]")) {
  form.addEventListener("submit", (event) => {
    if (form.ariaBusy === "true") {
      event.preventDefault();
      return;
    }
    form.ariaBusy = "true";
    setTimeout(() => {
      const said = document.createElement("p");
      said.className = "busy";
      said.role = "status";
      said.textContent = form.dataset["saving"] ?? "";
      document.body.append(said);
    }, SOON_MS);
  });
}
// A page that the browser brings back from its memory is as it was before the press.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-saving]")) form.ariaBusy = null;
  document.querySelector(".busy")?.remove();
});
// What was done is read first: a screen reader and the keyboard begin there.
const told = document.querySelector<HTMLElement>("main > .told");
if (told !== null) {
  told.tabIndex = -1;
  told.focus();
}
