import type { SourceForm, SourceProblem } from './source-form';

/** What each line of a source's form is given. */
export interface SourceLine {
  readonly form: SourceForm;
  readonly problems: ReadonlySet<SourceProblem>;
  change(part: Partial<SourceForm>): void;
}
