import { useEffect, useRef } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { useSession } from '../../../session/session';
import { readStageAnswer } from '../../../store/export-profiles';

/** What is to be exported, should the person press now. */
export interface ExportDraft {
  /** Says all that the body depends on. */
  readonly key: string;
  /** What would be posted beside the staged file. */
  body(): Promise<Result<Blob, Fault>>;
}

/** The file in main's private folder. */
export interface StagedExport {
  /** Its job, once it stands there; null where it does not come to, and then it is posted with the order. */
  job(): Promise<string | null>;
}

/** Whoever only passes through a choice, or opens the dialog by mistake, has nothing carried about; in milliseconds. */
const settled = 200;
/** Longer drafts are not posted twice: what they would save is less than what carrying them costs. */
const longestDraft = 16 * 1024 * 1024;

/**
 * While a person chooses how to export a file, brings it to main (as long as it `isWanted` there as it is) and has worked
 * out what the `draft` of the export will be compared with. Whatever fails meanwhile, the export itself does and tells.
 */
export function useStagedExport(file: string, isWanted: boolean, draft: ExportDraft | null): StagedExport {
  const { mainProcess, store } = useSession();
  const staged = useRef<Promise<string | null>>(Promise.resolve(null));
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    const release = (job: string) => void mainProcess.call('file.release', { job });
    const stage = async (): Promise<string | null> => {
      await pause(settled, abort.signal);
      if (abort.signal.aborted) return null;
      const parquet = await store.readProfileBlob(file);
      if (!parquet.ok || abort.signal.aborted) return null;
      const offered = await mainProcess.call('profiles.stageExport', { bytes: parquet.value.size });
      if (!offered.ok || !offered.value) return null;
      const { job, upload } = offered.value;
      abort.signal.addEventListener('abort', () => release(job), { once: true });
      if (abort.signal.aborted) release(job);
      const answer = await mainProcess.upload(upload, parquet.value, abort.signal);
      const stands = answer.ok && readStageAnswer(answer.value).ok && !abort.signal.aborted;
      if (!stands) release(job);
      return stands ? job : null;
    };
    staged.current = stage();
    return () => {
      staged.current = Promise.resolve(null);
      abort.abort();
    };
  }, [mainProcess, store, file, isWanted]);

  const key = draft?.key ?? null;
  useEffect(() => {
    if (!isWanted || key === null) return;
    const abort = new AbortController();
    const post = async (): Promise<void> => {
      const [job] = await Promise.all([staged.current, pause(settled, abort.signal)]);
      if (job === null || abort.signal.aborted) return;
      const body = await latest.current?.body();
      if (!body?.ok || body.value.size > longestDraft || abort.signal.aborted) return;
      const offered = await mainProcess.call('profiles.draftExport', { staged: job });
      if (offered.ok) await mainProcess.upload(offered.value.upload, body.value, abort.signal);
    };
    void post();
    return () => abort.abort();
  }, [mainProcess, isWanted, key]);

  return { job: () => staged.current };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
