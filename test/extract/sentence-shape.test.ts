import { expect, test } from "vitest";
import { shapeOf } from "../../src/extract/sentence-shape.ts";

test.each([
  ["Öka nyhetsflödet", "goal"],
  ["Att skapa mötesplatser för unga", "goal"],
  ["utveckla gränssnittet som används av alla", "goal"],
  ["Införande av gemensam växel", "goal"],
  ["Ökad samverkan mellan kommunerna", "goal"],
  ["Genomfört utbildning för de chefer som är nya", "goal"],
  ["Anordnande av mässan ”Arbete nu”, planerades till våren", "goal"],
  ["Älvregionens monter på mässan", "noun"],
  ["Alla kommuner ska ha en plan", "modal"],
  ["Vi har nu en utredning", "telling"],
  ["Utbildningen genomfördes i februari", "telling"],
  ["Införandet av växeln är klart", "telling"],
  ["Införande av växeln har försenats", "telling"],
  ["Genomfördes den 5 oktober.", "rest"],
  ["Kommer att genomföras under 2010.", "rest"],
  ["4 – 5 november", "rest"],
  ["Bland annat genom att bjuda in en jurist", "rest"],
])("%j is %s", (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});
