import type { EditableField } from '../attribute/attribute';
import type { Problem } from '../attribute/problem';
import type { ChangeSet } from '../change/change';

/** An error forbids, a warning will hurt somebody, an info could be better. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Something worth mending in a definition, with the changes that mend it where that needs no decision. */
export interface Finding {
  /** What was found, in words through `describeProblem`. */
  readonly rule: Problem['code'];
  readonly severity: Severity;
  /** The definition's code. */
  readonly code: string;
  readonly field: EditableField;
  readonly params: Problem['params'];
  readonly fix: ChangeSet | null;
}
