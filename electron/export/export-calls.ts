import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { Job, Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { chooseTarget, type TargetDialogs } from './choose-target';
import { offerExport, type WriteParts } from './write-file';
import { offerProfileExport } from './write-profiles-file';

/** What the calls about saving files need of the machine. */
export interface ExportParts extends WriteParts, TargetDialogs {
  readonly jobs: Jobs;
  /** Shows a file in the system's file manager. */
  showInFolder(file: string): void;
}

type ExportCalls =
  | 'export.choose'
  | 'export.start'
  | 'profiles.prepareExport'
  | 'profiles.chooseTarget'
  | 'profiles.export'
  | 'export.show';

/** Answers the calls about saving files. */
export function exportCalls(parts: ExportParts): Pick<Handlers, ExportCalls> {
  const { jobs } = parts;
  /** Jobs whose file stands. */
  const finished = new WeakSet<Job>();
  return {
    'export.choose': async ({ format, suggestedName }) => {
      const target = await chooseTarget(parts, format, suggestedName, 'attributes');
      return ok(target && { job: jobs.open({ kind: 'write', ...target, format }).id, name: target.name });
    },
    'export.start': async ({ job }) => {
      const found = jobs.find(job, 'write');
      return found.ok ? ok({ upload: offerExport(found.value, parts) }) : found;
    },
    'profiles.prepareExport': async () => {
      parts.engine.prepare();
      return ok({});
    },
    'profiles.chooseTarget': async ({ format, suggestedName }) => {
      const target = await chooseTarget(parts, format, suggestedName, 'profiles');
      return ok(target && { job: jobs.open({ kind: 'writeProfiles', ...target, format }).id, name: target.name });
    },
    'profiles.export': async ({ job }) => {
      const found = jobs.find(job, 'writeProfiles');
      return found.ok ? ok({ upload: offerProfileExport(found.value, parts, () => finished.add(found.value)) }) : found;
    },
    'export.show': async ({ job }) => {
      const found = jobs.find(job, 'writeProfiles');
      if (!found.ok) return found;
      if (!finished.has(found.value)) return fail(fault('refused', { reason: 'job' }));
      parts.showInFolder(found.value.subject.path);
      return ok({});
    },
  };
}
