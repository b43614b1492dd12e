import type { AttributeDefinition } from '#shared/attribute/attribute';
import { groupBy } from '#shared/base/group-by';
import type { ChangeSet } from '#shared/change/change';
import type { Steps } from '#shared/base/steps';
import { contextSteps, type CheckOptions } from '#shared/check/check-context';
import { checkDefinition } from '#shared/check/check-definitions';
import { severities, type Finding, type Severity } from '#shared/check/finding';

/** What was found, findable by code and by rule. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly byCode: ReadonlyMap<string, readonly Finding[]>;
}

/** All findings of one rule. */
export interface FindingGroup {
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly fixable: number;
}

export const noFindings: Findings = { all: [], byCode: new Map() };

/** Makes findings findable by code. */
export function findingsOf(all: readonly Finding[]): Findings {
  return { all, byCode: groupBy(all, (finding) => finding.code) };
}

/** The findings by rule: the worst first, then the most frequent. */
export function groupFindings(all: readonly Finding[]): readonly FindingGroup[] {
  const groups = groupBy(all, (finding) => finding.rule);
  return [...groups]
    .map(([rule, findings]) => ({
      rule,
      findings,
      severity: severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info',
      fixable: findings.filter((finding) => finding.fix !== null).length,
    }))
    .sort(
      (left, right) =>
        severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
        right.findings.length - left.findings.length,
    );
}

/**
 * The fixes of several findings as one change set. Two fixes may each be right and wrong together, such as two names
 * that would become the same one: then only the first is taken.
 */
export function fixesOf(findings: readonly Finding[]): { readonly changes: ChangeSet; readonly count: number } {
  const names = new Set<unknown>();
  const fixes = findings.flatMap(({ fix }) => {
    if (!fix) return [];
    const given = fix.flatMap((change) => (change.kind === 'updated' ? (change.after['name'] ?? []) : []));
    if (given.some((name) => names.has(name))) return [];
    for (const name of given) names.add(name);
    return [fix];
  });
  return { changes: fixes.flat(), count: fixes.length };
}

/** How many definitions are checked before looking at the clock again. */
const slice = 50;
/** Milliseconds that must be left of an idle time to begin another slice. */
const reserve = 2;

/**
 * Checks all definitions in the screen's idle times, a slice at a time, so that 10,000 of them are never felt in typing.
 * Answers the function that gives up.
 */
export function checkWhenIdle(
  definitions: readonly AttributeDefinition[],
  options: CheckOptions,
  done: (findings: Findings) => void,
): () => void {
  const steps = checkSteps(definitions, options);
  let handle = requestIdleCallback(work, { timeout: 1000 });

  function work(idle: IdleDeadline): void {
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (idle.timeRemaining() > reserve);
    handle = requestIdleCallback(work, { timeout: 1000 });
  }
  return () => cancelIdleCallback(handle);
}

function* checkSteps(definitions: readonly AttributeDefinition[], options: CheckOptions): Steps<Findings> {
  const context = yield* contextSteps(definitions, options);
  const found: Finding[] = [];
  for (const [index, definition] of definitions.entries()) {
    if (index % slice === 0) yield;
    found.push(...checkDefinition(definition, context));
  }
  yield;
  return findingsOf(found);
}
