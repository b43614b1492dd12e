import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { ok } from '#shared/base/result';
import type { ChangeSet } from '#shared/change/change';
import { changesFor } from '#shared/format/accept-rows';
import {
  changedCells,
  compareDefinitions,
  type ComparedRow,
  type Comparison,
} from '#shared/format/compare-definitions';
import { readDefinitions } from '#shared/format/read-definitions';
import { readTableAnswer, type SourceTable } from '#shared/format/source-table';
import { rowKinds, type ImportService, type PreviewRow, type RowKind, type TableOutline } from './import-protocol';

/** How many rows the columns step shows. */
const sampleSize = 5;
/** A row of the preview shows no more lines of detail than this. */
export const mostLines = 12;

/** The state of one opened file: the table, what it is compared with, and what came of that. */
export function createImportService(): ImportService {
  let table: SourceTable | null = null;
  let current: AttributeDefinition[] = [];
  let comparison: Comparison = { rows: [], missing: [] };
  let accepted: ChangeSet = [];

  const rowAt = (position: number): PreviewRow => {
    const row = comparison.rows[position];
    if (row) return previewOf(row);
    const gone = comparison.missing[position - comparison.rows.length];
    if (!gone) throw new Error(`No row at ${position}`);
    return { kind: 'missing', line: null, code: gone.code, label: gone.label, cells: [], problems: [] };
  };

  return {
    load(answer) {
      const read = readTableAnswer(answer);
      if (!read.ok) return read;
      table = read.value;
      return ok(outlineOf(table));
    },
    takeCurrent(offset, definitions) {
      current = [...current.slice(0, offset), ...definitions];
    },
    compare(mapping, choices) {
      if (!table) throw new Error('Nothing was loaded');
      comparison = compareDefinitions(current, readDefinitions(table, mapping, choices));
      const total = comparison.rows.length + comparison.missing.length;
      const kinds = new Uint8Array(total);
      const lines = new Uint16Array(total);
      for (let position = 0; position < total; position += 1) {
        const row = rowAt(position);
        kinds[position] = rowKinds.indexOf(row.kind);
        lines[position] = Math.min(row.cells.length + row.problems.length, mostLines);
      }
      return { kinds, lines };
    },
    rows: (positions) => positions.map(rowAt),
    accept(positions) {
      const keys = new Set(positions.flatMap((position) => comparison.rows[position]?.key ?? []));
      const missing = positions.flatMap((position) => comparison.missing[position - comparison.rows.length] ?? []);
      accepted = changesFor({ rows: comparison.rows, missing }, keys, { deleteMissing: missing.length > 0 });
      return accepted.length;
    },
    changes: (offset, limit) => accepted.slice(offset, offset + limit),
  };
}

function outlineOf({ rows, ...rest }: SourceTable): TableOutline {
  return { ...rest, rowCount: rows.length, sample: rows.slice(0, sampleSize).map(({ cells }) => cells) };
}

function previewOf(row: ComparedRow): PreviewRow {
  const { line, code, problems } = row;
  return { kind: row.kind satisfies RowKind, line, code, label: labelOf(row), cells: cellsOf(row), problems };
}

function labelOf(row: ComparedRow): string {
  if (row.kind === 'error') return '';
  return row.kind === 'same' ? row.before.label : row.after.label;
}

/** What a new row says, beside a definition that says nothing; its code and label stand in the row's head. */
function cellsOf(row: ComparedRow): PreviewRow['cells'] {
  if (row.kind === 'changed') return row.cells;
  if (row.kind !== 'new') return [];
  return changedCells(newAttribute({ code: row.after.code }, '', ''), row.after)
    .filter(({ field }) => field !== 'label')
    .map((cell) => ({ ...cell, before: '' }));
}
