import { CssBaseline, ThemeProvider } from '@mui/material';
import { cleanup, render } from '@testing-library/react';
import { useState } from 'react';
import { fail, ok } from '#shared/base/result';
import { theme } from '../../renderer/app/theme';
import type { CellEdit, CellValue, Choice, CuratorColumn, EditCause } from '../../renderer/grid/column';
import { CuratorGrid } from '../../renderer/grid/curator-grid';
import type { CuratorGridHandle, CuratorGridProps } from '../../renderer/grid/grid-props';
import { gridText } from '../../renderer/grid/grid-text';
import { messages, type Language } from '../../renderer/text/text';

/** A row of the sample: the shape of an attribute, small enough to read in a test. */
export interface SampleRow {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly description: string;
  readonly personal: string | null;
  readonly analytics: boolean;
  readonly order: number | null;
  readonly purposes: readonly string[];
  readonly changed: string;
}

export const personalChoices: readonly Choice[] = [
  { value: 'yes', label: 'Yes', tone: 'warning' },
  { value: 'no', label: 'No', tone: 'good' },
  { value: 'undecided', label: 'Undecided', tone: 'neutral' },
];

const labels = ['E-mail', 'Phone number', 'Birth date', 'City', 'Loyalty tier', 'Last order', 'Consent', 'Total spent'];
const purposes = ['Newsletter', 'Purchase', 'Registration', 'Survey', 'Mobile app'];

/** That many rows, each time the same. */
export function sampleRows(count: number): readonly SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `row-${index}`,
    code: `attr_${String(index).padStart(5, '0')}`,
    label: `${labels[index % labels.length] ?? ''} ${index}`,
    description: index % 3 === 0 ? 'Asked for at registration and shown in the profile.' : '',
    personal: personalChoices[index % 3]?.value ?? null,
    analytics: index % 2 === 0,
    order: index % 7 === 0 ? null : index * 10,
    purposes: purposes.slice(0, index % 6),
    changed: '2026-11-20 10:00',
  }));
}

type Field = Exclude<keyof SampleRow, 'id'>;

function column(field: Field, kind: CuratorColumn<SampleRow>['kind'], width: number): CuratorColumn<SampleRow> {
  return {
    id: field,
    header: `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}`,
    help: `About ${field}`,
    kind,
    width,
    value: (row) => row[field],
    text: (value) => (value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value)),
    parse: (text) => ok(text),
    editable: () => true,
  };
}

const { parse: _none, ...changed } = column('changed', 'time', 150);

/** One column of each kind; codes must be lower case, and numbers numbers. */
export const sampleColumns: readonly CuratorColumn<SampleRow>[] = [
  {
    ...column('code', 'code', 130),
    pinned: true,
    parse: (text) => (/^[a-z_0-9]+$/u.test(text) ? ok(text) : fail('Lower-case letters, digits and _ only.')),
    editable: (row) => row.id !== 'row-2',
  },
  column('label', 'text', 170),
  {
    ...column('personal', 'choice', 120),
    choices: personalChoices,
    canBeEmpty: true,
    text: (value) => personalChoices.find((choice) => choice.value === value)?.label ?? '',
    parse(text) {
      const found = personalChoices.find(({ label }) => label.toLowerCase() === text.toLowerCase());
      return found ? ok(found.value) : text === '' ? ok(null) : fail(`No such choice: ${text}`);
    },
  },
  {
    ...column('analytics', 'flag', 100),
    text: (value) => (value === true ? 'Yes' : 'No'),
    parse: (text) => (['Yes', 'No', ''].includes(text) ? ok(text === 'Yes') : fail('Yes or No.')),
  },
  {
    ...column('order', 'number', 100),
    parse(text) {
      if (text === '') return ok(null);
      return Number.isFinite(Number(text)) ? ok(Number(text)) : fail('Not a number.');
    },
  },
  {
    ...column('purposes', 'list', 220),
    parse: (text) =>
      ok(
        text
          .split(',')
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      ),
  },
  column('description', 'longText', 240),
  changed,
];

/** What a shown sample lets a test see and do. */
export interface ShownSample {
  /** The rows as edits have left them. */
  rows(): readonly SampleRow[];
  readonly batches: { readonly edits: readonly CellEdit[]; readonly cause: EditCause }[];
  readonly layouts: unknown[];
  readonly selections: (readonly string[])[];
  readonly opened: string[];
  readonly clipboard: { text: string | null };
  counts(): readonly [number, number];
  handle(): CuratorGridHandle;
  change(props: Partial<CuratorGridProps<SampleRow>>): void;
}

