import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
} from '@mui/material';
import { useEffect, useId, useState } from 'react';
import type { BulkKind } from '#shared/bulk-edit/bulk-edit';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { RowsMeant } from '#shared/query/rows-meant';
import type { ProfilesSelection } from '../../../grid/profiles-grid-props';
import type { ColumnSpelling } from '../../../query/query-protocol';
import type { QueryWorker } from '../../../query/query-client';
import { useLocale } from '../../../text/text';
import { LabelledSelect } from '../../../ui/labelled-select';
import { ProgressBar } from '../../../ui/progress-bar';
import { readOnlyReason } from '../cell-editing';
import type { FileColumn } from '../shown-columns';
import { useCellWords } from '../use-cell-words';
import { BulkColumns } from './bulk-columns';
import { BulkDetails } from './bulk-details';
import { bulkKinds, bulkScopes, meaningOf, newBulkForm, rowsIn, rowsOf, totalOf, type BulkForm } from './bulk-form';
import { BulkPreviewBox } from './bulk-preview';
import { useBulkApply } from './use-bulk-apply';
import { useBulkPreview } from './use-bulk-preview';

/** Where a bulk edit begins: what is to be done, in which columns, over which selection. */
export interface BulkStart {
  readonly kind: BulkKind;
  readonly columns: readonly string[];
  readonly selection: ProfilesSelection;
}

/** What a bulk edit needs from the screen around it. */
export interface BulkDialogProps {
  readonly start: BulkStart;
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly version: number;
  readonly columns: readonly FileColumn[];
  /** Ids of the columns that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly view: { readonly number: number; readonly count: number };
  /** All rows of the file. */
  readonly total: number;
  followed(): Promise<unknown>;
  onClose(): void;
}

/** Changes many values of chosen columns at once, after showing how many change, which do not, and examples. */
export function BulkDialog(props: BulkDialogProps) {
  const { start, file, query, version, columns, view, total } = props;
  const { language, messages } = useLocale();
  const words = messages.profileEdit.bulk;
  const cellWords = useCellWords();
  const id = useId();
  const editable = columns.filter((column) => readOnlyReason(column, cellWords) === null);
  const isEditable = (column: string) => editable.some((each) => each.id === column);
  const { ranges } = start.selection;
  const counts = { selected: rowsIn(ranges), view: view.count, all: total };
  const scopes = bulkScopes.filter((scope) => (scope === 'all' ? total > view.count : counts[scope] > 0));
  const [form, setForm] = useState<BulkForm>(() =>
    newBulkForm({
      kind: start.kind,
      scope: counts.selected > 1 ? 'selected' : 'view',
      columns: start.columns.filter(isEditable),
      letters: language,
    }),
  );
  const change = (part: Partial<BulkForm>) => setForm({ ...form, ...part });
  const rows = rowsOf(form.scope, view.number, ranges);
  const chosen = editable.filter((column) => form.columns.includes(column.id));
  const spelling = useSpelling(query, file.id, form, rows);
  const meaning = meaningOf(form, columns, spelling);
  const run = meaning.kind === 'edit' ? { file: file.id, columns: form.columns, rows, edit: meaning.edit } : null;
  const problem = meaning.kind === 'problem' ? meaning.problem : null;
  const preview = useBulkPreview(query, run, version);
  const { share, apply, cancel } = useBulkApply({ file, query, columns, followed: props.followed });
  const changed = preview.status === 'ready' ? totalOf(preview.parts).changed : 0;
  const isBusy = share !== null;
  const submit = async () => {
    if (run && changed > 0 && !isBusy && (await apply(run))) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={isBusy ? cancel : props.onClose}
      aria-labelledby={`${id}-title`}
      maxWidth="md"
      fullWidth
      slotProps={{ paper: { sx: { height: 'min(640px, calc(100% - 48px))' } } }}
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogTitle id={`${id}-title`}>{words.title}</DialogTitle>
        <DialogContent
          inert={isBusy}
          sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, overflow: 'hidden' }}
        >
          <RadioGroup
            row
            aria-label={words.rows}
            value={form.scope}
            onChange={(_, value) => change({ scope: bulkScopes.find((scope) => scope === value) ?? form.scope })}
            sx={{ pt: 0.5 }}
          >
            {scopes.map((scope) => (
              <FormControlLabel
                key={scope}
                value={scope}
                control={<Radio sx={{ py: 0 }} />}
                label={words.scopes[scope](counts[scope])}
              />
            ))}
          </RadioGroup>
          <Stack direction="row" spacing={1.5} sx={{ pt: 1, alignItems: 'flex-start' }}>
            <LabelledSelect
              label={words.what}
              width={248}
              value={form.kind}
              choices={bulkKinds}
              words={words.kinds}
              onChange={(kind) => change({ kind })}
            />
            <BulkColumns
              columns={editable}
              chosen={form.columns}
              shown={editable.map((column) => column.id).filter((each) => !props.hidden.has(each))}
              isPartial={editable.length < columns.length}
              onChange={(next) => change({ columns: next, order: null, decimal: null })}
            />
          </Stack>
          <Box sx={{ minHeight: 64, flexShrink: 0 }}>
            <BulkDetails form={form} columns={chosen} spelling={spelling} problem={problem} onChange={change} />
          </Box>
          <BulkPreviewBox form={form} preview={preview} problem={problem} columns={columns} />
        </DialogContent>
        <DialogActions>
          {isBusy ? (
            <ProgressBar label={words.applying} share={share} cancelLabel={words.stop} onCancel={cancel} />
          ) : (
            <>
              <Button color="inherit" onClick={props.onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" variant="contained" disabled={changed === 0}>
                {words.apply(changed)}
              </Button>
            </>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** How the first of the columns writes days and numbers, where the form asks for that; null until it is known. */
function useSpelling(query: QueryWorker, file: string, form: BulkForm, rows: RowsMeant): ColumnSpelling | null {
  const [found, setFound] = useState<{ readonly asked: string; readonly spelling: ColumnSpelling } | null>(null);
  const [column] = form.columns;
  const isAsked = form.kind === 'days' || form.kind === 'numbers';
  const asked = isAsked && column !== undefined ? JSON.stringify([column, rows]) : '';
  useEffect(() => {
    if (asked === '' || column === undefined) return undefined;
    let wanted = true;
    void query.spelling(file, column, rows).then((answer) => {
      if (wanted && answer.ok) setFound({ asked, spelling: answer.value });
    });
    return () => {
      wanted = false;
    };
    // `asked` is the column and the rows as a text.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query, file, asked]);
  return found?.asked === asked ? found.spelling : null;
}
