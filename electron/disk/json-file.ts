import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { ok } from '#shared/base/result';
import { writeAtomically } from './atomic-file';
import { makePrivateFolder } from './private-folder';

/** A small file of ours that holds one value, for this person's eyes alone. */
export interface JsonFile<T> {
  /** What it holds; `otherwise` where there is none, or nothing that can be read any more. */
  read(): Promise<T>;
  /** All or not at all; throws where the disk does not let us. */
  write(value: T): Promise<void>;
}

/** The file as values of that schema. */
export function jsonFile<T>(file: string, schema: z.ZodType<T>, otherwise: T): JsonFile<T> {
  return {
    async read() {
      try {
        return schema.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return otherwise;
      }
    },
    async write(value) {
      await makePrivateFolder(path.dirname(file));
      const written = await writeAtomically<null>(file, async (temporary) => {
        await writeFile(temporary, JSON.stringify(value, null, 2), { mode: 0o600 });
        return ok(null);
      });
      if (!written.ok) throw new Error(`${path.basename(file)}: ${written.error.code}`);
    },
  };
}
