import { mdiArrowTopRight, mdiBackupRestore } from '@mdi/js';
import { Alert, AlertTitle, Box, Chip, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import type { ReactNode, Ref } from 'react';
import { samePerson } from '#shared/review/decide-review';
import type { Desk, DeskEntry } from '#shared/review/desk';
import type { PersonalInfo } from '#shared/attribute/attribute';
import { dayText, describeReturn, reviewWords } from '#shared/text/reviews';
import { useSession } from '../../session/session';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import { DecisionTrail } from './decision-trail';
import { ReasonBreakdown } from './reason-breakdown';
import { suggestionKey } from './suggestion-key';
import { ValueEvidence } from './value-evidence';

/** All that speaks for and against one attribute being personal information. */
export function ReviewDetail({
  desk,
  entry,
  category,
  ref,
}: {
  readonly desk: Desk;
  readonly entry: DeskEntry;
  /** The category that the person has chosen for the decision; null leaves the suggested one. */
  readonly category: string | null;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const { definition, review, item } = entry;
  const { language, messages } = useLocale();
  const words = messages.review.detail;
  const { flags } = reviewWords(language);
  const { code } = definition;
  const proposal = desk.given.proposals.get(code);
  const label = definition.label || definition.name || code;
  return (
    <Box
      ref={ref}
      tabIndex={0}
      role="region"
      aria-label={words.region(label)}
      // Another attribute begins at its top.
      key={code}
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: 'auto',
        px: 3,
        pt: 2,
        pb: 3,
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Heading entry={entry} label={label} />
      <Returned entry={entry} />
      <Requested entry={entry} />
      <Section
        title={words.reasons}
        aside={
          proposal && (
            <Tooltip title={words.scoreHelp}>
              <span>{words.score(proposal.score.toLocaleString(language, { maximumFractionDigits: 2 }))}</span>
            </Tooltip>
          )
        }
      >
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 1, flexWrap: 'wrap' }}>
          <StatusChip tone={item.suggestion.answer === 'not-personal' ? 'neutral' : 'accent'}>
            {messages.review.suggested[suggestionKey(item.suggestion)]}
          </StatusChip>
          <Typography variant="body2" sx={{ fontFamily: 'monospace', fontSize: 12 }}>
            {category ?? item.suggestion.category ?? words.noCategory}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {words.flag(flags[definition.isPersonalInfo])}
          </Typography>
        </Stack>
        {proposal && <ReasonBreakdown proposal={proposal} suggestion={item.suggestion} />}
      </Section>
      <Section title={words.values}>
        <ValueEvidence columns={desk.given.columns.get(code) ?? []} />
      </Section>
      <Section title={words.lineage}>
        <LineageLists desk={desk} entry={entry} />
      </Section>
      <Section title={words.purposes}>
        <Codes codes={definition.purposes} none={words.noPurposes} />
      </Section>
      {review !== null && review.note !== '' && (
        <Section title={words.note}>
          <Typography sx={{ whiteSpace: 'pre-wrap', userSelect: 'text' }}>{review.note}</Typography>
        </Section>
      )}
      <Section title={words.trail}>
        <DecisionTrail code={code} version={review} />
      </Section>
    </Box>
  );
}

