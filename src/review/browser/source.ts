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
