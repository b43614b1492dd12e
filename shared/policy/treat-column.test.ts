import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, textAt } from '../query/text-column';
import { anyRules, anySubject, anyUse } from '../../test/support/policy-arbitraries';
import { decide, planColumn } from './decide';
import { createMask } from './mask';
import { startTally, totalOf } from './tally';
import { treatColumn } from './treat-column';

const bytes = new Uint8Array(32).fill(7);
const as = { dataType: 'STRING', array: false } as const;
const placeNames = ['consentA', 'consentB', 'consentC'];

const anyAnswer = fc.constantFrom('yes', 'no', '', null, 'maybe');
/** Rows of a value, which is a secret of its own or repeats, and three answers about consent. */
const anyRows = fc
  .array(fc.tuple(fc.nat(4), fc.boolean(), anyAnswer, anyAnswer, anyAnswer), { minLength: 1, maxLength: 40 })
  .map((rows) =>
    rows.map(([number, own, ...consent], row) => ({
      value: number === 0 ? null : own ? `secret-${row}-${number}@mail.example` : `shared-${number}@mail.example`,
      consent,
    })),
  );
const anyCase = fc.record({
  rows: anyRows,
  subject: anySubject(),
  rules: anyRules(),
  use: anyUse(),
  masking: fc.constantFrom('redact', 'hash', 'domain'),
  absent: fc.subarray(placeNames),
});

describe('a column under the policy', () => {
  it('holds what deciding about each profile alone would leave, and counts the same', () => {
    fc.assert(
      fc.property(anyCase, ({ rows, subject, rules, use, masking, absent }) => {
        const present = placeNames.filter((name) => !absent.includes(name));
        const plan = planColumn(subject, rules, use, ({ name }) => (present.includes(name) ? name : null));
        const consent = (name: string) => columnOf(rows.map((row) => row.consent[placeNames.indexOf(name)] ?? null));
        const mask = createMask(masking, as, bytes);
        const treated = treatColumn(columnOf(rows.map(({ value }) => value)), plan, mask, consent);

        const counter = startTally();
        const expected = rows.map(({ value, consent: answers }) => {
          const decision = decide(subject, rules, use, ({ name }) =>
            present.includes(name) ? (answers[placeNames.indexOf(name)] ?? null) : undefined,
          );
          if (value === null) return null;
          counter.count(decision);
          return decision.treatment === 'allow' ? value : decision.treatment === 'drop' ? null : mask(value);
        });
        expect(rows.map((_, row) => textAt(treated.column, row))).toEqual(expected);
        expect(treated.tally).toEqual(counter.tally());
      }),
    );
  });
  it('has no text any more that was masked or dropped everywhere', () => {
    fc.assert(
      fc.property(anyCase, ({ rows, subject, rules, use, masking }) => {
        const plan = planColumn(subject, rules, use, ({ name }) => name);
        const consent = (name: string) => columnOf(rows.map((row) => row.consent[placeNames.indexOf(name)] ?? null));
        const before = columnOf(rows.map(({ value }) => value));
        const { column } = treatColumn(before, plan, createMask(masking, as, bytes), consent);
        const seen = new Set(rows.map((_, row) => textAt(column, row)));
        for (const text of column.texts) if (text !== null) expect(seen).toContain(text);
      }),
    );
  });
  it('decides about the chosen rows alone, and lets go of all others', () => {
    const column = columnOf(['a@x.org', 'b@x.org', 'c@x.org']);
    const plan = { kind: 'fixed', treatment: 'allow', reason: 'not-personal' } as const;
    const treated = treatColumn(
      column,
      plan,
      (text) => text,
      () => column,
      Uint32Array.of(1),
    );
    expect([0, 1, 2].map((row) => textAt(treated.column, row))).toEqual([null, 'b@x.org', null]);
    expect(treated.column.texts).not.toContain('a@x.org');
    expect(totalOf(treated.tally, 'allow')).toBe(1);
  });
  it('is the same column where nothing changes', () => {
    const column = columnOf(['a', null, 'b']);
    const plan = { kind: 'fixed', treatment: 'allow', reason: 'not-personal' } as const;
    expect(
      treatColumn(
        column,
        plan,
        (text) => text,
        () => column,
      ).column,
    ).toBe(column);
  });
});
