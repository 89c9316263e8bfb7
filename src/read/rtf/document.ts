/**
 * Takes the tokens of an RTF file one by one and builds its paragraphs. A class, since it is opened, fed and finished.
 */
import type { Metadata } from "../../model/document.ts";
import type { DraftBlock } from "../../model/draft.ts";
import type { MarkStyle } from "../mark-style.ts";
import { symbolOf } from "../symbol-font.ts";
import { hasWords } from "../words.ts";
import { CHARACTERS, DESTINATIONS, SKIPPED } from "./control-words.ts";
import { Flow } from "./flow.ts";
import {
  applyFormatting,
  applyParagraph,
  type Destination,
  plainParagraph,
  plainState,
  RowDefinition,
  type State,
} from "./state.ts";
import { ColourTable, decodeRtf, type Font, type Style } from "./tables.ts";
import type { Token } from "./tokens.ts";

const STORIES = ["header", "footer", "footnote", "textbox"] as const;
/** Groups within groups; what lies deeper is left out and told. */
export const DEEPEST = 200;

export class RtfDocument {
  readonly metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  private state: State = plainState();
  private readonly saved: { state: State; flow: Flow }[] = [];
  private readonly fonts = new Map<number, Font>();
  private readonly styles = new Map<number, Style>();
  private readonly colours = new ColourTable();
  private readonly rows = new RowDefinition((index) => this.colours.colourOf(index));
  private readonly body = new Flow(this.styles);
  private readonly stories: DraftBlock[] = [];
  private now: Flow = this.body;
  private codePage = 1252;
  private optional = false;
  /** Characters to pass over after a \u. */
  private passing = 0;
  private fontNumber = 0;
  private styleNumber = 0;
  private instruction = "";

  /** Whether something lay deeper than is read. */
  isTooDeep = false;

  /** Groups that were not closed: more than none at the end means that the file was cut short. */
  get openGroups(): number {
    return this.saved.length;
  }

  take(token: Token): void {
    switch (token.kind) {
      case "open":
        this.saved.push({ state: { ...this.state }, flow: this.now });
        if (this.saved.length > DEEPEST) {
          this.state.destination = "skip";
          this.isTooDeep = true;
        }
        break;
      case "close":
        this.close();
        break;
      case "text":
        this.takeBytes(token.bytes);
        break;
      case "word":
        this.takeWord(token.word, token.value);
    }
  }

  /** All blocks: the body, then the stories. */
  finish(): DraftBlock[] {
    return [...this.body.finish(), ...this.stories];
  }

  private close(): void {
    const before = this.saved.pop();
    if (before === undefined) return;
    if (this.now !== before.flow) this.endStory(this.now);
    let link: string | undefined;
    if (this.state.destination === "instruction" && before.state.destination !== "instruction") {
      link = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/iu.exec(this.instruction)?.[1];
      this.instruction = "";
    }
    this.state = before.state;
    if (link !== undefined) this.state.link = link;
    this.now = before.flow;
  }

  private endStory(story: Flow): void {
    const name = STORIES.find((candidate) => candidate === this.state.destination);
    const blocks = story.finish();
    if (name === undefined || !blocks.some(hasWords)) return;
    const head = name === "header" || name === "footer" ? { ignored: "running-head" } : {};
    this.stories.push({ kind: "story", story: name, blocks, ...head });
  }

  private takeBytes(bytes: Uint8Array): void {
    const passed = Math.min(this.passing, bytes.length);
    this.passing -= passed;
    const rest = bytes.subarray(passed);
    if (rest.length === 0) return;
    const font = this.fonts.get(this.state.font);
    this.takeText(decodeRtf(rest, font?.charset, this.codePage));
  }

  private takeText(text: string): void {
    const { destination } = this.state;
    switch (destination) {
      case "skip":
        return;
      case "fonts": {
        const font = this.fontOf(this.fontNumber);
        font.name += text.replace(/;.*$/u, "");
        return;
      }
      case "colours":
        for (const char of text) if (char === ";") this.colours.end();
        return;
      case "styles":
        this.styleOf(this.styleNumber).name += text.replace(/;.*$/u, "");
        return;
      case "instruction":
        if (this.instruction.length < 4096) this.instruction += text;
        return;
      case "title":
      case "author":
        this.metadata[destination] = (this.metadata[destination] ?? "") + text;
        return;
      case "label":
        this.now.putLabel(text);
        return;
      default:
        if (!this.state.deleted) this.put(text);
    }
  }

