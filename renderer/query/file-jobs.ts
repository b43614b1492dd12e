/** What takes so long over a whole file that it can be stopped. */
export type FileJobKind =
  'scan' | 'check' | 'combinations' | 'bulk' | 'carry' | 'push' | 'compare' | 'treat' | 'survey' | 'tally';

/** The long jobs over one file: at most one of a kind runs, a newer one ends it. */
export interface FileJobs {
  /** Begins a job; the answer tells whether it has been stopped since. */
  begin(kind: FileJobKind): () => boolean;
  /** Stops those that run, or the one of a kind. */
  stop(kind?: FileJobKind): void;
}

/** No job yet. */
export function createFileJobs(): FileJobs {
  const newest = new Map<FileJobKind, symbol>();
  return {
    begin(kind) {
      const mine = Symbol(kind);
      newest.set(kind, mine);
      return () => newest.get(kind) !== mine;
    },
    stop(kind) {
      if (kind) newest.delete(kind);
      else newest.clear();
    },
  };
}
