import { MenuItem, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { FormLine, FormNote } from '../../ui/form-line';
import type { SourceLine } from './form-parts';

const nobody = '';

/** What becomes of corrected values afterwards; nothing is asked where there is no connection that they could go to. */
export function PushLine({ form, change }: SourceLine) {
  const { form: words, hindrances } = useText().refresh;
  const connections = useConnectionNames();
  if (connections.length === 0 && form.push === null) return null;
  return (
    <FormLine label={words.push}>
      {(labelId) => (
        <>
          <TextField
            select
            value={form.push ?? nobody}
            onChange={({ target: { value } }) => change({ push: value === nobody ? null : value })}
            slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-labelledby': labelId } } }}
            sx={{ width: 420 }}
          >
            <MenuItem value={nobody}>{words.noPush}</MenuItem>
            {connections.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {words.pushTo(name)}
              </MenuItem>
            ))}
            {form.push !== null && !connections.some(({ id }) => id === form.push) && (
              <MenuItem value={form.push}>{hindrances.connection}</MenuItem>
            )}
          </TextField>
          {form.push !== null && <FormNote>{words.pushHelp}</FormNote>}
        </>
      )}
    </FormLine>
  );
}

/** The connections that corrected values can go to. */
function useConnectionNames(): readonly { readonly id: string; readonly name: string }[] {
  const { mainProcess } = useSession();
  const [names, setNames] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  useEffect(() => {
    let wanted = true;
    void mainProcess.call('push.connections', {}).then((answer) => wanted && answer.ok && setNames(answer.value));
    return () => {
      wanted = false;
    };
  }, [mainProcess]);
  return names;
}
