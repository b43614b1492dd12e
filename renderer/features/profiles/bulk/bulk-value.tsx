import { MenuItem, TextField } from '@mui/material';
import { describeValueProblem } from '#shared/text/value-problems';
import { useLocale } from '../../../text/text';
import { cellEditing } from '../cell-editing';
import type { FileColumn } from '../shown-columns';
import { useCellWords } from '../use-cell-words';
import type { FormProblem } from './bulk-form';

/** The value to set: one of a list where the only column has one, else a text that the columns read. */
export function BulkValue(props: {
  readonly columns: readonly FileColumn[];
  readonly entered: string;
  readonly problem: FormProblem | null;
  onChange(entered: string): void;
}) {
  const { columns, entered, problem } = props;
  const { language, messages } = useLocale();
  const words = messages.profileEdit.bulk;
  const cellWords = useCellWords();
  const [column, ...others] = columns;
  const only = others.length === 0 ? column : undefined;
  const choices = only
    ? (cellEditing(only, cellWords, language)?.choices ?? []).filter(({ value }) => value !== '')
    : [];
  const isChosen = choices.length > 0;
  const help = problem?.kind === 'value' ? describeValueProblem(problem.problem, language) : helpFor();
  function helpFor(): string {
    if (others.length > 0) return words.several;
    return only?.definition?.array ? words.list : ' ';
  }
  return (
    <TextField
      fullWidth
      select={isChosen}
      label={words.value}
      value={isChosen && !choices.some(({ value }) => value === entered) ? '' : entered}
      error={problem?.kind === 'value'}
      helperText={help}
      onChange={({ target }) => props.onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { spellCheck: false, autoComplete: 'off' } }}
    >
      {choices.map(({ value, label }) => (
        <MenuItem key={value} value={value} dense>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
