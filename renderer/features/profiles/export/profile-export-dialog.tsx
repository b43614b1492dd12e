import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useMemo, useState } from 'react';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { SortKey } from '../../../grid/profiles-grid-props';
import type { QueryWorker } from '../../../query/query-client';
import { usePolicy } from '../../../session/use-stored';
import { useLocale, useText } from '../../../text/text';
import { describeFault } from '#shared/text/faults';
import { ProgressBar } from '../../../ui/progress-bar';
import type { FileColumn } from '../shown-columns';
import { useEditedCells } from '../use-edited-cells';
import { chosenColumns, type ExportScope, headersOf, orderOf } from './export-choices';
import type { ExportState } from './export-state';
import { FormLines } from './form-lines';
import { FormatChoice } from './format-choice';
import { lossesOf, obstacleOf, surveyedColumns, surveyKindOf } from './losses';
import { LossesNote } from './losses-note';
import { OverrideDialog } from './override-dialog';
import { PolicyNote } from './policy-note';
import { ReportView } from './report-view';
import { ScopeLines } from './scope-lines';
import { type ExportWish, type ProfileExport, useProfileExport } from './use-profile-export';
import { type LeavingChoice, useLeaving } from './use-leaving';
import { useRememberedForm } from './use-remembered-form';
import { useStagedExport } from './use-staged-export';
import { useSurveys } from './use-surveys';
import { useTallies } from './use-tallies';

/** Rows that are selected. `isWhole`: as whole rows, so that they are probably what is meant. */
export interface SelectedRows {
  readonly number: number;
  readonly count: number;
  readonly isWhole: boolean;
}

/** What of the opened file can be saved. */
export interface Exportable {
  readonly file: ProfileFile;
  readonly query: QueryWorker;
  readonly version: number;
  readonly rows: number;
  readonly columns: readonly FileColumn[];
  readonly hidden: ReadonlySet<string>;
  readonly view: { readonly number: number; readonly count: number } | null;
  /** The selected rows as a view of their own; null where no more than one is. */
  readonly selection: SelectedRows | null;
  readonly isFiltered: boolean;
  readonly sort: readonly SortKey[];
}

/** Saving profiles to a file: the choices and what they would lose, then how it goes, then what reading back found. */
export function ProfileExportDialog(props: { readonly of: Exportable; onClose(): void }) {
  const { of, onClose } = props;
  const words = useText().profileExport;
  const titleId = useId();
  const saving = useProfileExport(of.file);
  const { state } = saving;
  const title = state.step === 'done' ? words.doneTitle : state.step === 'failed' ? words.failedTitle : words.title;
  const isWide = state.step === 'asking';
  return (
    <Dialog
      open
      // What was set up, and what is being written, is not lost to a stray click beside the dialog.
      onClose={(_, reason) => {
        if (reason !== 'escapeKeyDown') return;
        if (state.step === 'writing') saving.cancel();
        else onClose();
      }}
      aria-labelledby={titleId}
      maxWidth={isWide ? 'md' : 'sm'}
      fullWidth
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      {/* The choices stay as they were while the file is written, for another try. */}
      <Box sx={{ display: isWide ? 'contents' : 'none' }}>
        <Asking of={of} saving={saving} onClose={onClose} />
      </Box>
      <Going state={state} saving={saving} onClose={onClose} />
    </Dialog>
  );
}

