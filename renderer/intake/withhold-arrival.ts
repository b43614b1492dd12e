import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { policyRules } from '#shared/policy/decide';
import { redactedText } from '#shared/policy/mask';
import { isTouching, planFile, type PlannedColumn } from '#shared/policy/plan-file';
import type { Policy, Treatment } from '#shared/policy/policy';
import type { PolicyTally } from '#shared/policy/tally';
import type { ImportReport, ProfileColumn, WithheldValues } from '#shared/profile/profile-file';
import type { Purpose } from '#shared/purpose/purpose';
import type { QueryWorker } from '../query/query-client';
import { noEdits } from '../query/query-protocol';

/** What of a file that comes in the policy can change: its columns with something to mask or to leave out. */
export function touchedOnArrival(
  columns: readonly ProfileColumn[],
  definitions: ReadonlyMap<string, AttributeDefinition>,
  settled: { readonly policy: Policy; readonly purposes: readonly Purpose[] },
  otherwise: Treatment,
): readonly PlannedColumn[] {
  const { policy, purposes } = settled;
  const planned = planFile(
    columns.map((column) => ({
      ...column,
      definition: column.attribute === null ? null : (definitions.get(column.attribute) ?? null),
    })),
    policyRules(policy, purposes, [...definitions.values()]),
    policy.masking,
    { purpose: null, otherwise },
  );
  return planned.filter(isTouching);
}

/** A file that came in, as it is kept. */
export interface Arrival {
  readonly parquet: Blob;
  readonly report: ImportReport;
  /** Ids of the columns that the policy may have changed. */
  readonly withheld: readonly string[];
}

/** What may be kept of a file, computed in a worker before anything is; the report counts what is not, and why. */
export async function withholdArrival(
  query: QueryWorker,
  { parquet, report }: Omit<Arrival, 'withheld'>,
  columns: readonly ProfileColumn[],
  touched: readonly PlannedColumn[],
  key: string,
): Promise<Result<Arrival, Fault>> {
  const id = 'arrival';
  const described = columns.map((column) => ({ id: column.id, name: column.name, meaning: null }));
  const opened = await query.open({ id, parquet, columns: described, edits: noEdits, idColumn: null });
  if (!opened.ok) return opened;
  const withheld = await query.withhold(id, touched, key);
  if (!withheld.ok) return withheld;
  const { tallies } = withheld.value;
  return ok({
    parquet: withheld.value.parquet,
    withheld: touched.map(({ column }) => column),
    report: {
      ...report,
      bytes: withheld.value.parquet.size,
      // Nobody can say whose values stand in a row that could not be read.
      rejects: report.rejects.map((reject) => ({ ...reject, text: redactedText })),
      withheld: touched.flatMap(({ column }, at) => {
        const name = columns.find((each) => each.id === column)?.name ?? '';
        return withheldOf(name, tallies[at]);
      }),
    },
  });
}

function withheldOf(column: string, tally: PolicyTally | undefined): WithheldValues[] {
  if (!tally) return [];
  return (['mask', 'drop'] as const).flatMap((treatment) =>
    Object.entries(tally[treatment]).map(([reason, count]) => ({ column, treatment, reason, count })),
  );
}
