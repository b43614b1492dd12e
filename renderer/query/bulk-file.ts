import { planBulk } from '#shared/bulk-edit/plan-bulk';
import { findDayOrder } from '#shared/bulk-edit/read-days';
import { findDecimal } from '#shared/bulk-edit/read-numbers';
import { patternOf, replaceTexts, type TextReplacement } from '#shared/bulk-edit/replace-texts';
import { countRows } from '#shared/query/values';
import { openReplacer } from '../replace/replace-client';
import { breathe } from './breathe';
import { Superseded } from './columns';
import type { OpenFile } from './open-file';
import { packPatch } from './pack-patch';
import type { BulkOrder, BulkOutcome, ColumnSpelling, OnJobProgress } from './query-protocol';
import { runSteps } from './run-steps';

/** Plans a bulk edit of these rows (null: all), and makes its patch where that is asked for. Rejects with `Superseded`. */
export async function bulkFile(
  file: OpenFile,
  { column: id, edit, makes }: BulkOrder,
  rows: Uint32Array<ArrayBuffer> | null,
  isStopped: () => boolean,
  report: OnJobProgress,
): Promise<BulkOutcome> {
  const progress = (share: number): void => report({ done: share, total: 1, column: id });
  progress(0);
  const column = await file.column(id, isStopped);
  const own = await file.columns.whole(file.named(id)?.name ?? '', isStopped);
  const { version } = file;
  if (isStopped()) throw new Superseded();
  const replaced =
    edit.kind === 'replace' ? await replaceAll(column.texts, edit.replacement, isStopped, progress) : undefined;
  if (replaced === null) return { kind: 'too-slow' };
  const steps = planBulk({ column, own, rows, edit, ...(replaced && { replaced }) });
  const { overlay, ...counts } = await runSteps(steps, isStopped, progress);
  // An edit that came meanwhile would lie beneath a patch that knows nothing of it.
  if (file.version !== version) throw new Superseded();
  const layer = file.edits.latestLayer(id) + 1;
  return { kind: 'planned', counts, patch: makes === 'patch' && overlay ? { layer, ...packPatch(overlay) } : null };
}

/** How many texts are replaced in one go: a regular expression that takes seconds for them is of no use. */
const textsAtOnce = 20_000;

/** What became of each text; null where a regular expression takes too long. */
async function replaceAll(
  texts: readonly (string | null)[],
  replacement: TextReplacement,
  isStopped: () => boolean,
  progress: (share: number) => void,
): Promise<readonly (string | null)[] | null> {
  const pattern = patternOf(replacement);
  if (!pattern.ok || replacement.find === '') return texts.map(() => null);
  const replacer = replacement.regex ? openReplacer() : null;
  try {
    const replaced: (string | null)[] = [];
    for (let from = 0; from < texts.length; from += textsAtOnce) {
      const slice = texts.slice(from, from + textsAtOnce).map((text) => text ?? '');
      if (replacer) {
        const answer = await replacer.replace(slice, replacement);
        if (!answer.ok) return null;
        replaced.push(...answer.value);
      } else replaced.push(...replaceTexts(slice, pattern.value, replacement));
      progress((0.5 * from) / texts.length);
      await breathe();
      if (isStopped()) throw new Superseded();
    }
    return replaced;
  } finally {
    replacer?.end();
  }
}

/** What the dates and numbers among these rows (null: all) say about how they are written. */
export async function spellingIn(
  file: OpenFile,
  id: string,
  rows: Uint32Array<ArrayBuffer> | null,
): Promise<ColumnSpelling> {
  const column = await file.column(id, () => false);
  const { texts } = column;
  const counts = countRows(column, Uint32Array.from(texts.keys()), rows);
  const found = function* () {
    for (const [code, text] of texts.entries()) {
      if (text !== null && text !== '' && counts[code]) yield [text, counts[code]] as const;
    }
  };
  return { days: findDayOrder(found()), numbers: findDecimal(found()) };
}
