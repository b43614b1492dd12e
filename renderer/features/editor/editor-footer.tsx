import { Box, Button, Link, Stack, Tooltip } from '@mui/material';
import { useSession } from '../../session/session';
import { useLocale, useText } from '../../text/text';
import type { DraftState } from './use-draft';

/** Where the definition stands, and the two ways to end a draft. */
export function EditorFooter(props: { readonly state: DraftState; onSave(): void; onDiscard(): void }) {
  const { state } = props;
  const { editor } = useText();
  const { problems, isDirty } = state;
  const visible = problems.filter((problem) => state.form.problemOf(problem.field) !== null);
  const status = visible.length > 0 ? editor.fixFirst(visible.length) : isDirty ? editor.unsaved : '';
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1 }}>
      {state.isChangedElsewhere && (
        <Box sx={{ fontSize: 12, color: 'warning.main', pb: 0.75 }}>{editor.changedElsewhere}</Box>
      )}
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', minHeight: 32 }}>
        <Box
          role="status"
          sx={{ flex: 1, minWidth: 0, fontSize: 12, color: visible.length > 0 ? 'error.main' : 'text.secondary' }}
        >
          {status === '' ? <Provenance state={state} /> : status}
        </Box>
        {(isDirty || state.form.isNew) && (
          <Button color="inherit" onClick={props.onDiscard}>
            {editor.discard}
          </Button>
        )}
        <Button variant="contained" disabled={!isDirty && !state.form.isNew} onClick={props.onSave}>
          {state.form.isNew ? editor.create : editor.save}
        </Button>
      </Stack>
    </Box>
  );
}

/** Revision, last change and the way to the history. */
function Provenance({ state }: { readonly state: DraftState }) {
  const { go } = useSession();
  const { editor } = useText();
  const { locale } = useLocale();
  const { current } = state;
  if (!current) return null;
  const at = (instant: string, timeStyle?: 'short') =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(timeStyle && { timeStyle }) }).format(new Date(instant));
  const isUnchanged = current.revision === 0;
  const changed = isUnchanged
    ? editor.footer.created(at(current.createdAt))
    : editor.footer.changed(at(current.updatedAt), current.updatedBy);
  return (
    <>
      <Tooltip title={at(current.updatedAt, 'short')}>
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{changed}</Box>
      </Tooltip>
      <Stack direction="row" spacing={0.75}>
        {!isUnchanged && <span>{editor.footer.revision(current.revision)}</span>}
        {!isUnchanged && <span aria-hidden>·</span>}
        <Link component="button" underline="hover" sx={{ fontSize: 12 }} onClick={() => go('history', current.code)}>
          {editor.footer.history}
        </Link>
      </Stack>
    </>
  );
}
