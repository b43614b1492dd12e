import type { FileJobProgress } from '#shared/detect/scan-answer';
import { assessCombination } from '#shared/risk/assess-combination';
import { mostColumns, type CombinationQuestion, type CombinationRisk } from '#shared/risk/combination-risk';
import type { ClassColumn } from '#shared/risk/generalise';
import { firstTexts } from '#shared/query/values';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import { runSteps } from './run-steps';

/** Assesses columns of the file as they now stand. Rejects with `Superseded`. */
export async function assessFile(
  file: OpenFile,
  question: CombinationQuestion,
  isStopped: () => boolean,
  report: (progress: FileJobProgress) => void,
): Promise<CombinationRisk> {
  const ids = question.columns.slice(0, mostColumns);
  const total = ids.length * 2;
  const columns: ClassColumn[] = [];
  for (const id of ids) {
    report({ done: columns.length, total, column: id });
    columns.push(await classesOf(file, id, isStopped));
    if (isStopped()) throw new Superseded();
  }
  const risk = await runSteps(assessCombination(columns, question), isStopped, (share) =>
    report({ done: ids.length * (1 + share), total, column: null }),
  );
  report({ done: total, total, column: null });
  return risk;
}

/** One class for each different text; blanks around it, and how "nothing" is written, make no difference. */
async function classesOf(file: OpenFile, id: string, isStopped: () => boolean): Promise<ClassColumn> {
  const column = await file.column(id, isStopped);
  const texts = column.texts.map((text) => (text === null || text.trim() === '' ? null : text.trim()));
  const first = firstTexts({ ...column, texts, distinct: false }, null);
  return { id, texts, classes: column.codes.map((code) => first[code] ?? 0) };
}
