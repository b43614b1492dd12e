import { Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { assertNever } from '#shared/base/assert-never';
import { dayOrders } from '#shared/bulk-edit/read-days';
import { decimalSigns } from '#shared/profile/value-key';
import type { ColumnSpelling } from '../../../query/query-protocol';
import { useText } from '../../../text/text';
import { FormNote } from '../../../ui/form-line';
import { LabelledSelect } from '../../../ui/labelled-select';
import type { FileColumn } from '../shown-columns';
import { decimalMeant, orderMeant, type BulkForm, type FormProblem } from './bulk-form';
import { BulkValue } from './bulk-value';

interface DetailsProps {
  readonly form: BulkForm;
  /** The chosen columns. */
  readonly columns: readonly FileColumn[];
  readonly spelling: ColumnSpelling | null;
  readonly problem: FormProblem | null;
  onChange(change: Partial<BulkForm>): void;
}

/** What the chosen kind of bulk edit has to know. */
export function BulkDetails(props: DetailsProps) {
  const words = useText().profileEdit.bulk;
  const { form, onChange } = props;
  switch (form.kind) {
    case 'enter':
      return (
        <BulkValue
          columns={props.columns}
          entered={form.entered}
          problem={props.problem}
          onChange={(entered) => onChange({ entered })}
        />
      );
    case 'clear':
      return (
        <LabelledSelect
          label={words.clearTo}
          width={240}
          value={form.clearTo}
          choices={['nothing', 'empty']}
          words={words.clearKinds}
          onChange={(clearTo) => onChange({ clearTo })}
        />
      );
    case 'replace':
      return <ReplaceDetails {...props} />;
    case 'trim':
      return <FormNote>{words.trimHelp}</FormNote>;
    case 'collapse':
      return <FormNote>{words.collapseHelp}</FormNote>;
    case 'case':
      return (
        <Stack direction="row" spacing={1.5}>
          <LabelledSelect
            label={words.caseTo}
            width={240}
            value={form.caseTo}
            choices={['title', 'upper', 'lower']}
            words={words.cases}
            onChange={(caseTo) => onChange({ caseTo })}
          />
          <LabelledSelect
            label={words.letters}
            width={240}
            value={form.letters}
            choices={['en', 'tr']}
            words={words.languages}
            onChange={(letters) => onChange({ letters })}
          />
        </Stack>
      );
    case 'days':
      return <DayDetails {...props} />;
    case 'numbers':
      return <NumberDetails {...props} />;
    case 'revert':
      return <FormNote>{words.revertHelp}</FormNote>;
    default:
      return assertNever(form.kind, 'kind of bulk edit');
  }
}

function ReplaceDetails({ form, problem, onChange }: DetailsProps) {
  const words = useText().profileEdit.bulk;
  const { replacement } = form;
  const change = (part: Partial<BulkForm['replacement']>) => onChange({ replacement: { ...replacement, ...part } });
  const plain = { htmlInput: { spellCheck: false, autoComplete: 'off' } };
  return (
    <Stack spacing={0.5}>
      <Stack direction="row" spacing={1.5}>
        <TextField
          autoFocus
          fullWidth
          label={words.find}
          value={replacement.find}
          error={problem?.kind === 'pattern'}
          helperText={problem?.kind === 'pattern' && words.badPattern(problem.reason)}
          onChange={({ target }) => change({ find: target.value })}
          slotProps={plain}
        />
        <TextField
          fullWidth
          label={words.replaceWith}
          value={replacement.replaceWith}
          onChange={({ target }) => change({ replaceWith: target.value })}
          slotProps={plain}
        />
      </Stack>
      <Stack direction="row">
        {(['matchCase', 'wholeWord', 'regex'] as const).map((key) => (
          <FormControlLabel
            key={key}
            label={words[key]}
            control={
              <Checkbox checked={replacement[key]} onChange={(_, on) => change({ [key]: on })} sx={{ py: 0.25 }} />
            }
          />
        ))}
      </Stack>
    </Stack>
  );
}

function DayDetails({ form, spelling, onChange }: DetailsProps) {
  const words = useText().profileEdit.bulk;
  const order = orderMeant(form, spelling);
  const found = spelling?.days;
  return (
    <>
      <LabelledSelect
        label={words.order}
        width={320}
        value={order}
        choices={dayOrders}
        words={words.orders}
        onChange={(chosen) => onChange({ order: chosen })}
      />
      <FormNote>
        {[
          found && found.order === order ? words.orderFound : '',
          found && found.order !== order && found.ambiguous > 0 ? words.orderAmbiguous(found.ambiguous) : '',
          words.becomeDays,
        ]
          .filter(Boolean)
          .join(' ')}
      </FormNote>
    </>
  );
}

function NumberDetails({ form, spelling, onChange }: DetailsProps) {
  const words = useText().profileEdit.bulk;
  const decimal = decimalMeant(form, spelling);
  const found = spelling?.numbers;
  return (
    <>
      <LabelledSelect
        label={words.decimal}
        width={320}
        value={decimal}
        choices={decimalSigns}
        words={words.decimals}
        onChange={(chosen) => onChange({ decimal: chosen })}
      />
      <FormNote>
        {[
          found && found.decimal === decimal ? words.decimalFound : '',
          found && found.decimal !== decimal && found.ambiguous > 0 ? words.decimalAmbiguous(found.ambiguous) : '',
          words.becomeNumbers,
        ]
          .filter(Boolean)
          .join(' ')}
      </FormNote>
    </>
  );
}
