import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeStorage } from './safe-storage';

test('what was encrypted is decrypted unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(safeStorage.decryptString(safeStorage.encryptString(text))).toBe(text);
    }),
  );
});

test('what was tampered with is refused', () => {
  const bytes = safeStorage.encryptString('key');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  expect(() => safeStorage.decryptString(bytes)).toThrow();
});
