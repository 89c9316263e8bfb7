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
    return;
  }
  const meant = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (meant === null) return;
  event.preventDefault();
  if (meant instanceof HTMLInputElement) meant.focus();
  else meant.click();
});
