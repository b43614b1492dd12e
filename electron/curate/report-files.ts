import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { writeAtomically } from '../disk/atomic-file';
import type { CommandOptions } from './command';

/** Writes the reports that were asked for, each all or not at all. */
export async function writeReports(
  { csv, html }: CommandOptions,
  make: { readonly csv: () => string; readonly html: () => string },
): Promise<Result<null, Fault>> {
  for (const [target, text] of [
    [csv, make.csv],
    [html, make.html],
  ] as const) {
    if (target === undefined) continue;
    const written = await writeAtomically<null>(path.resolve(target), async (temporary) => {
      await writeFile(temporary, text());
      return ok(null);
    });
    if (!written.ok) return fail({ ...written.error, file: target });
  }
  return ok(null);
}

/** The language of what is said; English unless Turkish is asked for. */
export function languageOf({ language }: CommandOptions): 'en' | 'tr' {
  return language === 'tr' ? 'tr' : 'en';
}
