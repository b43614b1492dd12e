import { mdiAlertCircleOutline, mdiAlertOutline } from '@mdi/js';
import { memo, type ReactNode } from 'react';
import type { ChangedCell } from '#shared/format/compare-definitions';
import type { CellProblem } from '#shared/format/read-definitions';
import { describeProblem } from '#shared/text/problems';
import { fieldName, valueName } from '../../text/field-name';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import type { PreviewRow, RowKind } from './import-protocol';
import { headHeight, lineHeight } from './preview-list-style';
import { diffWords, tail } from '../../ui/text-diff';

/** How high a row with that many lines of detail is, in pixels. */
export function previewRowHeight(lines: number): number {
  return headHeight + (lines > 0 ? lines * lineHeight + 8 : 0);
}

const tones: Readonly<Record<RowKind, Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'neutral',
  error: 'danger',
  missing: 'warning',
};

/**
 * One row: what it is, whether it is accepted, and what it would change, cell by cell. Plain elements that
 * `previewListStyle` dresses: dozens of them come and go with every turn of the wheel.
 */
export const PreviewRowView = memo(function PreviewRowView(props: {
  readonly row: PreviewRow | null;
  readonly position: number;
  readonly lines: number;
  readonly isTicked: boolean;
  readonly canTick: boolean;
  onTick(position: number, on: boolean): void;
}) {
  const { row, lines, isTicked } = props;
  const { preview } = useText().files;
  if (!row) return <div className="row" aria-busy="true" />;
  const name = row.code || row.label;
  const isDeletion = row.kind === 'missing';
  return (
    <div className="row">
      <span className="head">
        {props.canTick && (
          <input
            type="checkbox"
            className={isDeletion ? 'deletion' : ''}
            checked={isTicked}
            aria-label={isDeletion ? preview.remove(name) : preview.accept(name)}
            onChange={({ target }) => props.onTick(props.position, target.checked)}
          />
        )}
      </span>
      <span className="head">
        <StatusChip tone={isDeletion && isTicked ? 'danger' : tones[row.kind]}>
          {row.kind === 'missing' ? (isTicked ? preview.deleted : preview.absent) : preview.rowKinds[row.kind]}
        </StatusChip>
      </span>
      <span className="head quiet">{row.line === null ? '' : preview.row(row.line)}</span>
      <div className="body">
        <div className="head title">
          <strong title={row.label || row.code}>{row.label || row.code}</strong>
          {row.label !== '' && <code>{row.code}</code>}
          {isDeletion && <span className="quiet">{preview.missingDetail}</span>}
        </div>
        {[...row.problems, ...row.cells]
          .slice(0, lines)
          .map((detail, index) =>
            'problem' in detail ? (
              <ProblemLine key={index} problem={detail} isFatal={row.kind === 'error'} />
            ) : (
              <CellLine key={index} cell={detail} />
            ),
          )}
      </div>
    </div>
  );
});

function CellLine({ cell }: { readonly cell: ChangedCell }) {
  const text = useText();
  const { nothing } = text.files.preview;
  const before = valueName(text, cell.field, cell.before);
  const after = valueName(text, cell.field, cell.after);
  const { start, removed, added, end } = diffWords(before, after);
  return (
    <Line name={fieldName(text, cell.field)} title={`${before || nothing} → ${after || nothing}`}>
      {tail(start)}
      {removed && <del>{removed}</del>}
      {removed && added && ' '}
      {added && <ins>{added}</ins>}
      {end}
    </Line>
  );
}

function ProblemLine({ problem, isFatal }: { readonly problem: CellProblem; readonly isFatal: boolean }) {
  const { language, messages } = useLocale();
  const sentence = describeProblem(problem.problem, language);
  const column = problem.columnName || (problem.column === null ? '' : messages.files.columns.unnamed(problem.column));
  return (
    <Line name={column} title={sentence}>
      <span className={isFatal ? 'fatal' : 'doubt'}>
        <Icon path={isFatal ? mdiAlertCircleOutline : mdiAlertOutline} sx={{ fontSize: 15 }} />
        {sentence}
      </span>
    </Line>
  );
}

function Line(props: { readonly name: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="line">
      <span className="quiet">{props.name}</span>
      <span title={props.title}>{props.children}</span>
    </div>
  );
}
