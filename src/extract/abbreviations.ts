/**
 * Swedish abbreviations (sv. *förkortningar*) that are written with a full stop, lower case, without the last one.
 * Data for splitting sentences; nothing else reads it.
 */

const words = (...rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap((row) => row.split(" ")));

/** Something always follows them in the sentence: a full stop after them never ends it. */
export const LEADING = words(
  "ang anm avd bet bil bitr bl bl.a b.la ca c:a dnr d:nr dr dvs d.v.s ekon enl ev exkl fd f.d fig fr fr.o.m from f.o.m",
  "förf gm inkl jfr jur kap kl komm l:a m.a.o mom mr nr nuv obs ordf pga p.g.a pol prof prop ref resp s.k sk sid s skr",
  "s:a s:t s:ta st.f stf tekn tel tfn tf t.f tex t.ex t.o.m tjg tjf t trol ung utg uppl v v.ordf vik vol vv äv",
  "mån tis ons tors fre lör sön",
);

/** They may also close a sentence: a full stop after them ends it where a capital letter follows. */
export const CLOSING = words(
  "e.d e.dyl etc ff f.n f.ö ggr h i.u kkr kr mdkr m.fl mfl m.m mm mkr mnkr milj o.d o.dyl osv o.s.v pers sek st t.v tkr",
  "u.a u.p.a årl",
);

/** Months, cut short: a day or a year beside them belongs to the same date. */
export const MONTHS = words("jan feb febr mar apr jun jul aug sep sept okt nov dec");
