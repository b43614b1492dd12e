import { fail, ok } from '#shared/base/result';
import type { WorkspaceSaveAnswer } from '#shared/workspace-file/save-answer';
import { readFault } from '../disk/disk-fault';
import { chooseTarget, type TargetDialogs } from '../export/choose-target';
import { writeForJob } from '../export/leftovers';
import { openChosenFile } from '../import/chosen-file';
import { profilesLimit } from '../import/size-limit';
import { streamFile } from '../import/stream-once';
import { type Bulk, faultAnswer, jsonAnswer } from '../ipc/bulk';
import type { Job, Jobs, JobSubjectOf } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import { writeStream } from './write-stream';

/** What workspace files need of the machine. */
export interface WorkspaceParts extends TargetDialogs {
  readonly jobs: Jobs;
  readonly bulk: Bulk;
  /** Answers the path of the workspace file that the person chose, or null. */
  chooseWorkspaceToOpen(): Promise<string | null>;
}

type WorkspaceCalls = 'workspace.choose' | 'workspace.read' | 'workspace.chooseTarget' | 'workspace.save';

const type = 'application/octet-stream';

/** Answers the calls about workspace files. Their bytes pass as they are: the page, which is locked in, reads them. */
export function workspaceCalls(parts: WorkspaceParts): Pick<Handlers, WorkspaceCalls> {
  const { jobs, bulk } = parts;
  return {
    'workspace.choose': async () => {
      const file = await parts.chooseWorkspaceToOpen();
      return file === null ? ok(null) : openChosenFile(jobs, file, profilesLimit);
    },
    'workspace.read': async ({ job }) => {
      const found = jobs.find(job, 'read');
      if (!found.ok) return found;
      const { subject, signal } = found.value;
      const { path, name } = subject;
      const answer = async () =>
        path === null
          ? new Response(null, { status: 404 })
          : streamFile(path, type, signal).catch((error: unknown) => faultAnswer(readFault(error, name)));
      return ok({ bytes: bulk.offer({ method: 'GET', signal, answer }) });
    },
    'workspace.chooseTarget': async ({ suggestedName }) => {
      const target = await chooseTarget(parts, 'curator', suggestedName, 'workspace');
      return ok(target && { job: jobs.open({ kind: 'writeWorkspace', ...target }).id, name: target.name });
    },
    'workspace.save': async ({ job }) => {
      const found = jobs.find(job, 'writeWorkspace');
      if (!found.ok) return found;
      const { value } = found;
      const upload = bulk.offer({
        method: 'POST',
        signal: value.signal,
        answer: async ({ body }) => jsonAnswer(await value.track(writeWorkspace(value, body))),
      });
      return ok({ upload });
    },
  };
}

async function writeWorkspace(
  job: Job<JobSubjectOf<'writeWorkspace'>>,
  body: Request['body'],
): Promise<WorkspaceSaveAnswer> {
  const { name, path } = job.subject;
  const written = await writeStream((write) => writeForJob(job, path, write), body, job.signal);
  return written.ok ? ok({ fileName: name, ...written.value }) : fail({ ...written.error, file: name });
}
