import { Box, FormHelperText, Typography } from '@mui/material';
import type { DataType } from '#shared/attribute/data-type';
import { createMask } from '#shared/policy/mask';
import { MaskingRules, type Masking } from '#shared/policy/mask-choice';
import { describeMasking } from '#shared/text/policy-words';
import { useLocale } from '../../text/text';
import { LabelledSelect } from '../../ui/labelled-select';

type Kind = keyof MaskingRules;

/** A made-up value of each kind, to show what masking makes of it. */
const examples: Readonly<Record<Kind, { readonly text: string; readonly dataType: DataType }>> = {
  email: { text: 'ada@example.com', dataType: 'STRING' },
  date: { text: '1985-03-14', dataType: 'DATE' },
  number: { text: '12345', dataType: 'INT' },
  postalCode: { text: '34710', dataType: 'STRING' },
  identifier: { text: 'C-10293', dataType: 'STRING' },
  text: { text: 'Ada Lovelace', dataType: 'STRING' },
};
/** Marks are only shown here, so any key will do. */
const exampleKey = new Uint8Array(32);

/** How each kind of personal value is masked, with an example of what comes of it. */
export function MaskingChoices(props: { readonly rules: MaskingRules; onChange(rules: MaskingRules): void }) {
  const { rules } = props;
  const { language, messages } = useLocale();
  const words = messages.policy.masking;
  const set = (kind: Kind, masking: Masking) => props.onChange(MaskingRules.parse({ ...rules, [kind]: masking }));
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: '240px minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 1.5,
          alignItems: 'center',
        }}
      >
        {kinds.map((kind) => {
          const { text, dataType } = examples[kind];
          const mask = createMask(rules[kind], { dataType, array: false }, exampleKey);
          const choices = MaskingRules.shape[kind].options;
          return (
            <Box key={kind} sx={{ display: 'contents' }}>
              <LabelledSelect<Masking>
                label={words.kinds[kind]}
                width={240}
                value={rules[kind]}
                choices={choices}
                words={labelsOf(choices, language)}
                onChange={(masking) => set(kind, masking)}
              />
              <Typography variant="caption" noWrap sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
                {words.example(text, mask(text) ?? '')}
              </Typography>
            </Box>
          );
        })}
      </Box>
      <FormHelperText>{words.hashHelp}</FormHelperText>
    </>
  );
}

const kinds = MaskingRules.keyof().options;

function labelsOf(choices: readonly Masking[], language: 'en' | 'tr'): Record<Masking, string> {
  const labels: Partial<Record<Masking, string>> = {};
  for (const masking of choices) labels[masking] = describeMasking(masking, language);
  return labels as Record<Masking, string>;
}
