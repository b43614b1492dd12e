import { mdiShieldAlertOutline } from '@mdi/js';
import { Box, Button, Checkbox, FormControlLabel, FormHelperText, LinearProgress, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';
import type { Policy } from '#shared/policy/policy';
import { describeFault } from '#shared/text/faults';
import { usePolicy, usePurposes } from '../../session/use-stored';
import { useLocale, useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { KeptField } from '../../ui/kept-field';
import { Segments } from '../../ui/segments';
import { ConsentPlaces } from './consent-places';
import { MaskingChoices } from './masking-choices';
import { usePolicyEdits } from './use-policy-edits';

/** What the workspace has settled about personal values: where consent stands, what happens without it, how to mask. */
export function ConsentTab() {
  const settled = usePolicy();
  const purposes = usePurposes();
  const { language, messages } = useLocale();
  if (purposes.status === 'failed') {
    return (
      <EmptyState
        icon={mdiShieldAlertOutline}
        title={messages.review.failed}
        detail={describeFault(purposes.fault, language)}
        actions={<Button onClick={purposes.retry}>{messages.review.again}</Button>}
      />
    );
  }
  if (!settled.isKnown || purposes.status === 'loading') {
    return <LinearProgress aria-label={messages.review.loading} />;
  }
  return <Settled settled={settled} purposes={purposes.value.map(({ name }) => name)} />;
}

function Settled(props: { readonly settled: ReturnType<typeof usePolicy>; readonly purposes: readonly string[] }) {
  const { policy } = props.settled;
  const edit = usePolicyEdits(props.settled);
  const words = useText().policy;
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 4, '& > section:first-of-type': { border: 0 } }}>
      <FormSection title={words.places.title} detail={words.places.detail}>
        <ConsentPlaces
          sources={policy.consent}
          purposes={props.purposes}
          onChange={(consent) => edit(words.places.title, { consent: [...consent] })}
        />
      </FormSection>
      <FormSection title={words.without.title} detail={words.without.detail}>
        <Choice label={words.without.onExport}>
          {(labelId) => (
            <Segments
              labelId={labelId}
              values={['mask', 'drop']}
              value={policy.onExport}
              words={words.without.exportChoices}
              onChange={(onExport) => edit(words.without.onExport, { onExport })}
            />
          )}
        </Choice>
        <Choice label={words.without.onImport}>
          {(labelId) => (
            <Segments
              labelId={labelId}
              values={['allow', 'mask', 'drop']}
              value={policy.onImport}
              words={words.without.importChoices}
              onChange={(onImport) => edit(words.without.onImport, { onImport })}
            />
          )}
        </Choice>
      </FormSection>
      <FormSection title={words.masking.title} detail={words.masking.detail}>
        <MaskingChoices rules={policy.masking} onChange={(masking) => edit(words.masking.title, { masking })} />
      </FormSection>
      <FormSection title={words.deciding.title} detail={words.deciding.detail}>
        <Deciding policy={policy} onChange={(fields) => edit(words.deciding.title, fields)} />
      </FormSection>
    </Box>
  );
}

function Choice({ label, children }: { readonly label: string; children(labelId: string): ReactNode }) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Typography id={id} variant="body2" sx={{ width: 220, color: 'text.secondary' }}>
        {label}
      </Typography>
      {children(id)}
    </Box>
  );
}

function Deciding({ policy, onChange }: { readonly policy: Policy; onChange(fields: Partial<Policy>): void }) {
  const words = useText().policy.deciding;
  return (
    <>
      <Box>
        <FormControlLabel
          label={words.fourEyes}
          control={
            <Checkbox checked={policy.fourEyes} onChange={(_, fourEyes) => onChange({ fourEyes })} sx={{ py: 0.5 }} />
          }
        />
        <FormHelperText sx={{ ml: 3.5, mt: 0 }}>{words.fourEyesHelp}</FormHelperText>
      </Box>
      <Box sx={{ maxWidth: 320 }}>
        <KeptField
          label={words.again}
          help={words.againHelp}
          value={policy.reviewMonths === null ? '' : String(policy.reviewMonths)}
          maxLength={3}
          problemOf={(text) => (monthsOf(text) === undefined ? words.againProblem : null)}
          onKeep={(text) => onChange({ reviewMonths: monthsOf(text) ?? null })}
        />
      </Box>
    </>
  );
}

/** Null for nothing; undefined where it is no number of months that can be kept. */
function monthsOf(text: string): number | null | undefined {
  if (text === '') return null;
  const months = /^\d+$/.test(text) ? Number(text) : 0;
  return months >= 1 && months <= 120 ? months : undefined;
}
