import { fault } from '#shared/base/fault';
import { groupKey, type PushApproval } from '#shared/push/plan';
import type { Planned } from '#shared/push/plan-answers';
import { PushAnswer, type PushOrder } from '#shared/push/push-order';
import type { MainProcess } from '../../bridge/main-process';
import type { QueryWorker } from '../../query/query-client';
import type { PlannedEdits } from './plan-edits';

/** A plan as far as it was approved. */
export interface ApprovedPlan {
  readonly wish: PlannedEdits;
  readonly planned: Planned;
  readonly approval: PushApproval;
  /** The digest of what may leave. */
  readonly policy: string;
  /** How many items of a group were declined. */
  declinedIn(key: string): number;
}

/** Makes a run of a plan that stands in the worker; nothing is sent before it is resumed. */
export async function makeRun(
  plan: ApprovedPlan,
  by: string,
  query: QueryWorker,
  mainProcess: MainProcess,
): Promise<PushAnswer> {
  const body = await query.pushBody(plan.wish.file.id, plan.approval);
  if (!body.ok) return body;
  const offered = await mainProcess.call('push.create', orderOf(plan, by));
  if (!offered.ok) return offered;
  const answer = await mainProcess.upload(offered.value.upload, body.value.body);
  return answer.ok ? readAnswer(answer.value) : answer;
}

function orderOf({ wish, planned, approval, policy, declinedIn }: ApprovedPlan, by: string): PushOrder {
  const inGroups = new Set(approval.groups);
  const codeOf = (column: number): string => wish.columns[column]?.code ?? '';
  return {
    connection: wish.connection.id,
    file: wish.file.id,
    fileName: wish.file.name,
    by,
    policy,
    approved: planned.groups
      .filter(({ column, operation }) => inGroups.has(groupKey(column, operation)))
      .map(({ column, operation, items }) => ({
        code: codeOf(column),
        operation,
        values: items - declinedIn(groupKey(column, operation)),
      })),
    withheld: planned.withheld.map(({ column, reason, items }) => ({ code: codeOf(column), reason, values: items })),
  };
}

function readAnswer(text: string): PushAnswer {
  try {
    return PushAnswer.parse(JSON.parse(text));
  } catch {
    return { ok: false, error: fault('unexpected', { reason: 'answer' }) };
  }
}
