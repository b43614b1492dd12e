import { mkdir, rm } from 'node:fs/promises';

/** Makes a folder that only this person can look into, and those above it where they lack. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Removes a folder with all that is in it, or does nothing where there is none. */
export async function removeFolder(folder: string): Promise<void> {
  // Windows keeps a file for a moment after its process has ended.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
