import { type Fault, fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { Job, Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { chooseTarget, type TargetDialogs } from './choose-target';
import { mayStage, type StagedProfiles, stageProfiles } from './staged-profiles';
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
  | 'profiles.stageExport'
  | 'profiles.draftExport'
  | 'profiles.chooseTarget'
  | 'profiles.export'
  | 'export.show';

/** Answers the calls about saving files. */
export function exportCalls(parts: ExportParts): Pick<Handlers, ExportCalls> {
  const { jobs } = parts;
  /** Jobs whose file stands. */
  const finished = new WeakSet<Job>();
  const staged = new WeakMap<Job, StagedProfiles>();
  const findStaged = (id: string): Result<StagedProfiles, Fault> => {
    const found = jobs.find(id, 'stageProfiles');
    if (!found.ok) return found;
    const profiles = staged.get(found.value);
    return profiles ? ok(profiles) : fail(fault('refused', { reason: 'job' }));
  };
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
    'profiles.stageExport': async ({ bytes }) => {
      const job = jobs.open({ kind: 'stageProfiles', bytes });
      if (!(await mayStage(job))) {
        await jobs.release(job.id);
        return ok(null);
      }
      const profiles = stageProfiles(job, parts);
      staged.set(job, profiles);
      return ok({ job: job.id, upload: profiles.offerFile() });
    },
    'profiles.draftExport': async ({ staged: id }) => {
      const found = findStaged(id);
      return found.ok ? ok({ upload: found.value.offerDraft() }) : found;
    },
    'profiles.chooseTarget': async ({ format, suggestedName }) => {
      const target = await chooseTarget(parts, format, suggestedName, 'profiles');
      return ok(target && { job: jobs.open({ kind: 'writeProfiles', ...target, format }).id, name: target.name });
    },
    'profiles.export': async ({ job, staged: id }) => {
      const found = jobs.find(job, 'writeProfiles');
      if (!found.ok) return found;
      const from = id === undefined ? ok(null) : findStaged(id);
      if (!from.ok) return from;
      return ok({ upload: offerProfileExport(found.value, parts, from.value, () => finished.add(found.value)) });
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
