import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { severities, type Severity } from '#shared/check/finding';
import { countSeverities } from '#shared/check/profile/profile-check';
import type { RuleGroup } from '#shared/rule/rule';
import { useText } from '../../text/text';
import { SearchField } from '../../ui/search-field';
import { Segments } from '../../ui/segments';
import {
  type CheckedPanelColumn,
  groupFindings,
  type FindingGroup,
  type ListedFinding,
  type Narrowing,
} from './check-groups';
import { FindingItem } from './finding-item';
import { SeverityMark } from './severity-mark';
import type { Mapping } from '../../session/use-mapping';

/** How many findings of a group are drawn before one asks for more: a file may have hundreds of columns. */
const page = 60;

interface FindingsListProps {
  readonly listed: readonly ListedFinding[];
  readonly columns: readonly CheckedPanelColumn[];
  readonly mapping: Mapping;
  onShowRows(rule: RuleGroup, title: string): void;
}

/** The findings in groups, narrowed as the person likes; the arrow keys go from one to the next. */
export function FindingsList(props: FindingsListProps) {
  const { listed } = props;
  const words = useText().check;
  const [narrowing, setNarrowing] = useState<Narrowing>({ severities: new Set(), words: '', by: 'severity' });
  const groups = groupFindings(listed, narrowing);
  const shown = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <>
      <Narrower listed={listed} narrowing={narrowing} onChange={setNarrowing} />
      <Typography
        role="status"
        variant="caption"
        sx={{ px: 2, py: 0.75, color: 'text.secondary', borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}
      >
        {shown === 0 ? words.nothingListed : words.listed(shown, listed.length)}
      </Typography>
      <Box
        role="group"
        aria-label={words.list}
        onKeyDown={walk}
        sx={{ flex: 1, minHeight: 0, overflowY: 'auto', pb: 2 }}
      >
        {groups.map((group) => (
          <Group key={`${narrowing.by} ${group.key}`} {...props} group={group} />
        ))}
      </Box>
    </>
  );
}

function Group(props: FindingsListProps & { readonly group: FindingGroup }) {
  const { group } = props;
  const words = useText().check;
  const [drawn, setDrawn] = useState(page);
  const { severity, findings } = group;
  const heading = severity ? words.severities[severity](findings.length) : group.subject || words.wholeFile;
  const rest = findings.length - drawn;
  return (
    <Box component="section" aria-label={heading}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: 0.5 }}>
        {severity && <SeverityMark severity={severity} />}
        <Typography component="h3" variant="subtitle2" noWrap>
          {heading}
        </Typography>
      </Box>
      {findings.slice(0, drawn).map((each) => (
        <FindingItem key={each.key} {...props} listed={each} isUnderColumn={severity === null} />
      ))}
      {rest > 0 && (
        <Box
          component="button"
          type="button"
          onClick={() => setDrawn(drawn + page)}
          sx={{
            ml: 2,
            mt: 0.5,
            border: 0,
            bgcolor: 'transparent',
            color: 'primary.main',
            font: 'inherit',
            cursor: 'pointer',
          }}
        >
          {words.more(Math.min(page, rest))}
        </Box>
      )}
    </Box>
  );
}

function Narrower(props: {
  readonly listed: readonly ListedFinding[];
  readonly narrowing: Narrowing;
  onChange(narrowing: Narrowing): void;
}) {
  const { narrowing, onChange } = props;
  const words = useText().check;
  const counts = countSeverities(props.listed.map(({ finding }) => finding));
  const there = severities.filter((severity) => counts[severity] > 0);
  return (
    <Box sx={{ px: 2, pb: 1, display: 'flex', flexDirection: 'column', gap: 1, flexShrink: 0 }}>
      <ToggleButtonGroup
        size="small"
        value={[...narrowing.severities]}
        onChange={(_, chosen: Severity[]) => onChange({ ...narrowing, severities: new Set(chosen) })}
        aria-label={words.severity}
        sx={{ alignSelf: 'flex-start' }}
      >
        {there.map((severity) => (
          <ToggleButton
            key={severity}
            value={severity}
            aria-label={words.onlySeverity(words.severities[severity](counts[severity]))}
            sx={{ py: 0.25, px: 1.25, gap: 0.75, color: 'text.secondary' }}
          >
            <SeverityMark severity={severity} />
            {words.severities[severity](counts[severity])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <SearchField
          isLow
          label={words.filter}
          value={narrowing.words}
          onChange={(next) => onChange({ ...narrowing, words: next })}
        />
        <Segments
          label={words.groupBy}
          values={groupings}
          value={narrowing.by}
          words={words.groups}
          onChange={(by) => onChange({ ...narrowing, by })}
        />
      </Box>
    </Box>
  );
}

const groupings = ['severity', 'column'] as const;

/** Up, Down, Home and End go through the findings, wherever in one of them the focus is. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  const from = event.target instanceof Element ? event.target.closest('[data-finding]') : null;
  if (step === undefined || event.target instanceof HTMLInputElement) return;
  const all = [...event.currentTarget.querySelectorAll('[data-finding]')];
  const next = Math.max(0, Math.min(all.length - 1, (from ? all.indexOf(from) : -1) + step));
  const button = all[next]?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
