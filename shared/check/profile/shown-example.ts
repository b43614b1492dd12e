import { maskValue } from '../../detect/values/mask';
import type { FindingExample, ProfileFinding, ProfileRule } from './profile-check';

/** What these find says nothing of a person: words for "nothing", blanks, failed formulas, a definition's own words. */
const neverPersonal: ReadonlySet<ProfileRule> = new Set<ProfileRule>([
  'blank',
  'placeholder',
  'sentinel-day',
  'epoch-day',
  'spreadsheet-error',
  'value-blank',
  'value-label',
  'value-placeholder',
  'value-spreadsheet-error',
]);

/** The examples of a finding as they may be shown: masked where the column's values are hidden. */
export function shownExamples(
  { rule, examples }: Pick<ProfileFinding, 'rule' | 'examples'>,
  isHidden: boolean,
): readonly FindingExample[] {
  if (!isHidden || neverPersonal.has(rule)) return examples;
  return examples.map((example) => ({
    ...example,
    text: maskValue(example.text),
    meant: example.meant === null ? null : maskValue(example.meant),
  }));
}
