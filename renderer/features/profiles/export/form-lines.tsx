import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { missingForms, writeDelimiters, writeQuotes } from '#shared/profile/profile-export';
import { useText } from '../../../text/text';
import { FormLine, FormNote } from '../../../ui/form-line';
import { LabelledSelect } from '../../../ui/labelled-select';
import { Segments } from '../../../ui/segments';
import { encodingChoices, type ExportForm } from './export-choices';

const quotings = ['needed', 'always'] as const;
const lineEnds = ['lf', 'crlf'] as const;
const quoteNames = { '"': '"', "'": "'" } as const;

/** How the chosen format is written; what a format has no use for is not shown. */
export function FormLines(props: { readonly form: ExportForm; onForm(change: Partial<ExportForm>): void }) {
  const { form, onForm } = props;
  const words = useText().profileExport;
  switch (form.format) {
    case 'csv':
      return <DelimitedLines form={form} onForm={onForm} />;
    case 'ndjson':
    case 'parquet':
      return (
        <FormLine label={words.typed}>
          {(id) => (
            <>
              <Segments
                labelId={id}
                values={['typed', 'text']}
                value={form.typed ? 'typed' : 'text'}
                words={words.typedChoices}
                onChange={(typed) => onForm({ typed: typed === 'typed' })}
              />
              {form.typed && <FormNote>{words.typedHelp}</FormNote>}
            </>
          )}
        </FormLine>
      );
    case 'xlsx':
      return <FormLine label={words.typed}>{() => <FormNote>{words.sheetHelp}</FormNote>}</FormLine>;
  }
}

function DelimitedLines({ form, onForm }: { readonly form: ExportForm; onForm(change: Partial<ExportForm>): void }) {
  const text = useText();
  const words = text.profileExport;
  return (
    <FormLine label={words.form}>
      {() => (
        <>
          <Box sx={{ display: 'flex', gap: 1.25, rowGap: 1.75, flexWrap: 'wrap', pt: 0.75 }}>
            <LabelledSelect
              label={words.delimiter}
              width={140}
              value={form.delimiter}
              choices={writeDelimiters}
              words={text.files.delimiters}
              onChange={(delimiter) => onForm({ delimiter })}
            />
            <LabelledSelect
              label={words.encoding}
              width={220}
              value={form.encoding}
              choices={encodingChoices}
              words={words.encodings}
              onChange={(encoding) => onForm({ encoding })}
            />
            <LabelledSelect
              label={words.lineEnd}
              width={152}
              value={form.lineEnd}
              choices={lineEnds}
              words={words.lineEnds}
              onChange={(lineEnd) => onForm({ lineEnd })}
            />
            <LabelledSelect
              label={words.quote}
              width={84}
              value={form.quote}
              choices={writeQuotes}
              words={quoteNames}
              onChange={(quote) => onForm({ quote })}
            />
            <LabelledSelect
              label={words.quoting}
              width={152}
              value={form.quoting}
              choices={quotings}
              words={words.quotings}
              onChange={(quoting) => onForm({ quoting })}
            />
            <LabelledSelect
              label={words.missing}
              width={232}
              value={form.missing}
              choices={missingForms}
              words={words.missingForms}
              onChange={(missing) => onForm({ missing })}
            />
          </Box>
          <Box sx={{ display: 'flex', flexDirection: 'column', mt: 0.75 }}>
            <FormControlLabel
              label={words.header}
              control={
                <Checkbox checked={form.header} onChange={(_, header) => onForm({ header })} sx={{ py: 0.25 }} />
              }
            />
            <FormControlLabel
              label={words.guard}
              control={
                <Checkbox
                  checked={form.guardFormulas}
                  onChange={(_, guardFormulas) => onForm({ guardFormulas })}
                  sx={{ py: 0.25 }}
                />
              }
            />
          </Box>
          <FormNote>{words.guardHelp}</FormNote>
          <FormNote>{words.decimalHelp}</FormNote>
        </>
      )}
    </FormLine>
  );
}
