import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { ProfileFinding } from '#shared/check/profile/profile-check';
import { shownExamples } from '#shared/check/profile/shown-example';
import type { RuleGroup } from '#shared/rule/rule';
import { describeProfileFinding } from '#shared/text/profile-findings';
import { shareText } from '#shared/text/report-words';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { CheckedPanelColumn, ListedFinding } from './check-groups';
import { FindingActions } from './finding-actions';
import { SeverityMark } from './severity-mark';
import type { Mapping } from '../../session/use-mapping';

interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly columns: readonly CheckedPanelColumn[];
  readonly mapping: Mapping;
  /** The column stands above already; the severity does not. */
  readonly isUnderColumn: boolean;
  onShowRows(rule: RuleGroup, title: string): void;
}

/** One finding: what and how often; opened, also why, with which values, and what can be done. */
export function FindingItem(props: FindingItemProps) {
  const { listed, isUnderColumn } = props;
  const { finding, subject, title } = listed;
  const { language, locale, messages } = useLocale();
  const words = messages.check;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { rows, count, of } = finding;
  const fullTitle = subject === '' ? title : `${subject}: ${title}`;
  return (
    <Box data-finding="" sx={{ px: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}>
        <ButtonBase
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          sx={{ flex: 1, minWidth: 0, gap: 0.75, py: 0.5, px: 0.5, justifyContent: 'flex-start', borderRadius: 1 }}
        >
          <Icon path={isOpen ? mdiChevronDown : mdiChevronRight} sx={{ color: 'text.secondary', fontSize: 18 }} />
          {isUnderColumn && <SeverityMark severity={finding.severity} />}
          <Box sx={{ flex: 1, minWidth: 0, textAlign: 'left' }}>
            <Typography variant="body2" noWrap sx={{ fontWeight: 500 }}>
              {isUnderColumn || subject === '' ? title : subject}
            </Typography>
            {!isUnderColumn && subject !== '' && (
              <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
                {title}
              </Typography>
            )}
          </Box>
          {count > 0 && (
            <Box sx={{ textAlign: 'right', flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontSize: 12 }}>
              <div>{count.toLocaleString(locale)}</div>
              <Box sx={{ color: 'text.secondary' }}>{shareText(count, of, language)}</Box>
            </Box>
          )}
        </ButtonBase>
        {rows && (
          <Button
            aria-label={words.showRowsOf(fullTitle)}
            onClick={() => props.onShowRows(rows, fullTitle)}
            sx={{ flexShrink: 0, whiteSpace: 'nowrap', py: 0.25, mx: 0.5 }}
          >
            {words.showRows}
          </Button>
        )}
      </Box>
      <Box id={id} hidden={!isOpen} sx={{ pl: 3.75, pr: 1, pb: isOpen ? 1.25 : 0 }}>
        {isOpen && <Detail {...props} finding={finding} />}
      </Box>
    </Box>
  );
}

function Detail(props: FindingItemProps & { readonly finding: ProfileFinding }) {
  const { finding, columns } = props;
  const { language } = useLocale();
  const { said, remedy } = describeProfileFinding(finding, language);
  const isHidden = columns.find(({ id }) => id === finding.column)?.isMasked ?? false;
  return (
    <>
      <Typography variant="body2">{said}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {remedy}
      </Typography>
      <Values finding={finding} isHidden={isHidden} />
      <FindingActions finding={finding} columns={columns} mapping={props.mapping} />
    </>
  );
}

function Values({ finding, isHidden }: { readonly finding: ProfileFinding; readonly isHidden: boolean }) {
  const words = useLocale().messages.check;
  const examples = shownExamples(finding, isHidden);
  if (examples.length === 0) return null;
  const isMasked = examples !== finding.examples;
  return (
    <Box component="ul" aria-label={words.values} sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0 }}>
      {examples.map(({ text, count, row, meant }) => (
        <Box component="li" key={row} sx={{ display: 'flex', gap: 1, alignItems: 'baseline', fontSize: 12, py: 0.125 }}>
          <Box
            component="code"
            sx={{
              bgcolor: 'action.hover',
              borderRadius: 0.5,
              px: 0.5,
              minHeight: 18,
              minWidth: 8,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {text}
          </Box>
          {meant !== null && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {words.meant(meant)}
            </Box>
          )}
          {count > 1 && (
            <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', flexShrink: 0 }}>
              {words.times(count)}
            </Box>
          )}
        </Box>
      ))}
      {isMasked && (
        <Box component="li" sx={{ fontSize: 12, color: 'text.secondary', pt: 0.5 }}>
          {words.masked}
        </Box>
      )}
    </Box>
  );
}
