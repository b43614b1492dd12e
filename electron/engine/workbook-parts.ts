import { longestSheetCell } from '#shared/format/losses';

/*
 * The pieces of an XLSX workbook of one sheet (ECMA-376). Every cell is text in a text format, so nothing is evaluated,
 * rounded or turned into a date; the header stays in view, and columns are as wide as their words.
 */

/** What a sheet holds at most (https://support.microsoft.com/office/excel-specifications-and-limits). */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cellCharacters: longestSheetCell } as const;
/** So many rows say how wide the columns are. */
export const rowsForWidths = 200;
const widest = 60;
const narrowest = 10;

/** All before the first row; `table` has the header and at least the first rows. */
export function sheetBegin(table: readonly (readonly (string | null)[])[], width: number): string {
  const widths = Array.from({ length: width }, (_, index) => columnWidth(table.slice(0, rowsForWidths), index));
  const cols = widths.map(
    (chars, index) => `<col min="${index + 1}" max="${index + 1}" width="${chars}" style="1" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `${declaration}<worksheet xmlns="${spreadsheet}">` +
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>`
  );
}

/** All after the last row. */
export const sheetEnd = '</sheetData></worksheet>';

/** One row; `letters` are the names of its columns and `number` counts from 1. */
export function rowXml(row: readonly (string | null)[], letters: readonly string[], number: number): string {
  let cells = '';
  for (const [column, cell] of row.entries()) {
    if (cell !== null) cells += cellXml(`${letters[column] ?? ''}${number}`, cell);
  }
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(reference: string, text: string): string {
  return `<c r="${reference}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

/**
 * Text as XML that Excel reads back unchanged: what XML cannot hold is written `_xHHHH_` (ECMA-376 22.9.2.19), and so is
 * the underscore of a text that looks like that by itself. A bare CR would be read as LF.
 */
function escapeText(text: string): string {
  // Nearly every text is plain, and there may be millions.
  if (!/[&<>_\p{Cc}\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function columnWidth(rows: readonly (readonly (string | null)[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[column]?.split(/\r?\n|\r/, 1)[0]?.length ?? 0), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** A, B … Z, AA: the name that a sheet gives to its column of this position, counting from 0. */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return (above > 0 ? columnLetters(above - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Where the sheet stands in the archive. */
export const sheetPart = 'xl/worksheets/sheet1.xml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The files of the archive beside the sheet, which is `sheetPart`. */
export function fixedParts(sheetName: string): Record<string, string> {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${spreadsheetType}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${officeRelations}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('/xl/workbook.xml', 'sheet.main') +
      override('/xl/worksheets/sheet1.xml', 'worksheet') +
      `${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}"><sheets>` +
      `<sheet name="${escapeText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${declaration}<Relationships xmlns="${packageRelations}">` +
      `${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    // Style 1 is number format 49, "@": whatever is typed over a cell stays text as well.
    'xl/styles.xml':
      `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>',
  };
}
