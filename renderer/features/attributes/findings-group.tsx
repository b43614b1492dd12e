import { Box, Button, ButtonBase, Stack } from '@mui/material';
import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import { useId, useState } from 'react';
import { problemOf } from '#shared/check/check-definitions';
import type { Finding, Severity } from '#shared/check/finding';
import { describeProblem } from '#shared/text/problems';
import { useSession } from '../../session/session';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import type { FindingGroup } from './findings';

const tones: Readonly<Record<Severity, Tone>> = { error: 'danger', warning: 'warning', info: 'neutral' };
/** How many findings of a rule are listed before one asks for more. */
const page = 50;

/** One rule: its name, how often it is broken, and each finding with its way out. */
export function FindingsGroup(props: {
  readonly group: FindingGroup;
  readonly startsOpen: boolean;
  onFix(findings: readonly Finding[]): void;
  onGoTo(finding: Finding): void;
}) {
  const { group } = props;
  const words = useText().attributes.findings;
  const { workspace } = useSession();
  const { language } = useLocale();
  const id = useId();
  const sentenceOf = (finding: Finding) => describeProblem(problemOf(finding), language);
  // Where a rule says the same of all, it says it once, and the rows have room for what people call the attribute.
  const [first] = group.findings;
  const isOneSentence = group.findings.every((finding) => Object.keys(finding.params).length === 0);

  const [isOpen, setIsOpen] = useState(props.startsOpen);
  const [listed, setListed] = useState(page);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" sx={{ alignItems: 'center', pr: 1.5 }}>
        <ButtonBase
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', gap: 1, pl: 1, pr: 1, height: 40, fontSize: 13 }}
        >
          <Icon path={isOpen ? mdiChevronDown : mdiChevronRight} sx={{ color: 'text.secondary' }} />
          <StatusChip tone={tones[group.severity]}>{words.severity[group.severity]}</StatusChip>
          <Box
            component="span"
            sx={{ fontWeight: 500, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
          >
            {words.rules[group.rule] ?? group.rule}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
            {group.findings.length}
          </Box>
        </ButtonBase>
        {group.fixable > 0 && (
          <Button onClick={() => props.onFix(group.findings)} sx={{ py: 0.25, flexShrink: 0 }}>
            {words.fixAll(group.fixable)}
          </Button>
        )}
      </Stack>
      <Box id={id} role="list" hidden={!isOpen} sx={{ pb: isOpen ? 1 : 0 }}>
        {isOpen && isOneSentence && first && (
          <Box sx={{ pl: 5, pr: 2, pb: 0.5, fontSize: 12, color: 'text.secondary' }}>{sentenceOf(first)}</Box>
        )}
        {isOpen &&
          group.findings
            .slice(0, listed)
            .map((finding) => (
              <FindingRow
                key={`${finding.code}/${finding.field}`}
                finding={finding}
                detail={isOneSentence ? (workspace.definition(finding.code)?.label ?? '') : sentenceOf(finding)}
                onFix={() => props.onFix([finding])}
                onGoTo={() => props.onGoTo(finding)}
              />
            ))}
        {isOpen && group.findings.length > listed && (
          <Button color="inherit" onClick={() => setListed(listed + page)} sx={{ ml: 3.5 }}>
            {words.more(Math.min(page, group.findings.length - listed))}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** What is longer is told by the tool tip. */
const threeLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 3,
  overflow: 'hidden',
} as const;

function FindingRow(props: { readonly finding: Finding; readonly detail: string; onFix(): void; onGoTo(): void }) {
  const { finding } = props;
  const words = useText().attributes.findings;
  return (
    <Stack role="listitem" direction="row" sx={{ alignItems: 'flex-start', pl: 4, pr: 1.5 }}>
      <ButtonBase
        aria-description={words.goTo(finding.code)}
        onClick={props.onGoTo}
        title={props.detail}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'block',
          textAlign: 'left',
          px: 1,
          py: 0.5,
          borderRadius: 1,
          fontSize: 12,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box component="span" sx={threeLines}>
          <Box component="code" sx={{ mr: 1 }}>
            {finding.code}
          </Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {props.detail}
          </Box>
        </Box>
      </ButtonBase>
      {finding.fix && (
        <Button aria-label={words.fixOf(finding.code)} onClick={props.onFix} sx={{ py: 0.25, minWidth: 0 }}>
          {words.fix}
        </Button>
      )}
    </Stack>
  );
}
