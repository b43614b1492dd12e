import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRefreshSource } from '../../../test/contracts/store-refresh.contract';
import { aProfileFile } from '../../../test/contracts/store-profiles';
import { anyRefreshSource } from '../../../test/support/refresh-arbitraries';
import { formOf, newSourceForm, optionsAsRead, sourceOf } from './source-form';

const files = [aProfileFile('f'), aProfileFile('g')];
const marked = (source: ReturnType<typeof aRefreshSource>) => ({
  source,
  mark: { seen: null, isTaken: false, moved: null },
});

describe('the form of a source', () => {
  it('is the source again where nothing is changed (law)', () => {
    fc.assert(
      fc.property(anyRefreshSource(), (source) => {
        const { target } = source;
        fc.pre(target.kind === 'file' || target.idColumn !== '');
        expect(sourceOf(formOf(marked(source)), files, []).source).toEqual(source);
      }),
    );
  });

  it('begins switched off, and says what is missing', () => {
    const form = newSourceForm('s', files);
    expect(form.isEnabled).toBe(false);
    expect([...sourceOf(form, files, []).problems]).toEqual(['name', 'place']);
    expect([...sourceOf(newSourceForm('s', []), [], []).problems]).toEqual(['name', 'place', 'look']);
  });

  it('refuses a time that is none, a file without an id, and one that another source refreshes', () => {
    const form = formOf(marked(aRefreshSource()));
    expect([...sourceOf({ ...form, rhythm: 'every', minutes: '0.5' }, files, []).problems]).toEqual(['minutes']);
    expect([...sourceOf({ ...form, rhythm: 'daily', at: '25:00' }, files, []).problems]).toEqual(['at']);
    const unnamed = aProfileFile('f', { idColumn: null });
    expect([...sourceOf(form, [unnamed], []).problems]).toEqual(['no-id']);
    const other = marked(aRefreshSource({ id: 't', name: 'Weekly' }));
    expect(sourceOf(form, files, [other])).toMatchObject({ source: null, sharing: 'Weekly' });
    expect(sourceOf({ ...form, file: 'g' }, files, [other]).source).not.toBeNull();
  });
});

it('keeps to how a file was read, where it was text', () => {
  const dialect = {
    encoding: 'windows-1254',
    delimiter: ';',
    quote: '',
    escape: '',
    skipRows: 2,
    decimal: ',',
    lineEnd: 'crlf',
    blanksAroundQuotes: false,
    headerLines: 1,
    width: 3,
  } as const;
  const { report } = aProfileFile('f');
  expect(optionsAsRead({ report })).toBeNull();
  expect(optionsAsRead({ report: { ...report, dialect: { ...report.dialect, ...dialect } as never } })).toMatchObject({
    encoding: 'windows-1254',
    delimiter: ';',
    quote: '',
    escape: null,
    skipRows: 2,
    header: true,
    decimal: ',',
  });
});
