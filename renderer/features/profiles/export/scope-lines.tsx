import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useText } from '../../../text/text';
import { FormLine, FormNote } from '../../../ui/form-line';
import { LabelledSelect } from '../../../ui/labelled-select';
import { Segments } from '../../../ui/segments';
import type { FileColumn } from '../shown-columns';
import { type ExportForm, type ExportScope, headerKinds, type RowScope, rowScopes } from './export-choices';

/** How much there is to choose from. */
export interface ScopeCounts {
  readonly rows: number;
  /** Null where the view is the whole file in its own order. */
  readonly viewRows: number | null;
  /** Null where no more than one is selected. */
  readonly selectedRows: number | null;
  readonly edits: number;
  readonly shownColumns: number;
}

/** Which profiles, with or without edits, and which columns under which names. */
export function ScopeLines(props: {
  readonly scope: ExportScope;
  readonly form: ExportForm;
  readonly counts: ScopeCounts;
  readonly columns: readonly FileColumn[];
  onScope(change: Partial<ExportScope>): void;
  onForm(change: Partial<ExportForm>): void;
}) {
  const { scope, counts, columns } = props;
  const words = useText().profileExport;
  const { rows, viewRows, selectedRows } = counts;
  const scopes: Readonly<Record<RowScope, number | null>> = { all: rows, view: viewRows, selection: selectedRows };
  const offered = rowScopes.filter((each) => scopes[each] !== null);
  return (
    <>
      {offered.length > 1 && (
        <FormLine label={words.rows}>
          {(id) => (
            <>
              <Segments
                labelId={id}
                values={offered}
                value={scope.rows}
                words={{
                  all: words.rowScopes.all(rows),
                  view: words.rowScopes.view(viewRows ?? 0),
                  selection: words.rowScopes.selection(selectedRows ?? 0),
                }}
                onChange={(chosen) => props.onScope({ rows: chosen })}
              />
              {scope.rows !== 'all' && (
                <FormNote>{scope.rows === 'view' ? words.viewHelp : words.selectionHelp}</FormNote>
              )}
            </>
          )}
        </FormLine>
      )}
      {counts.edits > 0 && (
        <FormLine label={words.edits}>
          {(id) => (
            <>
              <Segments
                labelId={id}
                values={['edited', 'original']}
                value={scope.edited ? 'edited' : 'original'}
                words={words.editScopes}
                onChange={(edits) => props.onScope({ edited: edits === 'edited' })}
              />
              <FormNote>{words.editsHelp(counts.edits)}</FormNote>
            </>
          )}
        </FormLine>
      )}
      <FormLine label={words.columns}>
        {(id) => (
          <>
            <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>
              <Segments
                labelId={id}
                values={counts.shownColumns < columns.length ? ['all', 'shown', 'chosen'] : ['all', 'chosen']}
                value={scope.columns}
                words={{
                  all: words.columnScopes.all(columns.length),
                  shown: words.columnScopes.shown(counts.shownColumns),
                  chosen: words.columnScopes.chosen,
                }}
                onChange={(chosen) => props.onScope({ columns: chosen })}
              />
              <LabelledSelect
                label={words.headers}
                width={176}
                value={props.form.headers}
                choices={headerKinds}
                words={words.headerKinds}
                onChange={(headers) => props.onForm({ headers })}
              />
            </Box>
            {scope.columns === 'chosen' && (
              <ColumnChoice columns={columns} chosen={scope.chosen} onChange={(chosen) => props.onScope({ chosen })} />
            )}
          </>
        )}
      </FormLine>
    </>
  );
}

function ColumnChoice(props: {
  readonly columns: readonly FileColumn[];
  readonly chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}) {
  const words = useText().profileExport;
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(props.chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    props.onChange(next);
  };
  return (
    <Box
      role="group"
      aria-label={words.chooseColumns}
      sx={{
        mt: 1,
        px: 1.25,
        py: 0.5,
        maxHeight: 168,
        overflowY: 'auto',
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      {props.columns.map(({ id, label, name }) => (
        <FormControlLabel
          key={id}
          label={label}
          title={name}
          control={
            <Checkbox checked={props.chosen.has(id)} onChange={(_, isChosen) => toggle(id, isChosen)} sx={{ p: 0.5 }} />
          }
          slotProps={{ typography: { noWrap: true, variant: 'body2' } }}
          sx={{ mr: 1, minWidth: 0, '& .MuiFormControlLabel-label': { minWidth: 0 } }}
        />
      ))}
    </Box>
  );
}
