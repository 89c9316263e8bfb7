/**
 * CSV as tests read it: by the text of RFC 4180, not by the writer's library.
 */

/** A reader of RFC 4180 that is not the writer's: fields of records that end in CRLF. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at < text.length; ) {
    let field = "";
    if (text[at] === '"') {
      const end = /"(?:[^"]|"")*"/y;
      end.lastIndex = at;
      const quoted = end.exec(text)?.[0] ?? "";
      field = quoted.slice(1, -1).replaceAll('""', '"');
      at += quoted.length;
    } else {
      while (at < text.length && text[at] !== delimiter && !text.startsWith("\r\n", at)) field += text[at++];
    }
    rows.at(-1)?.push(field);
    if (text[at] === delimiter) at++;
    else if (text.startsWith("\r\n", at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}
