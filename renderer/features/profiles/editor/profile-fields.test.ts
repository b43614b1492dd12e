import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import type { ProfileCell } from '../../../query/query-protocol';
import { fileColumns, type FileColumn } from '../shown-columns';
import { enter, nothing, ownOf, saidBy, savable, withDraft } from './profile-draft';
import { consentOf, fieldsOf, isShown, sectionOf } from './profile-fields';

const definitions = [
  newAttribute({ code: 'mail', label: 'E-mail', isPersonalInfo: 'yes', consentAttribute: 'optIn' }, '', ''),
  newAttribute(
    { code: 'optIn', label: 'Opt-in', isPersonalInfo: 'no', dataType: 'BOOLEAN', category: 'standard' },
    '',
    '',
  ),
  newAttribute({ code: 'age', label: 'Yaş', isPersonalInfo: 'no', dataType: 'INT' }, '', ''),
  newAttribute({ code: 'news', isPersonalInfo: 'no', consentAttribute: 'gone' }, '', ''),
];
const names = ['mail', 'optIn', 'age', 'news', 'shoe'];
const columns = fileColumns(
  {
    columns: names.map((name, at) => ({ id: `c${at}`, name, attribute: name === 'shoe' ? null : name })),
    report: { dialect: null },
  },
  definitions,
  new Set(),
);
const column = (name: string): FileColumn => columns.find((each) => each.name === name)!;
const cell = (name: string, text: string | null, given: Partial<ProfileCell> = {}): ProfileCell => ({
  row: 0,
  column: column(name).id,
  text,
  original: text,
  edited: false,
  invalid: false,
  sign: null,
  single: null,
  beneath: { layer: 0, isPatched: false },
  ...given,
});
const cells = [cell('mail', 'a@b.c'), cell('optIn', 'evet'), cell('age', 'old'), cell('news', ''), cell('shoe', null)];
const fields = (drafts = new Map()) => fieldsOf(columns, cells, drafts);
const shown = (words: string, kind: Parameters<typeof isShown>[2], drafts = new Map()) =>
  fields(drafts)
    .filter((field) => isShown(field, words, kind))
    .map(({ column: { name } }) => name);

describe('the fields of a profile', () => {
  it('stand in sections by what their columns are mapped to', () => {
    expect(columns.map(sectionOf)).toEqual(['custom', 'standard', 'custom', 'custom', 'unmapped']);
  });

  it('are found by any of their names, without regard to case and accents', () => {
    expect(shown('yas', 'all')).toEqual(['age']);
    expect(shown('OPT in', 'all')).toEqual(['optIn']);
    expect(shown('', 'all')).toEqual(names);
  });

  it('are told apart by what they say, unsaved changes included', () => {
    expect(shown('', 'filled')).toEqual(['mail', 'optIn', 'age']);
    expect(shown('', 'invalid')).toEqual(['age']);
    expect(shown('', 'edited')).toEqual([]);
    const drafts = new Map([['c2', enter(column('age'), '7')]]);
    expect(shown('', 'invalid', drafts)).toEqual([]);
    expect(shown('', 'edited', drafts)).toEqual(['age']);
  });

  it('know the consent that their attribute needs', () => {
    const consent = (name: string) =>
      consentOf(
        fields().find((each) => each.column.name === name)!,
        fields(),
      );
    expect(consent('mail')).toMatchObject({ kind: 'known', attribute: 'Opt-in', value: 'evet' });
    expect(consent('news')).toMatchObject({ kind: 'known', attribute: 'gone', value: null });
    expect(consent('age')).toEqual({ kind: 'none' });
  });
});

describe('a draft', () => {
  const field = (name: string, draft: ReturnType<typeof enter> | null) => ({
    column: column(name),
    cell: cell(name, 'x'),
    draft,
  });

  it('keeps no value and the empty text apart where any text is a value', () => {
    expect(enter(column('shoe'), '').value).toEqual({ ok: true, value: '' });
    expect(enter(column('age'), '').value).toEqual({ ok: true, value: null });
    expect([saidBy(field('shoe', nothing)), saidBy(field('shoe', enter(column('shoe'), '')))]).toEqual([null, '']);
  });

  it('stands in its field with the reason where it is not taken, and keeps all from being saved', () => {
    const draft = enter(column('age'), 'old');
    expect(draft).toMatchObject({ entered: 'old', value: { ok: false, error: { code: 'value-not-whole' } } });
    expect(savable(new Map([['c2', draft]]))).toEqual({ ok: false, error: ['c2'] });
  });

  it('goes where the cell says so already', () => {
    const edited = cell('age', '7', { original: '6', edited: true });
    const drafts = (draft: ReturnType<typeof enter>) => [...withDraft(new Map(), edited, draft).keys()];
    expect(drafts(enter(column('age'), '7'))).toEqual([]);
    expect(drafts(enter(column('age'), '8'))).toEqual(['c2']);
    expect(drafts(ownOf(edited))).toEqual(['c2']);
    expect([...withDraft(new Map(), cell('age', '6'), ownOf(cell('age', '6'))).keys()]).toEqual([]);
  });
});
