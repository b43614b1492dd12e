import type { PersonalInfo } from '../attribute/attribute';
import type { CollectionMethod, LegalBasis, SpecialBasis } from '../purpose/purpose';
import type { ReviewRefusal } from '../review/decide-review';
import type { ReviewFinding } from '../review/findings';
import type { ReviewAnswer } from '../review/review';
import type { RiskGround, RiskLevel } from '../review/risk';
import type { ReviewState } from '../review/state';

type Proposed = 'yes' | 'no' | 'ask';

/** All that is said of reviews outside of screens, in one language. */
export interface ReviewWords {
  readonly locale: string;
  readonly answers: Readonly<Record<ReviewAnswer, string>>;
  readonly states: Readonly<Record<ReviewState, string>>;
  readonly flags: Readonly<Record<PersonalInfo, string>>;
  readonly proposals: Readonly<Record<Proposed, string>>;
  readonly levels: Readonly<Record<RiskLevel, string>>;
  readonly grounds: Readonly<Record<RiskGround, string>>;
  readonly legalBases: Readonly<Record<LegalBasis, string>>;
  readonly specialBases: Readonly<Record<SpecialBasis, string>>;
  readonly collection: Readonly<Record<CollectionMethod, string>>;
  readonly refusals: Readonly<Record<ReviewRefusal, string>>;
  /** What was decided, and when; `by` is empty where it was the reader. */
  readonly said: Readonly<Record<ReviewAnswer, (by: string, day: string) => string>>;
  readonly changes: {
    readonly values: (share: string, kind: string, before: string | null) => string;
    readonly checked: (share: string, kind: string, before: string | null) => string;
    readonly proposal: (before: string, after: string) => string;
    readonly category: (category: string, special: boolean) => string;
    readonly input: (code: string) => string;
    readonly formula: string;
    readonly dataType: (before: string, after: string) => string;
    readonly flag: (flag: string) => string;
    readonly overdue: (day: string) => string;
  };
  readonly findings: {
    readonly [Code in ReviewFinding['code']]: (finding: ReviewFinding & { readonly code: Code }) => string;
  };
  /** What an item waits for where no reason of the detector says it. */
  readonly inherits: (code: string) => string;
  readonly nothing: string;
  readonly again: string;
}