  private put(text: string): void {
    const font = this.fonts.get(this.state.font)?.name;
    const shown = font === undefined ? text : [...text].map((char) => this.shownAs(font, char)).join("");
    this.now.put(shown, this.style());
  }

  private shownAs(font: string, char: string): string {
    const code = char.codePointAt(0) ?? 0;
    const inSymbolFont = code >= 0xf000 && code <= 0xf0ff;
    return (inSymbolFont || /^(symbol|wingdings|webdings)/iu.test(font) ? symbolOf(font, code) : undefined) ?? char;
  }

  private style(): MarkStyle {
    const colour = this.state.colour > 0 ? this.colours.colourOf(this.state.colour) : undefined;
    const highlight = this.state.highlight > 0 ? this.colours.colourOf(this.state.highlight) : undefined;
    return {
      ...(this.state.bold ? { bold: true as const } : {}),
      ...(this.state.italic ? { italic: true as const } : {}),
      ...(colour === undefined ? {} : { colour }),
      ...(highlight === undefined ? {} : { highlight }),
      ...(this.state.hidden ? { hidden: true as const } : {}),
      ...(this.state.link === undefined ? {} : { link: this.state.link }),
    };
  }

  private takeWord(word: string, value: number | undefined): void {
    if (word === "*") {
      this.optional = true;
      return;
    }
    const optional = this.optional;
    this.optional = false;
    const destination = DESTINATIONS[word];
    if (SKIPPED.has(word) && word !== "info") this.state.destination = "skip";
    else if (destination !== undefined) this.enter(destination);
    else if (optional && word !== "nesttableprops") this.state.destination = "skip";
    else if (this.state.destination !== "skip") this.takeProperty(word, value);
  }

  private enter(destination: Destination): void {
    if (this.state.destination === "skip" && destination !== "textbox") return;
    this.state.destination = destination;
    if (STORIES.some((story) => story === destination)) this.now = new Flow(this.styles);
  }

  private takeProperty(word: string, value: number | undefined): void {
    const number = value ?? 0;
    const { state } = this;
    const paragraph = this.now.properties;
    if (state.destination === "colours") this.colours.take(word, number);
    const inStyles = state.destination === "styles";
    if (applyFormatting(state, word, value) || (!inStyles && applyParagraph(paragraph, word, number))) {
      if (word === "f") this.fontNumber = number;
      return;
    }
    switch (word) {
      case "ansicpg":
        this.codePage = number;
        break;
      case "u":
        this.takeText(String.fromCharCode(number < 0 ? number + 65536 : number));
        this.passing = state.fallback;
        break;
      case "fcharset":
        this.fontOf(this.fontNumber).charset = number;
        break;
      case "s":
        this.styleNumber = number;
        break;
      case "outlinelevel":
        this.styleOf(this.styleNumber).outline = number;
        break;
      case "pard":
        this.now.properties = plainParagraph();
        break;
      case "par":
      case "sect":
      case "page":
        if (word === "par" || !this.now.isEmpty) this.now.endParagraph(false);
        break;
      case "cell":
      case "nestcell":
        this.now.endParagraph(true, word === "cell" ? 1 : paragraph.depth);
        break;
      case "row":
      case "nestrow":
        this.now.endRow(word === "row" ? 1 : Math.max(2, paragraph.depth), this.rows.shape());
        break;
      default: {
        const char = CHARACTERS[word];
        if (char !== undefined) this.takeText(char);
        else this.rows.take(word, number);
      }
    }
  }

  private fontOf(number: number): Font {
    const font = this.fonts.get(number) ?? { name: "", charset: undefined };
    this.fonts.set(number, font);
    return font;
  }

  private styleOf(number: number): Style {
    const style = this.styles.get(number) ?? { name: "", outline: 9 };
    this.styles.set(number, style);
    return style;
  }
}
