import type { ProfileFile } from '#shared/profile/profile-file';
import type { RuleGroup } from '#shared/rule/rule';

export type Side = 'older' | 'newer';

/** A column of a compared file, as people know it. */
export interface ComparedFileColumn {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly attribute: string | null;
  /** What its values mean, as one text: where that becomes another, values may be the same that were not. */
  readonly meaning: string;
  /** Its values are hidden. */
  readonly isMasked: boolean;
}

/** What the screen around does for a comparison: it knows how files are shown and revealed. */
export interface ComparedFiles {
  readonly older: ProfileFile;
  readonly newer: ProfileFile;
  readonly columns: Readonly<Record<Side, readonly ComparedFileColumn[]>>;
  /** Shows the rows of one of the files for which the rule holds, under that title. */
  onShowRows(side: Side, rule: RuleGroup, title: string): void;
  /** Asks why hidden values are to be seen. */
  onReveal(): void;
  onSwap(): void;
  onBack(): void;
}

/** The column of that id; a column that is gone is called by its id, and hidden. */
export function columnIn(columns: readonly ComparedFileColumn[], id: string): ComparedFileColumn {
  return (
    columns.find((column) => column.id === id) ?? {
      id,
      name: id,
      label: id,
      attribute: null,
      meaning: '',
      isMasked: true,
    }
  );
}
