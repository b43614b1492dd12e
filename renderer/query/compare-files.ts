import { compareSides, type ComparedSide, type Comparison } from '#shared/compare/compare-sides';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import type { ProfileColumn } from '#shared/profile/profile-file';
import { Superseded } from './columns';
import type { CompareOrder } from './compare-protocol';
import { editedTexts } from './edited-texts';
import type { OpenFile } from './open-file';
import { runSteps } from './run-steps';

/** Compares all rows of two open files, edits included, a column at a time. Rejects with `Superseded`. */
export function compareFiles(
  older: OpenFile,
  newer: OpenFile,
  { columns, id, chosen }: CompareOrder,
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<Comparison> {
  const meaningIn = (file: OpenFile, column: string) => {
    const named = file.named(column);
    return named ? file.meaningOf(named) : null;
  };
  return compareSides(
    sideOf(older, columns.older, isStopped),
    sideOf(newer, columns.newer, isStopped),
    { id, chosen, meaningOf: (pair) => meaningIn(newer, pair.newer) ?? meaningIn(older, pair.older) },
    {
      run: (steps) => runSteps(steps, isStopped),
      report: (done, total, column) => report({ done, total, column }),
    },
  );
}

function sideOf(file: OpenFile, columns: readonly ProfileColumn[], isStopped: () => boolean): ComparedSide {
  const { groups, rows } = file.parquet;
  const [decimal = '.'] = columns.flatMap(({ id }) => file.named(id)?.meaning?.decimal ?? []);
  return {
    rows,
    columns,
    decimal,
    async *read(column) {
      for (const group of groups) {
        if (isStopped()) throw new Superseded();
        yield { start: group.start, texts: await editedTexts(file, column, group) };
      }
    },
  };
}
