import { expect, it } from 'vitest';
import { fault } from '#shared/base/fault';
import { nativeFault, thrownFault } from './native-fault';

it.each([
  'IO Error: Could not write file "/a/b": No space left on device',
  'Out of Memory Error: failed to offload data block; this limit was set by the "max_temp_directory_size" setting',
])('tells a full disk by its own code: %s', (reason) => {
  expect(nativeFault(fault('file-unreadable', { reason }), 'a.csv')).toEqual(fault('disk-full', { file: 'a.csv' }));
});

it('tells no paths, and the file by the name that people know', () => {
  const told = nativeFault(
    fault('file-unreadable', { file: '/private/a', reason: 'cannot open "/private/a"' }),
    'a.csv',
  );
  expect(told).toEqual({ code: 'file-unreadable', file: 'a.csv' });
});

it('leaves everything else as it is', () => {
  const given = fault('format-unknown', { reason: 'old-office', line: 3 });
  expect(nativeFault(given, 'a.csv')).toEqual({ ...given, file: 'a.csv' });
});

it('takes the first line of what was thrown for the reason', () => {
  expect(thrownFault(new Error('Broken\nand more'), 'file-unreadable')).toEqual(
    fault('file-unreadable', { reason: 'Broken' }),
  );
});
