import { foldForSearch } from '#shared/attribute/naming';
import { groupBy } from '#shared/base/group-by';
import { severities, type Severity } from '#shared/check/finding';
import type { ProfileFinding } from '#shared/check/profile/profile-check';

/** A column of the checked file, as the screen around shows it. */
export interface CheckedPanelColumn {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly attribute: string | null;
  /** Its values are hidden. */
  readonly isMasked: boolean;
}

/** A finding as it is listed: with what people call its column and what it is. */
export interface ListedFinding {
  /** Tells it from the others of the same check. */
  readonly key: string;
  readonly finding: ProfileFinding;
  /** The column's label, the attribute's, or the empty text for the whole file. */
  readonly subject: string;
  /** Of its column in the file; -1 for the whole file. */
  readonly place: number;
  readonly title: string;
}

/** What is shown of a check's findings. */
export interface Narrowing {
  /** None is all of them. */
  readonly severities: ReadonlySet<Severity>;
  readonly words: string;
  readonly by: 'severity' | 'column';
}

export interface FindingGroup {
  readonly key: string;
  /** Null where the group is one of a column. */
  readonly severity: Severity | null;
  /** The column's label where the group is one of a column. */
  readonly subject: string;
  readonly findings: readonly ListedFinding[];
}

/** The findings that fit, in groups: errors before warnings, or as the columns stand, with the whole file first. */
export function groupFindings(all: readonly ListedFinding[], narrowing: Narrowing): readonly FindingGroup[] {
  const words = foldForSearch(narrowing.words).split(/\s+/).filter(Boolean);
  const fitting = all.filter(({ finding, subject, title }) => {
    if (narrowing.severities.size > 0 && !narrowing.severities.has(finding.severity)) return false;
    const text = foldForSearch(`${subject} ${title}`);
    return words.every((word) => text.includes(word));
  });
  if (narrowing.by === 'severity') {
    return severities
      .map((severity) => ({
        key: severity,
        severity,
        subject: '',
        findings: fitting.filter(({ finding }) => finding.severity === severity),
      }))
      .filter(({ findings }) => findings.length > 0);
  }
  const inOrder = fitting.toSorted((left, right) => left.place - right.place);
  return [...groupBy(inOrder, ({ place, subject }) => `${place} ${subject}`)].map(([key, findings]) => ({
    key,
    severity: null,
    subject: findings[0]?.subject ?? '',
    findings,
  }));
}
