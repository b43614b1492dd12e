import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAttribute, personalInfoAnswers } from '#shared/attribute/attribute';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { BlockWrite } from '../../grid/block-write';
import { createInfiniteCommands, type InfiniteEnvironment } from '../../grid/infinite-commands';
import { maskedText } from '../../grid/profiles-grid-cell';
import type { ProfilesGridProps } from '../../grid/profiles-grid-props';
import type { Selection } from '../../grid/selection';
import { parseTsv } from '../../grid/tsv';
import { en } from '../../text/en/messages';
import { gridColumn } from './grid-column';
import { fileColumns } from './shown-columns';

const most = { rows: 12, columns: 6 };

/** What a column is under some policy: mapped or not, decided or not, looking personal or not, revealed or not. */
const anyColumn = fc.record({
  isMapped: fc.boolean(),
  isPersonalInfo: fc.constantFrom(...personalInfoAnswers),
  looksPersonal: fc.option(fc.boolean(), { nil: undefined }),
  isRevealed: fc.boolean(),
});
/** What a cell says besides the words that no other cell has: what breaks a table apart, among others. */
const anyRest = fc.constantFrom('', ' ', '\t', '"', '\r\n', '"quoted"', 'ğüş', '@example.com', '=1+1');
const position = fc.record({ row: fc.nat(most.rows - 1), column: fc.nat(most.columns - 1) });
const anySelection: fc.Arbitrary<Selection> = fc
  .array(fc.record({ anchor: position, focus: position }), { minLength: 1, maxLength: 3 })
  .map((ranges) => ({ ranges }));

const anyCase = fc.record({
  columns: fc.array(anyColumn, { minLength: most.columns, maxLength: most.columns }),
  rests: fc.array(fc.option(anyRest), { minLength: 5, maxLength: 50 }),
  selection: anySelection,
});

/** The grid's commands over a file of that case, and everything that left them. */
function stage({ columns: given, rests, selection }: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) {
  const definitions = given.map(({ isPersonalInfo }, at) =>
    newAttribute({ code: `a${at}`, label: `A${at}`, isPersonalInfo }, '2026-01-01T00:00:00.000Z', 'Ada'),
  );
  const file = {
    columns: given.map(({ isMapped, looksPersonal }, at) => {
      const attribute = isMapped ? `a${at}` : null;
      return { id: `c${at}`, name: `n${at}`, attribute, ...(looksPersonal !== undefined && { looksPersonal }) };
    }),
    report: { dialect: null },
  } as unknown as ProfileFile;
  const revealed = new Set(given.flatMap(({ isRevealed }, at) => (isRevealed ? [`c${at}`] : [])));
  const style = { language: 'en', words: { yes: 'Yes', no: 'No' } } as const;
  const words = { ...en.profileEdit.cell, yes: 'Yes', no: 'No' };
  const columns = fileColumns(file, definitions, revealed).map((column) =>
    gridColumn(column, false, style, en.profiles.file, words),
  );
  const textOf = (row: number, column: number): string | null => {
    const rest = rests[(row * most.columns + column) % rests.length] ?? null;
    return rest === null ? null : `value-${row}-${column}-${rest}`;
  };
  const left: { clipboard: string | null; readonly said: string[]; readonly written: BlockWrite[] } = {
    clipboard: null,
    said: [],
    written: [],
  };
  const ids = columns.map(({ id }) => id);
  const props = {
    columns,
    view: {
      count: most.rows,
      page: (start: number, count: number, asked: readonly string[]) =>
        Promise.resolve(
          Array.from({ length: count }, (_, at) => ({
            row: start + at,
            cells: asked.map((id) => ({ text: textOf(start + at, ids.indexOf(id)), invalid: false, edited: false })),
          })),
        ),
      indexOf: (row: number) => Promise.resolve(row),
    },
    text: {
      ...en.grid,
      masked: 'Masked',
      notCopied: 'Not copied',
      tooMany: (count: number) => `More than ${count}`,
    },
    onWrite(writes: readonly BlockWrite[]) {
      left.written.push(...writes);
      return Promise.resolve({ written: 0, readOnly: 0, reasons: [], refused: [] });
    },
    writeClipboard(text: string) {
      left.clipboard = text;
      return Promise.resolve(true);
    },
  } as unknown as ProfilesGridProps;
  const commands = createInfiniteCommands({
    surface: {
      columnIds: () => ids,
      column: (id: string) => columns.find((each) => each.id === id),
      extent: () => ({ rows: most.rows, columns: most.columns }),
      focus: () => undefined,
      rowAt: () => null,
    },
    selection: { get: () => selection, set: () => undefined },
    props: () => props,
    announce: (words: string) => void left.said.push(words),
    complain: (words: string) => void left.said.push(words),
    flash: () => undefined,
  } as unknown as InfiniteEnvironment);
  const hidden = Array.from({ length: most.rows * most.columns }, (_, at) => at).flatMap((at) => {
    const [row, column] = [Math.floor(at / most.columns), at % most.columns];
    return columns[column]?.masked && textOf(row, column) !== null ? [`value-${row}-${column}-`] : [];
  });
  return { commands, columns, textOf, left, hidden };
}

/** The commands answer before they are done: what they ask for comes at once, so a turn of the loop is enough. */
const done = () => new Promise((resolve) => setTimeout(resolve));

describe('a value that the policy hides', () => {
  // Law: whatever the policy, the data and the selection.
  it('is in nothing that is copied or cut, nor in what is said of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.constantFrom('copy', 'cut'), async (given, command) => {
        const { commands, left, hidden } = stage(given);
        commands[command]();
        await done();
        const leaving = [left.clipboard ?? '', ...left.said].join('\n');
        expect(hidden.filter((value) => leaving.includes(value))).toEqual([]);
        expect(leaving).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('stands as a mask where it was, and every other value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (given) => {
        const range = given.selection.ranges[0] ?? { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };
        const { commands, columns, textOf, left } = stage({ ...given, selection: { ranges: [range] } });
        commands.copy();
        await done();
        const between = (one: number, other: number) =>
          Array.from({ length: Math.abs(one - other) + 1 }, (_, at) => Math.min(one, other) + at);
        const expected = between(range.anchor.row, range.focus.row).map((row) =>
          between(range.anchor.column, range.focus.column).map((column) => {
            const text = textOf(row, column);
            return text && columns[column]?.masked ? maskedText : (text ?? '');
          }),
        );
        expect(parseTsv(left.clipboard ?? '')).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('is written nowhere else by filling', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.constantFrom('fillDown', 'fillRight'), async (given, command) => {
        const { commands, left, hidden } = stage(given);
        commands[command]();
        await done();
        const written = JSON.stringify(left.written);
        expect(hidden.filter((value) => written.includes(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