/** Shows the grid in the app's theme over rows that take their edits; replaces what was shown before. */
export async function showSample(
  options: Partial<CuratorGridProps<SampleRow>> & {
    readonly language?: Language;
    readonly scheme?: 'light' | 'dark';
    readonly height?: number;
  } = {},
): Promise<ShownSample> {
  cleanup();
  const { language = 'en', scheme = 'light', height = 420, ...own } = options;
  const batches: ShownSample['batches'] = [];
  const layouts: unknown[] = [];
  const selections: (readonly string[])[] = [];
  const opened: string[] = [];
  const clipboard: { text: string | null } = { text: null };
  let rows = own.rows ?? sampleRows(12);
  let counts: readonly [number, number] = [0, 0];
  let handle: CuratorGridHandle | null = null;
  let change: ShownSample['change'] = () => undefined;
  const text = gridText(messages[language].grid, { label: 'Sample', empty: 'No rows yet', noMatch: 'Nothing matches' });

  function Sample() {
    const [props, setProps] = useState<Partial<CuratorGridProps<SampleRow>>>({ ...own, rows });
    change = (next) => setProps((last) => ({ ...last, ...next }));
    return (
      <CuratorGrid<SampleRow>
        columns={sampleColumns}
        text={text}
        density="standard"
        search=""
        layout={null}
        rowId={rowId}
        onEdits={async (edits, cause) => {
          batches.push({ edits, cause });
          rows = applied(rows, edits);
          change({ rows });
          return [];
        }}
        onLayoutChange={(layout) => layouts.push(layout)}
        onSelectionChange={(ids) => selections.push(ids)}
        onOpenRow={(id) => opened.push(id)}
        onCounts={(shown, total) => {
          counts = [shown, total];
        }}
        readClipboard={async () => clipboard.text}
        writeClipboard={async (written) => {
          clipboard.text = written;
          return true;
        }}
        onReady={(ready) => {
          handle = ready;
        }}
        {...props}
        rows={props.rows ?? []}
      />
    );
  }

  document.documentElement.setAttribute('data-mui-color-scheme', scheme);
  render(
    <ThemeProvider theme={theme} defaultMode={scheme} modeStorageKey={`sample-${scheme}`}>
      <CssBaseline />
      <main style={{ height, background: 'var(--mui-palette-background-paper)' }}>
        <Sample />
      </main>
    </ThemeProvider>,
  );
  await until(() => handle !== null);
  return {
    rows: () => rows,
    batches,
    layouts,
    selections,
    opened,
    clipboard,
    counts: () => counts,
    handle: () => handle!,
    change: (props) => change(props),
  };
}

const rowId = (row: SampleRow): string => row.id;

function applied(rows: readonly SampleRow[], edits: readonly CellEdit[]): readonly SampleRow[] {
  const byRow = Map.groupBy(edits, (edit) => edit.rowId);
  return rows.map((row) => {
    const changes = byRow.get(row.id);
    return changes
      ? { ...row, ...Object.fromEntries(changes.map(({ columnId, value }): [string, CellValue] => [columnId, value])) }
      : row;
  });
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(requestAnimationFrame);
}

/** The cell of a column in the row that stands at that place. */
export function cellAt(row: number, columnId: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`.ag-row[row-index="${row}"] .ag-cell[col-id="${columnId}"]`);
  if (!cell) throw new Error(`No cell ${columnId} in row ${row}`);
  return cell;
}

/** Which cells the selection shows as inside, as `row:column`. */
export function selectedCells(): readonly string[] {
  return [...document.querySelectorAll('.ag-cell[aria-selected="true"]')]
    .map((cell) => `${cell.closest('.ag-row')?.getAttribute('row-index') ?? ''}:${cell.getAttribute('col-id') ?? ''}`)
    .sort();
}

/** The active cell, as `row:column`. */
export function activeCell(): string | null {
  const cell = document.querySelector('.ag-cell[data-range~="active"]');
  return cell && `${cell.closest('.ag-row')?.getAttribute('row-index') ?? ''}:${cell.getAttribute('col-id') ?? ''}`;
}