function Asking(props: { readonly of: Exportable; readonly saving: ProfileExport; onClose(): void }) {
  const { of, saving } = props;
  const { file, query, columns, hidden, view, selection } = of;
  const words = useText().profileExport;
  const [form, changeForm] = useRememberedForm();
  const edits = useEditedCells(file.id, of.version);
  const hasView = view !== null && (of.isFiltered || of.sort.length > 0);
  const [scope, setScope] = useState<ExportScope>(() => ({
    rows: selection?.isWhole ? 'selection' : hasView ? 'view' : 'all',
    edited: true,
    columns: 'all',
    chosen: new Set(columns.map(({ id }) => id)),
  }));
  const written = useMemo(() => chosenColumns(columns, hidden, scope), [columns, hidden, scope]);
  const meant = scope.rows === 'selection' ? selection : scope.rows === 'view' && hasView ? view : null;
  const rows = meant ? meant.count : of.rows;
  const obstacle = obstacleOf(form.format, rows, written.length);
  const { policy } = usePolicy();
  const [chosen, setChosen] = useState<Partial<LeavingChoice>>({});
  const [overriding, setOverriding] = useState<FileColumn | null>(null);
  const choice: LeavingChoice = {
    purpose: chosen.purpose ?? null,
    otherwise: chosen.otherwise ?? policy.onExport,
    overrides: chosen.overrides ?? noOverrides,
  };
  const leaving = useLeaving(columns, choice);
  const touched = written.filter(({ id }) => leaving?.isTouched(id) !== false);
  const asIs = written.filter(({ id }) => leaving?.isTouched(id) === false);
  const { step } = saving.state;
  // While the file is written nobody sees what is counted, and it would take longer.
  const isCounting = step === 'asking' && !obstacle;
  const wish = {
    file: file.id,
    view: meant ? meant.number : null,
    edited: scope.edited,
    version: of.version,
  };
  const surveys = useSurveys(
    query,
    wish,
    isCounting ? surveyedColumns(form, asIs).map(({ id }) => id) : [],
    surveyKindOf(form),
  );
  const planned = touched.flatMap(({ id }) => leaving?.planned.get(id) ?? []);
  const tallies = useTallies(query, wish, isCounting ? planned : []);
  const order = orderOf(form, written);
  const exported = {
    order,
    edited: scope.edited,
    positions: () => (meant ? query.positions(file.id, meant.number) : null),
  };
  // Of a file that does not leave as it is nothing goes anywhere before the person asks for it.
  const isAsItIs = asIs.length === columns.length;
  const staged = useStagedExport(
    file.id,
    isAsItIs && leaving !== null && step !== 'done',
    step === 'asking' && !obstacle ? { key: JSON.stringify([order, wish]), body: () => saving.draft(exported) } : null,
  );
  const start = () => saving.start(wishOf());
  const wishOf = (): ExportWish => ({
    ...exported,
    staged: staged.job,
    treat: isAsItIs
      ? null
      : {
          order: { touched: planned, kept: asIs.map(({ id }) => id) },
          run: (order, onShare) => query.treat(file.id, { view: wish.view, edited: scope.edited }, order, onShare),
          stop: () => void query.stopJobs(file.id, 'treat'),
        },
    isOverride: written.some(({ id }) => choice.overrides.has(id)),
    subject: (report, { masked, dropped }) =>
      words.subject(
        file.name,
        report.fileName,
        report.rows,
        told(headersOf(written, form.headers), words.moreColumns),
        told(
          touched.map(({ label }) => label),
          words.moreColumns,
        ),
        words.touchedValues(masked, dropped),
        written.flatMap(({ id, label }) => {
          const reason = choice.overrides.get(id);
          return reason === undefined ? [] : [`${label} (${reason})`];
        }),
      ),
  });
  const isChoosing = saving.state.step === 'asking' && saving.state.isChoosing;
  return (
    <>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <FormatChoice value={form.format} onChange={(format) => changeForm({ format })} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '110px 1fr', rowGap: 1.5, alignItems: 'start' }}>
          <ScopeLines
            scope={meant || scope.rows === 'all' ? scope : { ...scope, rows: 'all' }}
            form={form}
            columns={columns}
            counts={{
              rows: of.rows,
              viewRows: hasView ? view.count : null,
              selectedRows: selection && selection.count,
              edits,
              shownColumns: columns.length - hidden.size,
            }}
            onScope={(change) => setScope((before) => ({ ...before, ...change }))}
            onForm={changeForm}
          />
          <FormLines form={form} onForm={changeForm} />
        </Box>
        {leaving && (
          <PolicyNote
            columns={written.filter(({ isPersonal }) => isPersonal)}
            leaving={leaving}
            choice={choice}
            tallies={tallies}
            onChoice={(change) => setChosen((before) => ({ ...before, ...change }))}
            onOverride={setOverriding}
          />
        )}
        <LossesNote
          obstacle={obstacle}
          losses={lossesOf(form, asIs, surveys.found)}
          left={surveys.left}
          share={surveys.share}
          isMasked={touched.length > 0}
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={props.onClose}>
          {words.cancel}
        </Button>
        <Button variant="contained" disabled={isChoosing || obstacle !== null || leaving === null} onClick={start}>
          {words.run}
        </Button>
      </DialogActions>
      {overriding && (
        <OverrideDialog
          column={overriding}
          touched={touched}
          onOverride={(ids, reason) =>
            setChosen((before) => ({
              ...before,
              overrides: new Map([...choice.overrides, ...ids.map((id) => [id, reason] as const)]),
            }))
          }
          onClose={() => setOverriding(null)}
        />
      )}
    </>
  );
}

function Going({
  state,
  saving,
  onClose,
}: {
  readonly state: ExportState;
  readonly saving: ProfileExport;
  onClose(): void;
}) {
  const { language, messages } = useLocale();
  const words = messages.profileExport;
  switch (state.step) {
    case 'asking':
      return null;
    case 'writing': {
      const { progress, fileName } = state;
      const detail = [
        progress?.share ? words.share(progress.share) : '',
        progress?.perSecond ? words.speed(progress.perSecond) : '',
        progress?.secondsLeft ? words.left(progress.secondsLeft) : '',
      ];
      return (
        <DialogContent sx={{ minHeight: 128 }}>
          <ProgressBar
            label={words.stages[progress?.stage ?? 'write'](fileName)}
            detail={detail.filter(Boolean).join(' · ')}
            share={progress?.share ?? null}
            cancelLabel={words.cancel}
            onCancel={saving.cancel}
          />
          <Typography variant="caption" component="p" sx={{ mt: 1.5, color: 'text.secondary' }}>
            {words.nothingYet}
          </Typography>
        </DialogContent>
      );
    }
    case 'done':
      return (
        <>
          <DialogContent>
            <ReportView report={state.report} touched={state.touched} />
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={saving.show}>
              {words.show}
            </Button>
            <Button variant="contained" autoFocus onClick={onClose}>
              {words.close}
            </Button>
          </DialogActions>
        </>
      );
    case 'failed':
      return (
        <>
          <DialogContent>
            <Alert severity="error">
              {describeFault(state.fault, language)} {words.failedDetail}
            </Alert>
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose}>
              {words.close}
            </Button>
            <Button variant="contained" autoFocus onClick={saving.again}>
              {words.again}
            </Button>
          </DialogActions>
        </>
      );
  }
}

const noOverrides: ReadonlyMap<string, string> = new Map();

/** So many names are on record one by one. */
const mostTold = 40;

function told(names: readonly string[], more: (count: number) => string): readonly string[] {
  return names.length <= mostTold ? names : [...names.slice(0, mostTold), more(names.length - mostTold)];
}
