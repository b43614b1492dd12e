import { fault } from '#shared/base/fault';
import { countDecided, noDecisions } from '#shared/push/conflicts';
import { groupKey, type PlanGroup, type PushApproval, type WithheldGroup } from '#shared/push/plan';
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
  const { conflicts: decisions = noDecisions } = approval;
  const codeOf = (column: number): string => wish.columns[column]?.code ?? '';
  return {
    connection: wish.connection.id,
    file: wish.file.id,
    fileName: wish.file.name,
    by,
    policy,
    approved: added([
      ...planned.groups
        .filter(({ column, operation }) => inGroups.has(groupKey(column, operation)))
        .map((group) => ({ ...group, items: group.items - declinedIn(groupKey(group.column, group.operation)) })),
      ...planned.conflicts
        .map((group) => ({
          ...group,
          items: countDecided(decisions, groupKey(group.column, group.operation), group.items).ours,
        }))
        .filter(({ items }) => items > 0),
    ]).map(({ column, operation, items }) => ({ code: codeOf(column), operation, values: items })),
    withheld: keptBack(planned, approval).map(({ column, reason, items }) => ({
      code: codeOf(column),
      reason,
      values: items,
    })),
  };
}

/** Changes of a column by one operation as one line, whether theirs was known to be another or not. */
function added(groups: readonly PlanGroup[]): readonly PlanGroup[] {
  const byKey = new Map<string, PlanGroup>();
  for (const group of groups) {
    const key = groupKey(group.column, group.operation);
    byKey.set(key, { ...group, items: group.items + (byKey.get(key)?.items ?? 0) });
  }
  return [...byKey.values()];
}

/** What a plan keeps back, conflicts that were not decided or left to the platform among it. */
export function keptBack(
  planned: Pick<Planned, 'conflicts' | 'withheld'>,
  { conflicts: decisions = noDecisions }: PushApproval,
): readonly WithheldGroup[] {
  const left = planned.conflicts.flatMap(({ column, operation, items }): WithheldGroup[] => {
    const { theirs, undecided } = countDecided(decisions, groupKey(column, operation), items);
    return [
      { column, reason: 'conflict', items: undecided },
      { column, reason: 'left-theirs', items: theirs },
    ];
  });
  return [...planned.withheld, ...left.filter(({ items }) => items > 0)];
}

function readAnswer(text: string): PushAnswer {
  try {
    return PushAnswer.parse(JSON.parse(text));
  } catch {
    return { ok: false, error: fault('unexpected', { reason: 'answer' }) };
  }
}
