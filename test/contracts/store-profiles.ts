import { editFigures, type KeptCheck } from '#shared/check/profile/kept-check';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { SignedOrder } from '../../renderer/store/store-protocol';
import { noon } from './store-orders';

/** A small profile file of three columns; its bytes only have to come back as they are. */
export function aProfileFile(id: string, given: Partial<ProfileFile> = {}): ProfileFile {
  return {
    id,
    name: `${id}.csv`,
    origin: { name: `${id}.csv`, size: 100 },
    rows: 20,
    columns: ['Email', 'Age', 'City'].map((name, place) => ({ id: `c${place}`, name, attribute: null })),
    idColumn: 'c0',
    report: {
      source: 'delimited',
      rows: 20,
      columns: ['Email', 'Age', 'City'],
      bytes: someBytes.size,
      dialect: null,
      doubts: [{ code: 'encoding-guessed', count: 1, lines: [], found: 'windows-1254' }],
      rejects: [{ line: 3, column: 1, reason: 'footer', text: 'Ada Lovelace' }],
      rejected: 1,
    },
    importedAt: noon,
    importedBy: 'Ada',
    bytes: someBytes.size,
    ...given,
  };
}

/** A check of a file without edits, with one finding. */
export function aKeptCheck(file: string, given: Partial<KeptCheck> = {}): KeptCheck {
  return {
    file,
    at: '2026-01-01T00:00:00.000Z',
    by: 'Ada',
    edits: editFigures([]),
    definitions: 1,
    check: {
      rows: 20,
      columns: [{ column: 'c0', filled: 20, distinct: 7, inferred: null }],
      findings: [
        {
          rule: 'padded',
          severity: 'warning',
          column: 'c0',
          attribute: null,
          count: 2,
          of: 20,
          details: {},
          parts: [],
          examples: [{ text: ' Rize', count: 2, row: 3, meant: 'Rize' }],
          rows: { combinator: 'and', rules: [{ field: 'c0', operator: 'looksLike', value: ['padded'] }] },
        },
      ],
    },
    ...given,
  };
}

/** What stands for a Parquet file. */
export const someBytes = new Blob([new Uint8Array([80, 65, 82, 49, 0, 255])]);

let orders = 0;
/** Who does something that is no undo step. */
export function aSignedOrder(): SignedOrder {
  orders += 1;
  return { id: `signed-${orders}`, at: noon, by: 'Ada' };
}
