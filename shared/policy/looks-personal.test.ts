import { describe, expect, it } from 'vitest';
import { isTakenForPersonal, looksPersonal } from './looks-personal';

describe('a column that is mapped to none', () => {
  it('looks personal by its name, or by its values', () => {
    const addresses = Array.from({ length: 20 }, (_, index) => `person${index}@example.com`);
    expect(looksPersonal('full_name', [])).toBe(true);
    expect(looksPersonal('x17', addresses)).toBe(true);
    expect(looksPersonal('x17', ['red', 'green', 'blue'])).toBe(false);
  });

  it('is taken for what was decided, else for what its name says', () => {
    const column = { name: 'full_name', attribute: null };
    expect(isTakenForPersonal(column)).toBe(true);
    expect(isTakenForPersonal({ ...column, looksPersonal: false })).toBe(false);
    expect(isTakenForPersonal({ ...column, name: 'tenure' })).toBe(false);
  });

  it('is personal where its definition is gone', () => {
    expect(isTakenForPersonal({ name: 'tenure', attribute: 'gone', looksPersonal: false })).toBe(true);
  });
});
