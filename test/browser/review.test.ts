/**
 * The review page in a real browser: what a person does there, and that everybody can.
 * Skipped, loudly, where there is no Chromium.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsx } from "hono/jsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFiles } from "../../src/pipeline.ts";
import { type RunningReview, startReview } from "../../src/review/server.ts";
import { Import } from "../../src/review/views/import.tsx";
import { chromiumPath, openChromium } from "./chromium.ts";

if (chromiumPath === undefined) process.stderr.write("skipped: there is no Chromium here, so no page was opened\n");

/** A report of 2012 whose goal is like another's but for its number. */
const twelfth = (title: string, corners: number, verdict: string): string =>
  `<h1>${title} 2012</h1><h2>Biblioteksgruppen</h2>
  <p>Mål: Anlägga ${corners} läshörnor i kommunens bibliotek</p><p>Måluppfyllelse: ${verdict}</p>`;

/** Addresses of pages that are as they were for a moment only. */
const RUNNING = "import?while=running";
const REFUSED = "import?was=refused";

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");

describe.skipIf(chromiumPath === undefined)("the review page", () => {
  const folder = mkdtempSync(join(tmpdir(), "malspar-review-"));
  const data = join(folder, "data");
  const sources = join(folder, "sources");
  let review: RunningReview;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    cpSync(FIXTURES, sources, { recursive: true });
    writeFileSync(join(sources, "redovisning-2012.html"), twelfth("Verksamhetsuppföljning", 3, "Delvis uppfyllt"));
    writeFileSync(join(sources, "berattelse-2012.html"), twelfth("Verksamhetsberättelse", 8, "Helt uppfyllt"));
    await importFiles([sources], { data });
    review = await startReview({ data, port: 0, report: (error) => faults.push(String(error)) });
    browser = await openChromium();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await review?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (path: string): Promise<unknown> => page.goto(`${review.url}${path}`);
  const changeToken = async (): Promise<string> => {
    await open("");
    return (await page.locator("meta[name=change-token]").getAttribute("content")) ?? "";
  };
  const text = async (selector: string): Promise<string> => (await page.locator(selector).first().textContent()) ?? "";

  test("shows years and groups, and leads from a cell to the goals behind it", async () => {
    await open("");
    expect(await page.title()).toContain("Översikt");
    await page.locator(".matrix .tally").first().click();
    expect(page.url()).toContain("/records?type=Goal");
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
  });

  test("finds a goal by words, and shows its fields with the words they rest on", async () => {
    await open("");
    await page.fill("#find", "klarspråk");
    await page.press("#find", "Enter");
    await page
      .getByRole("link", { name: /klarspråk/u })
      .first()
      .click();
    expect(await text("h1")).toMatch(/klarspråk/u);
    expect(await page.locator(".fields .cited").count()).toBeGreaterThan(2);
  });

  test.each([
    ["a Word document", ".doc"],
    ["a slide", ".html"],
    ["a PDF", ".pdf"],
  ])("jumps from a value to its words in %s", async (_, ending) => {
    await open("documents");
    await page.locator("tr", { hasText: ending }).getByRole("link").first().click();
    const link = page.locator("[data-claim]").nth(12);
    const claim = await link.getAttribute("data-claim");
    await open(`${new URL(page.url()).pathname.slice(1)}?claim=${claim}#c-${claim}`);
    const mark = page.locator("mark.chosen").first();
    await expect.poll(() => mark.isVisible()).toBe(true);
    const box = await mark.boundingBox();
    expect(box !== null && box.y >= 0 && box.y < 900).toBe(true);
  });

  test("draws the box of a value on the picture of its page", async () => {
    await open("documents");
    await page.locator("tr", { hasText: "budget-2010.pdf" }).getByRole("link").first().click();
    await page.getByRole("link", { name: "Sidan som bild" }).click();
    await page.locator(".sheet a").first().click();
    expect(await page.locator(".box.chosen").count()).toBeGreaterThan(0);
    const picture = await page.request.get(
      `${review.url}${(await page.locator(".sheet image").getAttribute("href"))?.slice(1)}`,
    );
    expect(picture.headers()["content-type"]).toBe("image/png");
  });

  test("settles a conflict by keyboard, goes on to the next, and takes it back", async () => {
    await open("conflicts");
    const before = Number(await text('.menu a[href="/conflicts"] .count'));
    await page.locator("tbody a").first().click();
    await page.waitForLoadState();
    const address = page.url();
    await page.keyboard.press("1");
    await page.waitForURL(/done=saved/u);
    expect(await text("[role=status]")).toContain("sparat");
    expect(Number(await text('.menu a[href="/conflicts"] .count'))).toBe(before - 1);
    await page.goto(address);
    expect(await text(".note")).toContain("Avgjort av");
    await page.keyboard.press("u");
    await page.waitForURL(/done=undone/u);
    expect(Number(await text('.menu a[href="/conflicts"] .count'))).toBe(before);
  });

  test("tells the second of two who decide the same, and overwrites nothing", async () => {
    await open("conflicts");
    await page.locator("tbody a").first().click();
    await page.waitForLoadState();
    const other = await browser.newPage();
    await other.goto(page.url());
    await page.keyboard.press("1");
    await page.waitForURL(/done=saved/u);
    await other.keyboard.press("2");
    await expect.poll(() => other.locator("[role=status]").textContent()).toContain("hann före");
    expect(await other.locator(".note", { hasText: "Avgjort av" }).count()).toBe(1);
    await other.close();
  });

  test("says by keyboard whether two things are one, takes it back from the page that came next, and says it again", async () => {
    const pairs = "findings?judged=all&code=uncertain_match";
    await open(pairs);
    expect(await text(".rows .small:not(.quiet)")).toMatch(/kan vara samma mål/u);
    await page.locator(".rows a").first().click();
    await page.keyboard.press("d");
    await page.waitForURL(/done=saved/u);
    await open(pairs);
    expect(await page.locator(".rows a").count()).toBe(0);
    await page.goBack();
    await page.keyboard.press("u");
    await page.waitForURL(/done=undone/u);
    expect(await text("h1")).toContain("Kanske samma sak");
    await page.keyboard.press("y");
    await page.waitForURL(/done=saved/u);
    await open("records?type=Goal&year=2012");
    expect(await page.locator("tbody tr").count()).toBe(1);
  });

  test("tells what was done first to those who listen, and keeps the keyboard there", async () => {
    await open("findings");
    await page.locator(".rows a").first().click();
    await page.waitForURL(/findings\/[0-9a-f]{32}/u);
    await page.keyboard.press("m");
    await page.keyboard.type("sedd i original");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.waitForURL(/done=saved/u);
    await expect.poll(() => page.evaluate("document.activeElement.className")).toContain("told");
    expect(await text(".keys")).toContain("sedd");
  });

  test("can be read without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${review.url}records?type=Goal&status=fulfilled`);
    await plain.locator("tbody a").first().click();
    await plain.locator(".cited a").first().click();
    expect(await plain.locator("mark.chosen").count()).toBeGreaterThan(0);
    await context.close();
  });

  test("adds what the program missed, by marking its words", async () => {
    await open("documents");
    await page.locator("tr", { hasText: "verksamhetsplan-2008.txt" }).getByRole("link").first().click();
    await page.waitForLoadState();
    const word = page.locator(".source [data-at]:not(mark)", { hasText: /\p{L}{6}/u }).first();
    await word.dblclick();
    await expect.poll(() => page.locator("#missed").isVisible()).toBe(true);
    const quote = (await page.locator("[data-words]").textContent()) ?? "";
    expect(quote).toMatch(/^\S+$/u);
    await page.getByRole("button", { name: "Lägg till" }).click();
    await page.waitForURL(/done=added/u);
    expect(await text("[role=status]")).toContain("tillagd");
    expect(await page.locator("mark", { hasText: quote }).count()).toBeGreaterThan(0);
  });

  test("imports a dropped file, and keeps what was decided", async () => {
    const decided = await readFile(join(data, "decisions.jsonl"), "utf8");
    await open("import");
    await page.setInputFiles("#files", [
      { name: "trasig.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 och sedan ingenting") },
      {
        name: "verksamhetsplan-2011.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(
          "Verksamhetsplan 2011 för Biblioteksgruppen i Älvregionen\n\nMål 2011\n- Alla låntagare ska kunna betala med kort\n",
        ),
      },
    ]);
    await page.getByRole("button", { name: "Importera" }).click();
    await expect.poll(() => page.getByText("Importen är klar").isVisible(), { timeout: 20_000 }).toBe(true);
    expect(await text(".card p")).toContain("2 nya dokument");
    writeFileSync(join(sources, "redovisning-2012.html"), twelfth("Verksamhetsuppföljning", 5, "Delvis uppfyllt"));
    await importFiles([sources], { data });
    expect(await readFile(join(data, "decisions.jsonl"), "utf8")).toBe(decided);
    await open("conflicts?state=decided");
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
    expect(await text("main > ul:last-of-type")).toContain("finns inte längre");
  }, 60_000);

  test("everybody can use every view: axe finds nothing, light and dark, narrow and wide", async () => {
    const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const first = async (list: string, selector: string): Promise<string> => {
      await open(list);
      return ((await page.locator(selector).first().getAttribute("href")) ?? "").slice(1);
    };
    const paths = [
      "",
      "records?type=Goal",
      await first("records?type=Goal", "tbody a"),
      "conflicts?state=all",
      await first("conflicts?state=open", "tbody a"),
      await first("conflicts?state=decided", "tbody a"),
      "conflicts?done=saved",
      "findings",
      await first("findings", ".rows a"),
      "documents",
      await first("documents", "tbody a"),
      `${await first("documents?kind=budget", "tbody a")}/pages/1`,
      "search?q=bibliotek",
      "search?q=xyzzy",
      "import",
      RUNNING,
      REFUSED,
      "nowhere",
    ];
    const running = await jsx(Import, {
      page: { language: "sv", address: "/import", changeToken: "", waiting: { conflicts: 1, findings: 1 } },
      state: { kind: "running", done: 3, total: 9, problems: 1 },
    });
    const refused = await (
      await fetch(`${review.url}import`, {
        method: "POST",
        body: new URLSearchParams({ change: await changeToken() }),
      })
    ).text();
    expect(refused).toContain("Inga filer var valda");
    const found: string[] = [];
    const looks = [
      ["light", 320, "sv"],
      ["light", 1440, "sv"],
      ["dark", 320, "sv"],
      ["dark", 1440, "sv"],
      ["light", 320, "en"],
    ] as const;
    for (const [colorScheme, width, language] of looks) {
      // axe is put into the page from outside, which the page's own policy rightly forbids to everybody else.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      await context.addCookies([{ name: "malspar-language", value: language, url: review.url }]);
      const tab = await context.newPage();
      for (const [path, body] of [
        [RUNNING, `<!doctype html>${running}`],
        [REFUSED, refused],
      ] as const) {
        await tab.route(`**/${path}`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
      }
      await tab.route("**/browser/import.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      for (const path of language === "en" ? paths.filter((_, i) => i % 2 === 0) : paths) {
        await tab.goto(`${review.url}${path}`);
        await tab.evaluate(source);
        const violations = await tab.evaluate(
          `axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then(({ violations }) =>
            violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 160)))`,
        );
        const where = `${path} ${colorScheme} ${width} ${language}`;
        for (const violation of violations as string[]) found.push(`${where}: ${violation}`);
        const overflow = await tab.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (Number(overflow) > 0) found.push(`${where}: wider than the window by ${overflow}`);
      }
      await context.close();
    }
    expect(found).toEqual([]);
  }, 240_000);

  test("nothing went wrong in the browser meanwhile", () => {
    expect(faults.filter((fault) => !/404|409/u.test(fault))).toEqual([]);
  });
});
