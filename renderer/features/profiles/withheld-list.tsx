import { Box, Typography } from '@mui/material';
import { PolicyReason } from '#shared/policy/decide';
import type { WithheldValues } from '#shared/profile/profile-file';
import { describePolicyReason, describeTreatment } from '#shared/text/policy-words';
import { useLocale } from '../../text/text';

/** Personal values that were not kept as the file says them, column by column, and why. */
export function WithheldList({ withheld }: { readonly withheld: readonly WithheldValues[] }) {
  const { language, locale, messages } = useLocale();
  const words = messages.profiles.opening.personal;
  const total = (treatment: WithheldValues['treatment']) =>
    withheld.reduce((sum, each) => sum + (each.treatment === treatment ? each.count : 0), 0);
  return (
    <Box component="section" aria-label={words.withheld(total('mask'), total('drop'))}>
      <Typography variant="body2" sx={{ mb: 0.5 }}>
        {words.withheld(total('mask'), total('drop'))}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 180, overflowY: 'auto', color: 'text.secondary' }}>
        {withheld.map(({ column, treatment, reason, count }) => {
          const known = PolicyReason.safeParse(reason);
          const told = `${column}: ${count.toLocaleString(locale)} ${describeTreatment(treatment, language)}`;
          return (
            <Typography key={`${column} ${treatment} ${reason}`} component="li" variant="body2">
              {known.success ? `${told}, ${describePolicyReason(known.data, language)}` : told}
            </Typography>
          );
        })}
      </Box>
    </Box>
  );
}
