import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useId } from 'react';
import type { PlannedColumn } from '#shared/policy/plan-file';
import { totalOf, type PolicyTally } from '#shared/policy/tally';
import { describeMasking, describePolicyReason, describeTreatment } from '#shared/text/policy-words';
import { useLocale } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import { Segments } from '../../../ui/segments';
import type { FileColumn } from '../shown-columns';
import type { Leaving, LeavingChoice } from './use-leaving';

/** Stands for "no purpose in particular" in the list. */
const anyPurpose = '';

/** Which of the columns are personal information, what the policy does to their values and why, and how to say otherwise. */
export function PolicyNote(props: {
  /** The personal columns among those that are written. */
  readonly columns: readonly FileColumn[];
  readonly leaving: Leaving;
  readonly choice: LeavingChoice;
  readonly tallies: ReadonlyMap<string, PolicyTally>;
  onChoice(change: Partial<LeavingChoice>): void;
  onOverride(column: FileColumn): void;
}) {
  const { columns, leaving, choice } = props;
  const { messages } = useLocale();
  const words = messages.profileExport;
  const treatmentId = useId();
  if (columns.length === 0) return null;
  const takeBack = (id: string) =>
    props.onChoice({ overrides: new Map([...choice.overrides].filter(([each]) => each !== id)) });
  return (
    <Box
      component="section"
      aria-label={words.personal(columns.length)}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden', flexShrink: 0 }}
    >
      <Box sx={{ px: 1.5, py: 1 }}>
        <Typography component="h3" variant="subtitle2">
          {words.personal(columns.length)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.policyHelp}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5, mt: 1 }}>
          <Typography id={treatmentId} variant="body2" sx={{ color: 'text.secondary' }}>
            {words.otherwise}
          </Typography>
          <Segments
            labelId={treatmentId}
            values={['mask', 'drop']}
            value={choice.otherwise}
            words={words.otherwiseChoices}
            onChange={(otherwise) => props.onChoice({ otherwise })}
          />
          {leaving.purposes.length > 0 && (
            <TextField
              select
              label={words.purpose}
              value={choice.purpose ?? anyPurpose}
              sx={{ width: 220 }}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              onChange={({ target }) => props.onChoice({ purpose: target.value === anyPurpose ? null : target.value })}
            >
              <MenuItem value={anyPurpose}>{words.anyPurpose}</MenuItem>
              {leaving.purposes.map((name) => (
                <MenuItem key={name} value={name}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
          )}
        </Box>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 200, overflowY: 'auto' }}>
        {columns.map((column) => {
          const planned = leaving.planned.get(column.id);
          const isTouched = leaving.isTouched(column.id);
          const override = choice.overrides.get(column.id);
          const tally = props.tallies.get(column.id);
          // Where every value may leave as it is, nothing is hidden, whatever the policy would do.
          const isHidden =
            isTouched &&
            !(tally && totalOf(tally, 'mask') + totalOf(tally, 'drop') === 0 && totalOf(tally, 'allow') > 0);
          return (
            <Box
              key={column.id}
              component="li"
              sx={{
                display: 'grid',
                gridTemplateColumns: '20px minmax(0, 150px) minmax(0, 1fr) auto',
                alignItems: 'center',
                gap: 1,
                px: 1.5,
                py: 0.5,
                minHeight: 36,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <Icon
                path={isHidden ? mdiEyeOffOutline : mdiEyeOutline}
                sx={{ fontSize: 18, color: isHidden ? 'text.secondary' : 'warning.main' }}
              />
              <Typography variant="body2" noWrap>
                {column.label}
              </Typography>
              <Typography variant="caption" sx={{ color: isHidden ? 'text.secondary' : 'text.primary' }}>
                {override !== undefined
                  ? words.overridden(override)
                  : planned && <Outcome planned={planned} tally={tally} />}
              </Typography>
              {override !== undefined ? (
                <Button
                  size="small"
                  aria-label={`${words.takeBack} ${column.label}`}
                  onClick={() => takeBack(column.id)}
                >
                  {words.takeBack}
                </Button>
              ) : (
                isTouched && (
                  <Button
                    size="small"
                    aria-label={`${words.override} ${column.label}`}
                    onClick={() => props.onOverride(column)}
                  >
                    {words.override}
                  </Button>
                )
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

/** What becomes of a column's values and why: by count where that was counted, else by what is settled for all. */
function Outcome({ planned, tally }: { readonly planned: PlannedColumn; readonly tally: PolicyTally | undefined }) {
  const { language, locale, messages } = useLocale();
  const words = messages.profileExport;
  const masking = describeMasking(planned.masking, language);
  const said = (
    treatment: 'allow' | 'mask' | 'drop',
    reason: Parameters<typeof describePolicyReason>[0],
    count?: number,
  ) => {
    const what =
      treatment === 'mask'
        ? `${describeTreatment(treatment, language)} (${masking})`
        : describeTreatment(treatment, language);
    const counted = count === undefined ? what : `${count.toLocaleString(locale)} ${what}`;
    return `${counted}: ${describePolicyReason(reason, language)}`;
  };
  if (tally) {
    const parts = (['allow', 'mask', 'drop'] as const).flatMap((treatment) =>
      Object.entries(tally[treatment]).map(([reason, count]) =>
        said(treatment, reason as keyof (typeof tally)['allow'], count),
      ),
    );
    return <>{parts.length === 0 ? words.nothingInColumn : parts.join(' · ')}</>;
  }
  const { plan } = planned;
  return <>{plan.kind === 'fixed' ? said(plan.treatment, plan.reason) : words.byConsent}</>;
}
