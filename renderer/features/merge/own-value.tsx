import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { Problem } from '#shared/attribute/problem';
import { dataTypes } from '#shared/attribute/data-type';
import { describeProblem } from '#shared/text/problems';
import { fieldName, isFlag, valueName } from '../../text/field-name';
import { useLocale } from '../../text/text';
import type { LineDecision, MergeLine } from './merge-protocol';

/** A value that neither side has: chosen where there are few, written as a cell of a file says it elsewhere. */
export function OwnValue(props: {
  readonly line: MergeLine;
  onDecide(decision: LineDecision): Promise<Problem | null>;
  onEnd(): void;
}) {
  const { line, onDecide, onEnd } = props;
  const { language, messages } = useLocale();
  const words = messages.merge;
  const [text, setText] = useState(line.outcome ?? line.ours ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const choices = choicesOf(line.field);
  const save = async () => {
    const found = await onDecide({ text });
    setProblem(found);
    if (!found) onEnd();
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        autoFocus
        select={choices !== null}
        label={fieldName(messages, line.field)}
        value={text}
        error={problem !== null}
        helperText={problem && describeProblem(problem, language)}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !choices) void save();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onEnd();
        }}
        sx={{ flex: 1, maxWidth: 560 }}
      >
        {choices?.map((value) => (
          <MenuItem key={value} value={value}>
            {valueName(messages, line.field, value)}
          </MenuItem>
        ))}
      </TextField>
      <Button variant="contained" onClick={() => void save()}>
        {words.save}
      </Button>
      <Button color="inherit" onClick={onEnd}>
        {words.cancel}
      </Button>
    </Box>
  );
}

function choicesOf(field: string): readonly string[] | null {
  if (field === 'isPersonalInfo') return ['yes', 'no', 'undecided'];
  if (field === 'dataType') return dataTypes;
  return isFlag(field) ? ['true', 'false'] : null;
}
