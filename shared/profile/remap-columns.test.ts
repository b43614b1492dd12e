import { describe, expect, it } from 'vitest';
import type { InferredMeaning } from '../sign/infer-meaning';
import { draftAttribute, freeCode, inferredFields } from './draft-attribute';
import { chooseIdColumn, remapColumns } from './remap-columns';

const column = (id: string, attribute: string | null) => ({ id, name: id, attribute });
const file = { id: 'f', columns: [column('c0', 'email'), column('c1', null), column('c2', 'city')], idColumn: 'c0' };

describe('mapping columns anew', () => {
  it('is one change of the file, and takes an attribute from the column that had it', () => {
    expect(
      remapColumns(
        file,
        new Map([
          ['c1', 'city'],
          ['c0', null],
        ]),
      ),
    ).toEqual({
      kind: 'updated',
      table: 'profileFiles',
      key: 'f',
      before: { columns: file.columns },
      after: { columns: [column('c0', null), column('c1', 'city'), column('c2', null)] },
    });
  });

  it('is no change where all is as it was', () => {
    expect(remapColumns(file, new Map([['c0', 'email']]))).toBeNull();
    expect(remapColumns(file, new Map())).toBeNull();
    expect(chooseIdColumn(file, 'c0')).toBeNull();
    expect(chooseIdColumn(file, 'c1')).toMatchObject({ before: { idColumn: 'c0' }, after: { idColumn: 'c1' } });
  });
});

describe('a draft attribute', () => {
  const draft = (name: string, inferred: InferredMeaning | null = null, taken: string[] = []) =>
    draftAttribute({ name, place: 4, meaning: inferredFields(inferred) }, new Set(taken), 'now', 'Ada');

  it('is called as its column, in the style of codes and in words', () => {
    expect(draft('lastOrder_date')).toMatchObject({
      code: 'lastOrderDate',
      label: 'Last order date',
      dataType: 'STRING',
    });
    expect(draft('Müşteri Tipi', null, ['musteriTipi'])).toMatchObject({ code: 'musteriTipi2', label: 'Müşteri Tipi' });
    expect(draft('E-Mail')).toMatchObject({ code: 'eMail', label: 'E-Mail' });
    expect(draft('#')).toMatchObject({ code: 'column5', label: '#' });
    expect(freeCode('a', new Set(['a', 'a2']))).toBe('a3');
  });

  it('has the type and the options that its values show, and nothing decided', () => {
    expect(draft('channel', { dataType: 'STRING', options: ['app', 'web'] })).toMatchObject({
      dataType: 'STRING',
      options: [
        { value: 'app', label: '' },
        { value: 'web', label: '' },
      ],
      isPersonalInfo: 'undecided',
      updatedBy: 'Ada',
    });
  });
});
