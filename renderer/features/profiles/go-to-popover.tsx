import { Box, Button, TextField } from '@mui/material';
import { useRef, useState, type FormEvent } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { FoundRow } from '../../query/query-protocol';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { ToolPopover } from '../../ui/tool-popover';

/** Asks for an id and brings its profile into sight. */
export function GoToPopover(props: {
  readonly anchor: HTMLElement | null;
  /** What the ids are called. */
  readonly column: string;
  find(id: string): Promise<Result<FoundRow | null, Fault> | null>;
  onShow(index: number): void;
  onClose(): void;
}) {
  const words = useText().profiles.file;
  const { notify, notifyFault } = useSession();
  const [id, setId] = useState('');
  const [problem, setProblem] = useState('');
  const found = useRef<number | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await props.find(id.trim());
    if (!answer) return;
    if (!answer.ok) notifyFault(answer.error);
    else if (!answer.value) setProblem(words.notFound(id.trim()));
    else if (answer.value.index === null) setProblem(words.notInView);
    else {
      found.current = answer.value.index;
      props.onClose();
      if (answer.value.matches > 1) notify({ tone: 'info', message: words.several(answer.value.matches) });
    }
  };
  return (
    <ToolPopover
      anchor={props.anchor}
      label={words.goTo}
      width={340}
      onClose={props.onClose}
      takeFocus={() => {
        const index = found.current;
        found.current = null;
        if (index !== null) props.onShow(index);
        return index !== null;
      }}
    >
      <Box
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 1.5 }}
      >
        <TextField
          autoFocus
          fullWidth
          label={words.goToLabel(props.column)}
          value={id}
          error={problem !== ''}
          helperText={problem}
          onChange={({ target }) => {
            setId(target.value);
            setProblem('');
          }}
        />
        <Button type="submit" variant="contained" disabled={id.trim() === ''} sx={{ mt: 0.5 }}>
          {words.go}
        </Button>
      </Box>
    </ToolPopover>
  );
}
