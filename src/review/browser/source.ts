/**
 * In the browser, on a page with a source: the words of the claim that is pointed at, or came for, stand out and in view.
 */

const marks = [...document.querySelectorAll<HTMLElement>("mark[data-on]")];

function choose(claim: string, look: boolean): void {
  for (const mark of marks) {
    mark.classList.toggle("chosen", mark.dataset["on"]?.split(" ").includes(claim) === true);
  }
  for (const item of document.querySelectorAll<HTMLElement>("[data-claim]")) {
    item.closest("li")?.classList.toggle("chosen", item.dataset["claim"] === claim);
  }
  if (look) document.getElementById(`c-${claim}`)?.scrollIntoView({ block: "center" });
}

for (const link of document.querySelectorAll<HTMLElement>("[data-claim]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const claim = link.dataset["claim"] ?? "";
    choose(claim, true);
    history.replaceState(null, "", `#c-${claim}`);
  });
}

for (const mark of marks) {
  mark.addEventListener("click", () => {
    const [claim = ""] = mark.dataset["on"]?.split(" ") ?? [];
    choose(claim, false);
    document.querySelector(`[data-claim="${CSS.escape(claim)}"]`)?.scrollIntoView({ block: "nearest" });
  });
}

const wanted = location.hash.startsWith("#c-") ? location.hash.slice(3) : undefined;
const first = wanted ?? document.querySelector<HTMLElement>("li.chosen [data-claim]")?.dataset["claim"];
if (first !== undefined) choose(first, true);

/** Offset in the document's text of a place in the page; undefined outside the source, or in characters written out. */
function offsetOf(node: Node, within: number): number | undefined {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (piece === null || piece === undefined || piece.querySelector(".control") !== null) return undefined;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, within);
  return Number(piece.dataset["at"]) + before.toString().length;
}

const form = document.querySelector<HTMLFormElement>("#missed");

/** Puts what is marked into the form for missed values. */
function takeMarked(): void {
  const selection = document.getSelection();
  if (form === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (document.querySelector(".source")?.contains(range.commonAncestorContainer) !== true) return;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const words = selection.toString().trim();
  if (start === undefined || end === undefined || end <= start || words === "") return;
  const set = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  };
  set("start", String(start));
  set("end", String(end));
  set("value", words.replace(/\s+/gu, " "));
  const shown = form.querySelector("[data-words]");
  if (shown !== null) shown.textContent = words;
  form.hidden = false;
}

document.addEventListener("mouseup", () => setTimeout(takeMarked));
document.addEventListener("keyup", (event) => {
  if (event.key === "Shift" || event.shiftKey) takeMarked();
});
form?.addEventListener("reset", () => {
  form.hidden = true;
});
