import { Box, Button, Stack } from '@mui/material';
import { mdiAlertOutline } from '@mdi/js';
import { problemOf } from '#shared/check/check-definitions';
import type { Finding } from '#shared/check/finding';
import { describeProblem } from '#shared/text/problems';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';

/** What is worth mending in this attribute, each with its one-click way out where there is one. */
export function EditorFindings(props: { readonly findings: readonly Finding[]; onFix(finding: Finding): void }) {
  const { attributes, editor } = useText();
  const { language } = useLocale();
  if (props.findings.length === 0) return null;
  return (
    <Box
      role="list"
      aria-label={editor.findings(props.findings.length)}
      sx={{ mx: 2, mb: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}
    >
      {props.findings.map((finding) => (
        <Stack
          key={`${finding.rule}/${finding.field}`}
          role="listitem"
          direction="row"
          spacing={1}
          sx={{
            alignItems: 'center',
            pl: 1.25,
            pr: 0.75,
            py: 0.5,
            minHeight: 34,
            fontSize: 12,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Icon
            path={mdiAlertOutline}
            sx={{ fontSize: 16, color: finding.severity === 'error' ? 'error.main' : 'warning.main' }}
          />
          <Box sx={{ flex: 1 }}>{describeProblem(problemOf(finding), language)}</Box>
          {finding.fix && (
            <Button
              aria-label={`${editor.fix}: ${attributes.fields[finding.field].name}`}
              onClick={() => props.onFix(finding)}
              sx={{ minWidth: 0, py: 0 }}
            >
              {editor.fix}
            </Button>
          )}
        </Stack>
      ))}
    </Box>
  );
}
