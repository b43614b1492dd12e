import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { checkedColumns, profileCheckOf } from '#shared/check/profile/check-profiles';
import { definitionsDigest, type KeptCheck } from '#shared/check/profile/kept-check';
import type { FileJobProgress } from '#shared/detect/scan-answer';
import { decimalIn } from '#shared/profile/column-meaning';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { QueryWorker } from '../query/query-client';
import type { StoreService } from '../store/store-protocol';

/** Checks the rows of a file that is open in a worker, with the edits that the store knows of by then. */
export async function checkOpened(
  query: QueryWorker,
  file: ProfileFile,
  definitions: readonly AttributeDefinition[],
  store: Pick<StoreService, 'profileCheck'>,
  { at, by }: Pick<KeptCheck, 'at' | 'by'>,
  tell?: (progress: FileJobProgress) => void,
): Promise<Result<KeptCheck, Fault>> {
  const before = await store.profileCheck(file.id);
  if (!before.ok) return before;
  const columns = checkedColumns(file, definitions, decimalIn(file));
  const answer = await query.check(file.id, { columns, today: at.slice(0, 10) }, tell);
  if (!answer.ok) return answer;
  const check = profileCheckOf({ ...file, rows: answer.value.rows }, definitions, answer.value.reports);
  const digest = definitionsDigest(file, definitions);
  return ok({ file: file.id, at, by, edits: before.value.edits, definitions: digest, check });
}
