import { parse as parseEdtf } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, edtf, isUnknownDate, period } from "../../src/fields/date.ts";
import { dayNumber, extentsOf } from "../../src/fields/date-extent.ts";

/** As written → EDTF, in a plan for 2010. */
const WRITTEN: Readonly<Record<string, string>> = {
  "2010-12-31": "2010-12-31",
  "100331": "2010-03-31",
  "20100331": "2010-03-31",
  "31.12.2010": "2010-12-31",
  "31/12-10": "2010-12-31",
  "Den 30/1 2004": "2004-01-30",
  "20/10": "2010-10-20",
  "3:e februari 2017": "2017-02-03",
  "Onsdag den 10 mars": "2010-03-10",
  "25 februari kl. 10.00": "2010-02-25",
  "Dec 2010": "2010-12",
  "okt. 2010": "2010-10",
  "Maj, 2010": "2010-05",
  "Dec -10": "2010-12",
  "slutet av maj": "2010-05",
  "mitten på maj 2013": "2013-05",
  "Under 2010": "2010",
  "under året": "2010",
  Kontinuerligt: "2010",
  "Pågår hela året": "2010",
  "Löpande under våren 2010": "2010-21",
  "Sommaren 2010": "2010-22",
  "HT-10": "2010-23",
  vintern: "2010-24",
  "1 kvartalet 2010": "2010-33",
  Q4: "2010-36",
  "2010 kvartal 3": "2010-35",
  "tertial 1": "2010-37",
  "T2 2010": "2010-38",
  "andra halvåret 2009": "2009-41",
  "kvartal 1-2": "2010-01/2010-06",
  "Vecka 44, 2010": "2010-11-01/2010-11-07",
  "v 1044": "2010-11-01/2010-11-07",
  "veckorna 10-12": "2010-03-08/2010-03-28",
  "Senast 15 april 2010": "../2010-04-15",
  "Senast kvartal 2 2010": "../2010-06",
  "t.o.m. 2010-12-31": "../2010-12-31",
  "Innan oktober 2009": "../2009-09-30",
  "innan 2009 års slut": "../2009-12-31",
  "före sommaren 2005": "../2005-05~",
  "fr.o.m. maj 2010": "2010-05/..",
  "2010 och framåt": "2010/..",
  "efter sommaren": "2010-09~/..",
  "ca maj 2010": "2010-05~",
  "Jan-Juni": "2010-01/2010-06",
  "Juni – augusti 2010": "2010-06/2010-08",
  "okt 08 – sept 09": "2008-10/2009-09",
  "december – februari 2010": "2009-12/2010-02",
  "22 – 25 oktober 2009": "2009-10-22/2009-10-25",
  "20–25/10": "2010-10-20/2010-10-25",
  "2003-01-01 -- 2006-03-01": "2003-01-01/2006-03-01",
  "Från 1 okt 2012 till 31 maj 2013": "2012-10-01/2013-05-31",
  "2009-2011": "2009/2011",
  "2010-13": "2010/2013",
  "hösten 2009 – våren 2010": "2009-09~/2010-05~",
  "2009, 2010": "{2009,2010}",
  "den 20/10 resp. den 26/10": "{2010-10-20,2010-10-26}",
  "5 januari, 10 mars, 11 maj": "{2010-01-05,2010-03-10,2010-05-11}",
  "4 och 5 november": "{2010-11-04,2010-11-05}",
  "januari/februari 2010": "[2010-01,2010-02]",
  "maj eller juni": "[2010-05,2010-06]",
  "sommar/höst 2010": "[2010-06..2010-08,2010-09..2010-11]",
  "årsskiftet 2009/2010": "2010-01-01~",
  "årsskiftet 2009": "[2009-01-01,2009-12-31]",
};

