import { mdiEyeOutline, mdiUndoVariant } from '@mdi/js';
import { Box, Button, IconButton, Stack, Tooltip } from '@mui/material';
import { memo, useId } from 'react';
import { describeValueProblem } from '#shared/text/value-problems';
import { useLocale } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import { StatusChip } from '../../../ui/status-chip';
import { reasonOf, shownValue, type FileColumn } from '../shown-columns';
import { useValueStyle } from '../use-value-style';
import { maskedText } from '../../../grid/profiles-grid-cell';
import { ownOf, saidBy, type FieldDraft, type ProfileField } from './profile-draft';
import type { ConsentState } from './profile-fields';
import { ValueInput } from './value-input';

/** One field of a profile: what it is, its control, and what is known of its value. */
export const FieldRow = memo(PlainFieldRow, (before, after) => {
  const { column, cell, draft } = before.field;
  const next = after.field;
  const isSameField = column === next.column && cell === next.cell && draft === next.draft;
  return isSameField && JSON.stringify(before.consent) === JSON.stringify(after.consent);
});

function PlainFieldRow(props: {
  readonly field: ProfileField;
  readonly consent: ConsentState;
  onDraft(column: string, draft: FieldDraft): void;
  onReveal(column: FileColumn): void;
}) {
  const { field } = props;
  const { column, draft } = field;
  const id = useId();
  const ids = { labelId: `${id}-label`, inputId: `${id}-input`, helpId: `${id}-help` };
  const isReadOnly = column.isMasked || (column.definition?.calculated ?? false);
  const problem = useProblem(field);
  return (
    <Box data-column={column.id} sx={{ position: 'relative' }}>
      {(draft !== null || field.cell.edited) && <EditedMark isUnsaved={draft !== null} />}
      <FieldLabel field={field} ids={ids} isInput={!isReadOnly} />
      {isReadOnly ? (
        <ReadOnlyValue field={field} labelId={ids.labelId} onReveal={props.onReveal} />
      ) : (
        <ValueInput
          {...ids}
          field={field}
          isInvalid={problem !== null}
          onDraft={(next) => props.onDraft(column.id, next)}
        />
      )}
      <Box id={ids.helpId} sx={{ fontSize: 11.5, lineHeight: 1.4, color: 'text.secondary', mt: 0.25 }}>
        {problem !== null && (
          <Box role={draft ? 'alert' : undefined} sx={{ color: draft ? 'error.main' : 'warning.main' }}>
            {problem}
          </Box>
        )}
        <Notes field={field} consent={props.consent} />
        {field.cell.edited && <Provenance field={field} onDraft={(next) => props.onDraft(column.id, next)} />}
      </Box>
    </Box>
  );
}

/** Why what stands in the field does not fit: what was entered, else what the file has; null where it does. */
function useProblem({ column, cell, draft }: ProfileField): string | null {
  const { language } = useLocale();
  if (draft) return draft.value.ok ? null : describeValueProblem(draft.value.error, language);
  return column.isMasked || cell.text === null ? null : reasonOf(cell.text, column, language) || null;
}

function EditedMark({ isUnsaved }: { readonly isUnsaved: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left: -10,
        top: 2,
        bottom: 2,
        width: 3,
        borderRadius: 1,
        bgcolor: isUnsaved ? 'warning.main' : 'primary.main',
      }}
    />
  );
}

function FieldLabel(props: {
  readonly field: ProfileField;
  readonly ids: { readonly labelId: string; readonly inputId: string };
  readonly isInput: boolean;
}) {
  const { column } = props.field;
  const { profileEdit } = useLocale().messages;
  const words = profileEdit.form;
  const said = saidBy(props.field);
  return (
    <Stack direction="row" spacing={0.75} sx={{ alignItems: 'center', minHeight: 20, mb: 0.25 }}>
      <Tooltip title={column.definition?.description ?? ''}>
        <Box
          component={props.isInput ? 'label' : 'span'}
          id={props.ids.labelId}
          {...(props.isInput && { htmlFor: props.ids.inputId })}
          sx={{ fontSize: 13, fontWeight: 500, overflowWrap: 'anywhere' }}
        >
          {column.label}
        </Box>
      </Tooltip>
      {column.isPersonal && (
        <StatusChip tone="warning">
          {column.definition?.isPersonalInfo === 'yes' ? words.personal : words.undecided}
        </StatusChip>
      )}
      <Box sx={{ flex: 1 }} />
      {!props.isInput && !said && (
        <StatusChip tone="neutral">{said === null ? words.noValue : words.emptyText}</StatusChip>
      )}
    </Stack>
  );
}

/** A hidden value with the way to see it, or a calculated one. */
function ReadOnlyValue(props: {
  readonly field: ProfileField;
  readonly labelId: string;
  onReveal(column: FileColumn): void;
}) {
  const { column, cell } = props.field;
  const words = useLocale().messages.profileEdit.form;
  const style = useValueStyle();
  const shown = column.isMasked ? (cell.text ? maskedText : '') : shownValue(cell.text ?? '', column, style);
  return (
    <Stack
      direction="row"
      role="group"
      aria-labelledby={props.labelId}
      sx={{
        alignItems: 'center',
        minHeight: 32,
        pl: 1.5,
        pr: 0.5,
        borderRadius: 1,
        bgcolor: 'action.hover',
        color: 'text.secondary',
        fontSize: 13,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', userSelect: 'text' }}>{shown}</Box>
      {column.isMasked && (
        <Button startIcon={<Icon path={mdiEyeOutline} />} onClick={() => props.onReveal(column)}>
          {words.reveal}
        </Button>
      )}
    </Stack>
  );
}

function Notes({ field, consent }: { readonly field: ProfileField; readonly consent: ConsentState }) {
  const { definition } = field.column;
  const words = useLocale().messages.profileEdit.form;
  const style = useValueStyle();
  const consentNote = () => {
    if (consent.kind === 'none') return '';
    if (consent.kind === 'hidden') return words.consentHidden(consent.attribute);
    if (consent.value === null || !consent.column) return words.noConsent(consent.attribute);
    return words.consent(consent.attribute, shownValue(consent.value, consent.column, style));
  };
  const notes = [
    definition?.calculated ? words.calculated(definition.expression) : '',
    consentNote(),
    definition?.dataCategories[0] ? words.category(definition.dataCategories[0]) : '',
  ].filter(Boolean);
  return notes.map((note) => (
    <Box key={note} sx={{ overflowWrap: 'anywhere' }}>
      {note}
    </Box>
  ));
}

/** What the file says, who edited it and when, and the way back. */
function Provenance({ field, onDraft }: { readonly field: ProfileField; onDraft(draft: FieldDraft): void }) {
  const { column, cell, draft } = field;
  const { locale, messages } = useLocale();
  const words = messages.profileEdit.form;
  const style = useValueStyle();
  const { original, sign } = cell;
  const was = () => {
    if (original === null) return words.wasNothing;
    if (original === '') return words.wasEmpty;
    return words.was(column.isMasked ? maskedText : shownValue(original, column, style));
  };
  const isTakenBack = draft?.value.ok && draft.value.value === undefined;
  const when = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  return (
    <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {was()}
        {sign && ` · ${words.by(when(sign.at), sign.by)}`}
      </Box>
      {!isTakenBack && (
        <Tooltip title={words.revert(column.label)}>
          <IconButton aria-label={words.revert(column.label)} onClick={() => onDraft(ownOf(cell))} sx={{ p: 0.25 }}>
            <Icon path={mdiUndoVariant} sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  );
}
