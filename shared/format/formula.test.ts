import { expect, it } from 'vitest';
import { guarded } from './formula';

it('guards what a spreadsheet would run, and no plain number', () => {
  expect(['=cmd', '+A1', '-A1', '@x', '\t=1', '\r=1', '+90 532'].map(guarded)).toEqual([
    "'=cmd",
    "'+A1",
    "'-A1",
    "'@x",
    "'\t=1",
    "'\r=1",
    "'+90 532",
  ]);
  expect(['-12', '+905321234567', '-1,5', '1=2', '', ' =x'].map(guarded)).toEqual([
    '-12',
    '+905321234567',
    '-1,5',
    '1=2',
    '',
    ' =x',
  ]);
});
