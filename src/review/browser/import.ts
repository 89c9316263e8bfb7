/**
 * In the browser, on the import page: files may be dropped anywhere; while an import runs, the page follows it.
 */
const form = document.querySelector<HTMLFormElement>("form.drop");
const input = document.querySelector<HTMLInputElement>("#files");

for (const name of ["dragenter", "dragover"] as const) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    form?.classList.add("over");
  });
}
document.addEventListener("dragleave", () => form?.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  form?.classList.remove("over");
  if (input === null || event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
  input.files = event.dataTransfer.files;
  form?.requestSubmit();
});

const WAIT_MS = 700;

/** Loads the page again and again and takes over its state, until the import is done. */
async function follow(): Promise<void> {
  const running = document.querySelector("[data-importing]");
  if (running === null) return;
  const answer = await fetch("/import", { headers: { accept: "text/html" } });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const state = next.querySelector("[data-importing]");
  if (state === null) location.reload();
  else {
    running.replaceChildren(...state.childNodes);
    setTimeout(follow, WAIT_MS);
  }
}

setTimeout(follow, WAIT_MS);
