import { describe, expect, it } from 'vitest';
import { chunkSize, isSealed, openSealed, sealRandomBytes, sealUnder, type Opener } from './seal';

const random = Uint8Array.from({ length: sealRandomBytes }, (_, place) => place);
const content = Uint8Array.from({ length: chunkSize + 5 }, (_, place) => place % 251);
const chunks = [content.subarray(0, chunkSize), content.subarray(chunkSize)] as const;

async function sealed() {
  const sealer = await sealUnder('correct horse', random);
  return { head: sealer.head, parts: [sealer.seal(chunks[0], false), sealer.seal(chunks[1], true)] as const };
}
async function opener(head: Uint8Array, passphrase = 'correct horse'): Promise<Opener> {
  const opened = await openSealed(passphrase, head);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

describe('content under a passphrase', () => {
  it('opens again, chunk by chunk', async () => {
    const { head, parts } = await sealed();
    expect(isSealed(head)).toBe(true);
    const opened = await opener(head);
    expect(opened.offset).toBe(head.length);
    expect(opened.open(parts[0], false)).toEqual(chunks[0].slice());
    expect(opened.open(parts[1], true)).toEqual(chunks[1].slice());
  });

  it('has no chunk left out, in another place, changed or cut off (SAVE-3)', async () => {
    const { head, parts } = await sealed();
    expect((await opener(head)).open(parts[1], true)).toBeNull();
    expect((await opener(head)).open(parts[0], true)).toBeNull();
    const changed = parts[0].slice();
    changed[100] = (changed[100] ?? 0) ^ 1;
    expect((await opener(head)).open(changed, false)).toBeNull();
  });

  it('has a first line that cannot be changed: no other cost, and nothing that is added to it', async () => {
    const { head, parts } = await sealed();
    const text = new TextDecoder().decode(head);
    const cheap = new TextEncoder().encode(text.replace('"N":131072', '"N":2'));
    expect(await openSealed('correct horse', cheap)).toBe('broken');
    const longer = new TextEncoder().encode(text.replace('{"format"', '{"a":1,"format"'));
    expect((await opener(longer)).open(parts[0], false)).toBeNull();
    expect(await openSealed('correct horse', new TextEncoder().encode('no line'))).toBe('broken');
  });

  it('tells another passphrase from a file that was changed (SAVE-2)', async () => {
    const { head } = await sealed();
    expect(await openSealed('correct hors', head)).toBe('passphrase');
  });
});
