import { mdiCalendar, mdiCalendarClock } from '@mdi/js';
import { Box, IconButton, Tooltip } from '@mui/material';
import { useRef } from 'react';
import { keyOf, textOfKey } from '#shared/profile/value-key';
import { useText } from '../../../text/text';
import { Icon } from '../../../ui/icon';

/** Opens the system's own calendar beside a field that is otherwise typed in. Times are picked in local time. */
export function PickButton(props: {
  readonly type: 'DATE' | 'TIME_STAMP';
  readonly text: string;
  onPick(text: string): void;
}) {
  const { type, text, onPick } = props;
  const words = useText().profileEdit.form;
  const input = useRef<HTMLInputElement>(null);
  const label = type === 'DATE' ? words.pickDay : words.pickTime;
  const key = keyOf(text, type);
  const picked = (value: string) => {
    if (value !== '') onPick(type === 'DATE' ? value : `${new Date(value).toISOString().slice(0, 19)}Z`);
  };
  return (
    <Tooltip title={label}>
      <Box component="span" sx={{ position: 'relative', display: 'inline-flex' }}>
        <IconButton aria-label={label} onClick={() => input.current?.showPicker()} sx={{ p: 0.25 }}>
          <Icon path={type === 'DATE' ? mdiCalendar : mdiCalendarClock} sx={{ fontSize: 16 }} />
        </IconButton>
        <input
          ref={input}
          type={type === 'DATE' ? 'date' : 'datetime-local'}
          tabIndex={-1}
          aria-hidden
          value={key === null ? '' : type === 'DATE' ? textOfKey(key, 'DATE') : localTime(Number(key))}
          onChange={({ target }) => picked(target.value)}
          style={{ position: 'absolute', inset: 0, opacity: 0, pointerEvents: 'none', width: '100%', border: 0 }}
        />
      </Box>
    </Tooltip>
  );
}

/** As the browser's field for a local time takes it: without a zone, to the second. */
function localTime(instant: number): string {
  const date = new Date(instant);
  return new Date(instant - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
