import { mdiDeleteOutline } from '@mdi/js';
import { Box, Button, FormHelperText, MenuItem, Stack, TextField, ToggleButton, Typography } from '@mui/material';
import { useId, useMemo, type ReactNode } from 'react';
import { purposeNamed } from '#shared/purpose/change-purpose';
import { collectionMethods, legalBases, purposeKey, specialBases, type Purpose } from '#shared/purpose/purpose';
import { dataSubjectKeys, dataUseKeys } from '#shared/purpose/taxonomy-keys';
import { reviewWords } from '#shared/text/reviews';
import { useDefinitions } from '../../session/session';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { KeptField } from '../../ui/kept-field';
import { KeysField } from '../../ui/keys-field';
import type { PurposeEdits } from './use-purposes';

/** Stands for null in the lists. */
const none = '';

/** All about one purpose; each field is kept as it is left. */
export function PurposeForm(props: {
  readonly purpose: Purpose;
  readonly purposes: readonly Purpose[];
  readonly edits: PurposeEdits;
  /** The name is to be typed first: the purpose is new. */
  readonly isNew: boolean;
}) {
  const { purpose, purposes, edits } = props;
  const { language, messages } = useLocale();
  const words = messages.review.purposes;
  const law = reviewWords(language);
  const definitions = useDefinitions();
  const change = (fields: Partial<Purpose>) => void edits.change(purpose, fields);
  const linked = useMemo(
    () =>
      definitions
        .filter(({ purposes: served }) => served.some((each) => purposeKey(each) === purposeKey(purpose.name)))
        .map(({ code }) => code),
    [definitions, purpose.name],
  );
  const labels = useMemo(() => new Map(definitions.map(({ code, label }) => [code, label])), [definitions]);
  const codes = useMemo(() => definitions.filter(({ retired }) => !retired).map(({ code }) => code), [definitions]);
  return (
    <Stack spacing={2.5} sx={{ px: 3, py: 2.5, maxWidth: 820 }}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'flex-start' }}>
        <KeptField
          label={words.name}
          value={purpose.name}
          autoFocus={props.isNew}
          maxLength={120}
          problemOf={(name) => {
            if (name === '') return words.nameMissing;
            return purposeNamed(purposes, name, purpose.id) ? words.nameTaken : null;
          }}
          onKeep={(name) => change({ name })}
        />
        <Button
          color="inherit"
          startIcon={<Icon path={mdiDeleteOutline} />}
          onClick={() => void edits.remove(purpose)}
          sx={{ flexShrink: 0, mt: 0.5 }}
        >
          {words.remove}
        </Button>
      </Stack>
      <KeptField
        label={words.description}
        value={purpose.description}
        rows={2}
        onKeep={(description) => change({ description })}
      />
      <Pair>
        <TextField
          select
          fullWidth
          label={words.legalBasis}
          value={purpose.legalBasis ?? none}
          onChange={({ target }) => change({ legalBasis: legalBases.find((each) => each === target.value) ?? null })}
        >
          <MenuItem value={none}>{words.unsaid}</MenuItem>
          {legalBases.map((basis) => (
            <MenuItem key={basis} value={basis}>
              {law.legalBases[basis]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          fullWidth
          label={words.specialBasis}
          helperText={words.specialHelp}
          value={purpose.specialBasis ?? none}
          onChange={({ target }) =>
            change({ specialBasis: specialBases.find((each) => each === target.value) ?? null })
          }
        >
          <MenuItem value={none}>{words.noSpecial}</MenuItem>
          {specialBases.map((basis) => (
            <MenuItem key={basis} value={basis}>
              {law.specialBases[basis]}
            </MenuItem>
          ))}
        </TextField>
      </Pair>
      <Pair>
        <KeysField
          label={words.dataUse}
          values={purpose.dataUse === '' ? [] : [purpose.dataUse]}
          suggestions={dataUseKeys}
          isFree
          removeLabel={words.take}
          onChange={(uses) => change({ dataUse: uses.at(-1) ?? '' })}
        />
        <KeysField
          label={words.dataSubjects}
          values={purpose.dataSubjects}
          suggestions={dataSubjectKeys}
          isFree
          removeLabel={words.take}
          onChange={(dataSubjects) => change({ dataSubjects })}
        />
      </Pair>
      <Pair>
        <KeptField
          label={words.retention}
          value={purpose.retention}
          help={words.retentionHelp}
          onKeep={(retention) => change({ retention })}
        />
        <KeysField
          label={words.recipients}
          values={purpose.recipients}
          suggestions={[]}
          isFree
          help={words.recipientsHelp}
          removeLabel={words.take}
          onChange={(recipients) => change({ recipients })}
        />
      </Pair>
      <Collection purpose={purpose} onChange={(collection) => change({ collection })} />
      <KeysField
        label={words.attributes(linked.length)}
        values={linked}
        suggestions={codes}
        help={words.attributesHelp}
        labelOf={(code) => {
          const label = labels.get(code);
          return label ? `${label} (${code})` : code;
        }}
        removeLabel={words.take}
        onChange={(next) => void edits.link(purpose, next)}
      />
    </Stack>
  );
}

function Pair({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2, alignItems: 'start' }}>
      {children}
    </Box>
  );
}

function Collection(props: { readonly purpose: Purpose; onChange(collection: Purpose['collection']): void }) {
  const { collection } = props.purpose;
  const { language, messages } = useLocale();
  const words = messages.review.purposes;
  const labelId = useId();
  const toggle = (method: (typeof collectionMethods)[number]) =>
    props.onChange(collectionMethods.filter((each) => collection.includes(each) !== (each === method)));
  return (
    <Box role="group" aria-labelledby={labelId}>
      <Typography id={labelId} variant="body2" sx={{ mb: 0.75 }}>
        {words.collection}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75 }}>
        {collectionMethods.map((method) => (
          <ToggleButton
            key={method}
            value={method}
            color="primary"
            selected={collection.includes(method)}
            onChange={() => toggle(method)}
            sx={{ px: 1.25, py: 0.25, textTransform: 'none', fontSize: 12.5 }}
          >
            {reviewWords(language).collection[method]}
          </ToggleButton>
        ))}
      </Stack>
      <FormHelperText>{words.collectionHelp}</FormHelperText>
    </Box>
  );
}
