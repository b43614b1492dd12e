import { Alert, Box, Button, LinearProgress, MenuItem, TextField } from '@mui/material';
import type { ProfileFile } from '#shared/profile/profile-file';
import { describeFault } from '#shared/text/faults';
import { MappingTable } from '../../intake/mapping-table';
import { useDefinitionsByCode } from '../../session/session';
import { useLocale } from '../../text/text';
import { FormLine, FormNote } from '../../ui/form-line';
import type { SourceLine } from './form-parts';
import { neededOf } from './source-form';
import type { useFirstLook } from './use-first-look';

const newFile = '';

/** What is refreshed: a profile file, or one that the first run makes, whose columns are mapped here. */
export function TargetLine(
  props: SourceLine & {
    readonly files: readonly ProfileFile[];
    /** The name of the source that refreshes the same file already. */
    readonly sharing: string | null;
    readonly first: ReturnType<typeof useFirstLook>;
  },
) {
  const { language, messages } = useLocale();
  const words = messages.refresh.form;
  const definitions = useDefinitionsByCode();
  const { form, problems, change, files, sharing } = props;
  const { first, look, map } = props.first;
  const target = files.find(({ id }) => id === form.file) ?? null;
  const needed = target && neededOf(target, definitions);
  return (
    <>
      <FormLine label={words.target}>
        {(labelId) => (
          <>
            <TextField
              select
              value={form.file ?? newFile}
              onChange={({ target: { value } }) => change({ file: value === newFile ? null : value })}
              slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-labelledby': labelId } } }}
              sx={{ width: 420 }}
            >
              {files.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
              {form.file !== null && !target && <MenuItem value={form.file}>{messages.refresh.intoGone}</MenuItem>}
              <MenuItem value={newFile}>{words.newTarget}</MenuItem>
            </TextField>
            {needed && needed.id !== '' && <FormNote>{words.likeTarget(needed.columns, needed.id)}</FormNote>}
            {target && problems.has('no-id') && <Problem>{words.noId}</Problem>}
            {sharing !== null && <Problem>{words.sharedTarget(sharing)}</Problem>}
            {form.file === null && !form.first && first.status !== 'looking' && <FormNote>{words.lookFirst}</FormNote>}
            {form.file === null && problems.has('id') && <Problem>{words.chooseId}</Problem>}
            {form.file === null && (
              <Button
                variant="outlined"
                disabled={!form.place || first.status === 'looking'}
                onClick={() => form.place && look(form.place, form.pattern, form.options)}
                sx={{ mt: 1, display: 'flex', width: 'fit-content' }}
              >
                {words.look}
              </Button>
            )}
            {form.file === null && first.status === 'looking' && (
              <LinearProgress aria-label={words.looking} sx={{ mt: 1 }} />
            )}
            {form.file === null && first.status === 'nothing' && <Problem>{words.nothingThere}</Problem>}
            {form.file === null && first.status === 'failed' && (
              <Problem>{describeFault(first.fault, language)}</Problem>
            )}
          </>
        )}
      </FormLine>
      {form.file === null && first.status === 'seen' && (
        <Box
          sx={{
            gridColumn: '1 / -1',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            overflow: 'auto',
            maxHeight: 320,
          }}
        >
          <MappingTable look={first.look} mapping={first.mapping} isDrafting={false} onChange={map} />
        </Box>
      )}
    </>
  );
}

function Problem({ children }: { readonly children: string }) {
  return (
    <Alert severity="warning" sx={{ mt: 1, py: 0 }}>
      {children}
    </Alert>
  );
}