describe("dates as Swedish writes them", () => {
  test.each(Object.entries(WRITTEN))("%s is %s", (written, value) => {
    expect(edtf.parse(written, { year: 2010 })).toBe(value);
    expect(edtf.parse(`  ${written.replaceAll(" ", "\u00a0")} `, { year: 2010 }), "with no-break spaces").toBe(value);
  });

  test.each(Object.values(WRITTEN))("%s is EDTF, also to an independent reader, and reads back as itself", (value) => {
    expect(edtf.schema.safeParse(value).success).toBe(true);
    expect(() => parseEdtf(value)).not.toThrow();
    expect(edtf.parse(edtf.format(value))).toBe(value);
  });

  test.each([
    ...["31 september 2010", "2010-02-30", "vecka 54 2010", "1/", "vår", "ca 3 ggr/år", "2010-talet", "tertial 4"],
    ...[
      "3-4 tillfällen under året",
      "oklar tidsplan",
      "Anna",
      "1980 kr",
      "nästa år",
      "",
      "a – b",
      "2010-12-31/2010-01-01",
    ],
  ])("%s cannot be read with certainty, so it is not read", (written) => {
    expect(edtf.parse(written, { year: 2010 })).toBeUndefined();
  });

  test("without the context's year, a date that lacks its own is not read", () => {
    expect(edtf.parse("12 mars")).toBeUndefined();
    expect(edtf.parse("Kontinuerligt")).toBeUndefined();
    expect(edtf.parse("100331")).toBeUndefined();
    expect(edtf.parse("12 mars 2010")).toBe("2010-03-12");
  });

  test("six digits are a date only near the context's year", () => {
    expect(edtf.parse("100331", { year: 2019 })).toBe("2010-03-31");
    expect(edtf.parse("100331", { year: 2025 })).toBeUndefined();
  });

  test("a date that is stated as unknown is told from an absent one", () => {
    expect(isUnknownDate("Oklar tidsplan.")).toBe(true);
    expect(isUnknownDate("Dec 2010")).toBe(false);
  });
});

describe("two dates", () => {
  test.each([
    ["2010", "2010", "same"],
    ["2010-01/2010-12", "2010", "refines"],
    ["2010", "2010-12", "refines"],
    ["2010-03-31", "2010-33", "refines"],
    ["2010-21", "2010-06-15", "refines"],
    ["2009~", "2009", "refines"],
    ["../2010-09-30", "2010-05", "refines"],
    ["{2009,2010}", "2010", "refines"],
    ["2001/2007", "2001-05-01/2007-12-31", "refines"],
    ["2010-03-01/2010-03-31", "2010-03/2010-03", "same"],
    ["2001/2007", "2001/2006", "differs"],
    ["../2010-09-30", "../2010-12-31", "differs"],
    ["../2010-09-30", "2008-01-01/2010-09-30", "refines"],
    ["../2011-06-30", "2008-01-01/2010-06-30", "differs"],
    ["2010-12", "2010-11", "differs"],
    ["2010-33", "2010-05", "differs"],
    ["2010-24", "2010-07", "differs"],
    ["[2010-06..2010-08,2010-09..2010-11]", "2010-07", "refines"],
  ] as const)("%s and %s: %s", (a, b, verdict) => {
    expect(edtf.agree(a, b)).toBe(verdict);
    expect(edtf.agree(b, a)).toBe(verdict);
  });

  test("a period is an interval or one date, never a set", () => {
    expect(period.parse("2009, 2010")).toBeUndefined();
    expect(period.parse("2001-05-01—2007-12-31")).toBe("2001-05-01/2007-12-31");
    expect(period.schema.safeParse("[2010-01,2010-02]").success).toBe(false);
  });
});

describe("bounds", () => {
  test("are days, and absent where the end is open", () => {
    expect(boundsOf("../2010-09-30")).toEqual({ last: dayNumber(2010, 9, 30) });
    expect(boundsOf("2010-02")).toEqual({ first: dayNumber(2010, 2, 1), last: dayNumber(2010, 2, 28) });
  });

  test.each([
    "2010-13",
    "2010-00",
    "2010-02-29",
    "10",
    "2010/2009",
    "../..",
    "[2010}",
    "{}",
    "2010-33/2010-34",
    "2010-W44",
  ])("%s is no EDTF that the dataset writes", (value) => expect(extentsOf(value)).toBeUndefined());

  test("any calendar day is read in each of its written forms", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-").map(Number);
          expect(edtf.parse(`${day}/${month} ${year}`)).toBe(iso);
          expect(edtf.parse(iso.replaceAll("-", "").slice(2), { year: year ?? 0 })).toBe(iso);
          expect((boundsOf(iso).first ?? 0) * 86_400_000).toBe(date.setUTCHours(0, 0, 0, 0));
        },
      ),
    );
  });

  test("no text makes the reader throw, and what it reads is valid", () => {
    const piece = fc.constantFrom(
      "senast",
      "maj",
      "2010",
      "-",
      "/",
      "12",
      "våren",
      "och",
      "kvartal",
      "1",
      ",",
      "v.",
      "till",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const value = edtf.parse(pieces.join(" "), { year: 2010 });
        if (value !== undefined) expect(edtf.schema.safeParse(value).success).toBe(true);
      }),
    );
  });
});
