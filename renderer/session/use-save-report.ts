import { useCallback } from 'react';
import { fault } from '#shared/base/fault';
import { ReportAnswer, type ReportFormat } from '#shared/report/report-file';
import { useSession } from './session';

/** A report to be saved: what its file is suggested to be called, and its text, made only when a place is chosen. */
export interface SavedReport {
  readonly format: ReportFormat;
  readonly name: string;
  make(): string;
  /** What is said when the file of that name stands. */
  done(fileName: string): string;
}

/** Asks the system where to, and writes the report there; says what came of it. */
export function useSaveReport(): (report: SavedReport) => Promise<void> {
  const { mainProcess, notify, notifyFault } = useSession();
  return useCallback(
    async ({ format, name, make, done }) => {
      const chosen = await mainProcess.call('report.choose', { format, suggestedName: name.slice(0, 200) });
      if (!chosen.ok) return notifyFault(chosen.error);
      if (chosen.value === null) return;
      const { job } = chosen.value;
      const started = await mainProcess.call('report.save', { job });
      const answer = started.ok ? await mainProcess.upload(started.value.upload, make()) : started;
      void mainProcess.call('file.release', { job });
      const saved = answer.ok ? readAnswer(answer.value) : answer;
      if (saved.ok) notify({ tone: 'good', message: done(saved.value.fileName) });
      else notifyFault(saved.error);
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
