import { existsSync } from 'node:fs';
import path from 'node:path';
import { ok } from '#shared/base/result';
import type { FileFormat } from '#shared/format/source-table';
import type { Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { extensionsOf, safeFileName, withExtension } from './target-file';
import { offerExport, type WriteParts } from './write-file';

/** What the calls about saving files need of the machine. */
export interface ExportParts extends WriteParts {
  readonly jobs: Jobs;
  /** Answers the path that the person chose, or null. */
  chooseToSave(format: FileFormat, extensions: readonly string[], name: string): Promise<string | null>;
  /** Asks whether the file of that name may be replaced. */
  confirmReplace(name: string): Promise<boolean>;
}

/** Answers the calls about saving files. */
export function exportCalls(parts: ExportParts): Pick<Handlers, 'export.choose' | 'export.start'> {
  const { jobs } = parts;
  return {
    'export.choose': async ({ format, suggestedName }) => {
      const suggested = withExtension(safeFileName(suggestedName), format);
      const chosen = await parts.chooseToSave(format, extensionsOf(format), suggested);
      if (chosen === null) return ok(null);
      const file = withExtension(chosen, format);
      const name = path.basename(file);
      // The dialog asked about the name that was typed, not about the one that our extension makes of it.
      const isOther = file !== chosen && existsSync(file);
      if (isOther && !(await parts.confirmReplace(name))) return ok(null);
      return ok({ job: jobs.open({ kind: 'write', name, path: file, format }).id, name });
    },
    'export.start': async ({ job }) => {
      const found = jobs.find(job, 'write');
      return found.ok ? ok({ upload: offerExport(found.value, parts) }) : found;
    },
  };
}