function Heading({ entry: { definition, item }, label }: { readonly entry: DeskEntry; readonly label: string }) {
  const { go } = useSession();
  const { language, messages } = useLocale();
  const { states, levels, grounds } = reviewWords(language);
  const { risk, standing } = item;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography component="h2" variant="h6" noWrap sx={{ userSelect: 'text' }}>
          {label}
        </Typography>
        <StatusChip tone={standing.state === 'again' ? 'warning' : 'neutral'}>{states[standing.state]}</StatusChip>
        <Box sx={{ flex: 1 }} />
        <Tooltip title={messages.review.actions.open}>
          <IconButton aria-label={messages.review.actions.open} onClick={() => go('attributes', definition.code)}>
            <Icon path={mdiArrowTopRight} />
          </IconButton>
        </Tooltip>
      </Stack>
      <Typography variant="body2" sx={{ color: 'text.secondary', userSelect: 'text' }}>
        <Box component="span" sx={{ fontFamily: 'monospace', fontSize: 12 }}>
          {definition.code}
        </Box>
        {` · ${definition.dataType}${definition.array ? '[]' : ''}`}
        {definition.name !== definition.code && ` · ${definition.name}`}
      </Typography>
      {definition.description !== '' && (
        <Typography sx={{ mt: 0.5, userSelect: 'text', maxWidth: 720 }}>{definition.description}</Typography>
      )}
      {risk.grounds.length > 0 && (
        <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {[levels[risk.level], ...risk.grounds.map((ground) => grounds[ground])].join(' · ')}
        </Typography>
      )}
    </Box>
  );
}

/** Why a decision came back, in the words of the one who reads it. */
function Returned({ entry: { review, item } }: { readonly entry: DeskEntry }) {
  const { settings } = useSession();
  const { language, messages } = useLocale();
  if (item.standing.because.length === 0 || !review?.decision) return null;
  return (
    <Alert severity="warning" icon={<Icon path={mdiBackupRestore} />} sx={{ mb: 2 }}>
      <AlertTitle>{messages.review.detail.cameBack}</AlertTitle>
      {describeReturn(review.decision, item.standing.because, settings.person, language)}
    </Alert>
  );
}

function Requested({ entry: { review } }: { readonly entry: DeskEntry }) {
  const { settings } = useSession();
  const { language, messages } = useLocale();
  const words = messages.review.detail;
  const request = review?.request;
  if (!request) return null;
  const { answers } = reviewWords(language);
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      <AlertTitle>{words.requestedBy(request.by, answers[request.answer], dayText(request.at, language))}</AlertTitle>
      {request.reason}
      {samePerson(request.by, settings.person) && <Box sx={{ mt: 0.5 }}>{words.sameAsYou}</Box>}
    </Alert>
  );
}

function LineageLists({ desk, entry }: { readonly desk: Desk; readonly entry: DeskEntry }) {
  const { language, messages } = useLocale();
  const words = messages.review.detail;
  const { flags } = reviewWords(language);
  const derived = desk.lineage.derivedFrom(entry.definition.code);
  if (entry.inputs.length === 0 && derived.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{words.noLineage}</Typography>;
  }
  const name = (code: string, standing?: PersonalInfo) => (standing ? `${code} (${flags[standing]})` : code);
  return (
    <Stack spacing={1}>
      {entry.definition.calculated && entry.definition.expression !== '' && (
        <Box component="code" sx={{ fontSize: 12, userSelect: 'text', overflowWrap: 'anywhere' }}>
          {entry.definition.expression}
        </Box>
      )}
      {entry.inputs.length > 0 && (
        <Labelled label={words.inputs}>
          <Codes codes={entry.inputs.map(({ code, standing }) => name(code, standing))} none="" />
        </Labelled>
      )}
      {derived.length > 0 && (
        <Labelled label={words.derived}>
          <Codes codes={derived} none="" />
        </Labelled>
      )}
    </Stack>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      {children}
    </Stack>
  );
}

function Codes({ codes, none }: { readonly codes: readonly string[]; readonly none: string }) {
  if (codes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5 }}>
      {codes.map((code) => (
        <Chip key={code} size="small" label={code} sx={{ borderRadius: 1 }} />
      ))}
    </Stack>
  );
}

function Section(props: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 2.5 }}>
      <Stack direction="row" sx={{ alignItems: 'baseline', mb: 0.75 }}>
        <Typography component="h3" variant="subtitle2" sx={{ flex: 1 }}>
          {props.title}
        </Typography>
        <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
          {props.aside}
        </Typography>
      </Stack>
      {props.children}
    </Box>
  );
}
