import { statfs } from 'node:fs/promises';

/** Bytes that are free for this person on the disk where the folder lies. */
export async function freeRoom(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
