import { open } from 'node:fs/promises';

/** Writes a file from texts, one after the other; answers its size in bytes. Errors of the disk are thrown. */
export async function writeTexts(path: string, texts: AsyncIterable<string> | Iterable<string>): Promise<number> {
  const file = await open(path, 'w');
  try {
    let bytes = 0;
    for await (const text of texts) {
      const { bytesWritten } = await file.write(Buffer.from(text, 'utf8'));
      bytes += bytesWritten;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
