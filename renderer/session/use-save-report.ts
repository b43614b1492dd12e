import { useCallback } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import { ReportAnswer, type ReportFormat } from '#shared/report/report-file';
import { useSession } from './session';

/** A report to be saved: what its file is suggested to be called, and its text, made only when a place is chosen. */
export interface SavedReport {
  readonly format: ReportFormat;
  readonly name: string;
  /** Nothing is said where this answers `cancelled`. */
  make(): Promise<Result<Blob | string, Fault>>;
  /** What is said when the file of that name stands. */
  done(fileName: string): string;
}

/** Asks the system where to, and writes the report there; says what came of it. Answers its name, null where it does not stand. */
export function useSaveReport(): (report: SavedReport) => Promise<string | null> {
  const { mainProcess, notify, notifyFault } = useSession();
  return useCallback(
    async ({ format, name, make, done }) => {
      const chosen = await mainProcess.call('report.choose', { format, suggestedName: name.slice(0, 200) });
      if (!chosen.ok) {
        notifyFault(chosen.error);
        return null;
      }
      if (chosen.value === null) return null;
      const { job } = chosen.value;
      const write = async (): Promise<ReportAnswer> => {
        const made = await make();
        if (!made.ok) return made;
        const started = await mainProcess.call('report.save', { job });
        if (!started.ok) return started;
        const answer = await mainProcess.upload(started.value.upload, made.value);
        return answer.ok ? readAnswer(answer.value) : answer;
      };
      const saved = await write();
      void mainProcess.call('file.release', { job });
      if (saved.ok) {
        notify({ tone: 'good', message: done(saved.value.fileName) });
        return saved.value.fileName;
      }
      if (saved.error.code !== 'cancelled') notifyFault(saved.error);
      return null;
    },
    [mainProcess, notify, notifyFault],
  );
}

function readAnswer(text: string): ReportAnswer {
  try {
    return ReportAnswer.parse(JSON.parse(text));
  } catch {
    return { ok: false, error: fault('unexpected', { reason: 'answer' }) };
  }
}
