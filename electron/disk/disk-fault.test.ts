import { expect, it } from 'vitest';
import { readFault, systemCode, writeFault } from './disk-fault';

const systemError = (code: string) => Object.assign(new Error(`${code}: '/home/person/a.csv'`), { code });

it.each([
  ['ENOENT', 'file-missing'],
  ['ENOTDIR', 'file-missing'],
  ['EACCES', 'file-unreadable'],
  ['EISDIR', 'file-unreadable'],
])('tells %s on reading as %s', (system, code) => {
  expect(readFault(systemError(system), 'a.csv')).toMatchObject({ code, file: 'a.csv' });
});

it('tells the system’s code and never its message, which holds the path', () => {
  for (const told of [readFault(systemError('EIO'), 'a.csv'), writeFault(systemError('EIO'), 'a.csv')]) {
    expect(told.reason).toBe('EIO');
    expect(JSON.stringify(told)).not.toContain('/home');
  }
});

it('knows no code of an error that the system did not make', () => {
  expect([new Error('bug'), 'text', null].map(systemCode)).toEqual([null, null, null]);
  expect(writeFault(new Error('bug'), 'a.csv')).toMatchObject({ code: 'file-unwritable', reason: 'unknown' });
});
