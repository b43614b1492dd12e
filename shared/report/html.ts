/** Text for an HTML document: nothing in it is taken for a tag, an attribute's end or an entity. */
export function html(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A table of cells that are HTML already; `numeric` are the places of columns that stand at the right, `widths` the columns'
 * in percent where they are not to follow what is in them.
 */
export function htmlTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
  widths: readonly number[] = [],
): string {
  const columns = widths.map((width) => `<col style="width: ${width}%">`).join('');
  const begin = widths.length === 0 ? '<table>' : `<table class="fixed"><colgroup>${columns}</colgroup>`;
  const kind = (place: number): string => (numeric.includes(place) ? ' class="n"' : '');
  const head = headers.map((header, place) => `<th scope="col"${kind(place)}>${html(header)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, place) => `<td${kind(place)}>${cell}</td>`).join('')}</tr>`);
  return `${begin}<thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/**
 * A whole document: nothing outside it is needed, nothing in it runs. It prints on paper, and follows the reader's light or
 * dark.
 */
export function htmlDocument(language: 'en' | 'tr', title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #5a6472; --line: #d9dee5; --back: #ffffff; --soft: #f4f6f8;
  --error: #b3261e; --warning: #8a5300; --info: #2f5fa8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --quiet: #a3adba; --line: #3a424d; --back: #14181d; --soft: #1d232a;
    --error: #ff8a80; --warning: #ffb95c; --info: #8ab4f8; }
}
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --back: #fff; --soft: #f4f4f4;
  --error: #8c1d18; --warning: #6b4000; --info: #234a86; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1080px; padding: 32px 24px; background: var(--back); color: var(--ink);
  font: 14px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 22px; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 32px 0 8px; break-after: avoid; }
p { margin: 0 0 8px; }
.quiet { color: var(--quiet); }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0 0; padding: 0; list-style: none; }
.figures li { border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; min-width: 120px; }
.figures b { display: block; font-size: 20px; font-variant-numeric: tabular-nums; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid var(--line); }
th { font-size: 12px; font-weight: 600; color: var(--quiet); background: var(--soft); }
td { overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.fixed { table-layout: fixed; margin-bottom: 16px; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
ul.values { margin: 0; padding: 0; list-style: none; }
code { font: inherit; background: var(--soft); border-radius: 4px; padding: 0 4px; white-space: pre-wrap; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { max-width: none; padding: 0; font-size: 11px; }
  th { font-size: 10px; } th, td { padding: 4px 6px; }
}
del { color: var(--error); } ins { color: var(--info); text-decoration: none; }
footer { margin-top: 40px; color: var(--quiet); font-size: 12px; }
`;
