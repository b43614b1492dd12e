import type { Result } from '#shared/base/result';

/** What a cell can hold. Lists are of texts. */
export type CellValue = string | number | boolean | null | readonly string[];

/** How a column looks and is edited. */
export type ColumnKind = 'text' | 'code' | 'longText' | 'flag' | 'choice' | 'number' | 'list' | 'time';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Colour of the chip that shows it. */
  readonly tone: 'neutral' | 'good' | 'warning' | 'danger';
}

/** One column, described in the field's terms; the grid derives cells, editors, filters, copy and paste from it. */
export interface CuratorColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Tool tip of the header. */
  readonly help: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly hidden?: boolean;
  readonly pinned?: boolean;
  /** For `choice`. */
  readonly choices?: readonly Choice[];
  /** For `choice`: a cell may hold nothing, so the filter offers that too. */
  readonly canBeEmpty?: boolean;
  value(row: Row): CellValue;
  /** The text that is shown, copied, searched and filtered. */
  text(value: CellValue): string;
  /** Reads typed or pasted text; the error is a sentence for the person. Absent means read-only. */
  parse?(text: string, row: Row): Result<CellValue, string>;
  editable(row: Row): boolean;
}

export interface CellEdit {
  readonly rowId: string;
  readonly columnId: string;
  readonly value: CellValue;
}

/** Why a batch of edits happens; one batch is one undo step. */
export type EditCause = 'edit' | 'paste' | 'fill' | 'clear';
