import {
  mdiCheckCircleOutline,
  mdiFileCodeOutline,
  mdiFileDocumentOutline,
  mdiFileTableOutline,
  mdiShieldCheckOutline,
} from '@mdi/js';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useRef } from 'react';
import type { Purpose } from '#shared/purpose/purpose';
import type { ReviewFinding } from '#shared/review/findings';
import { describeFault } from '#shared/text/faults';
import { describePackVerdict } from '#shared/text/pack-words';
import { describeReviewFinding } from '#shared/text/reviews';
import { useSession } from '../../session/session';
import { usePurposes } from '../../session/use-stored';
import { useLocale, useText } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { FormSection } from '../../ui/form-section';
import { Icon } from '../../ui/icon';
import type { DeskState } from './desk-model';
import { useEvidencePack, type VerifiedPack } from './use-evidence-pack';

type Ready = Extract<DeskState, { status: 'ready' }>;

/** So many open items are listed; the pack has all. */
const mostListed = 200;

/** Evidence for others: saving a pack, verifying one, and what is still open. */
export function ReportsTab({ state }: { readonly state: Ready }) {
  const purposes = usePurposes();
  const { language, messages } = useLocale();
  if (purposes.status === 'loading') return <LinearProgress aria-label={messages.review.loading} />;
  if (purposes.status === 'failed') {
    return (
      <EmptyState
        icon={mdiFileDocumentOutline}
        title={messages.review.failed}
        detail={describeFault(purposes.fault, language)}
        actions={<Button onClick={purposes.retry}>{messages.review.again}</Button>}
      />
    );
  }
  return <Reports state={state} purposes={purposes.value} />;
}

function Reports({ state, purposes }: { readonly state: Ready; readonly purposes: readonly Purpose[] }) {
  const words = useText().pack;
  const packs = useEvidencePack(state, purposes);
  const input = useRef<HTMLInputElement>(null);
  const isWeighing = state.pending > 0;
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2.5, pb: 4, '& > section:first-of-type': { border: 0 } }}>
      <FormSection title={words.title} detail={words.detail}>
        <Typography variant="body2">{words.holds}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="contained"
            startIcon={<Icon path={mdiFileDocumentOutline} />}
            disabled={packs.isBusy || isWeighing}
            onClick={() => void packs.save('html')}
          >
            {words.saveHtml}
          </Button>
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiFileCodeOutline} />}
            disabled={packs.isBusy || isWeighing}
            onClick={() => void packs.save('json')}
          >
            {words.saveJson}
          </Button>
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiFileTableOutline} />}
            disabled={packs.isBusy || isWeighing}
            onClick={() => void packs.save('csv')}
          >
            {words.saveCsv}
          </Button>
        </Box>
        {packs.isBusy && <LinearProgress aria-label={words.busy} />}
      </FormSection>
      <FormSection title={words.verifyTitle} detail={words.verifyDetail}>
        <Box>
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiShieldCheckOutline} />}
            disabled={packs.isBusy}
            onClick={() => input.current?.click()}
          >
            {words.verify}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".html,.htm,.json,.csv"
            aria-label={words.verifyFile}
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void packs.verify(file);
              // The same file can be chosen again.
              target.value = '';
            }}
          />
        </Box>
        {packs.verified && <Verdict verified={packs.verified} />}
      </FormSection>
      <FormSection title={words.openTitle} detail={words.openDetail}>
        <OpenItems findings={packs.findings} />
      </FormSection>
    </Box>
  );
}

function Verdict({ verified }: { readonly verified: VerifiedPack }) {
  const { language, messages } = useLocale();
  const words = messages.pack;
  const { verdict, isOurs, fileName } = verified;
  const isAltered = !verdict.ok && verdict.reason === 'altered';
  return (
    <Alert severity={isAltered ? 'error' : !verdict.ok || !isOurs ? 'warning' : 'success'} role="status">
      <strong>{fileName}</strong>
      <Box sx={{ overflowWrap: 'anywhere' }}>{describePackVerdict(verdict, language)}</Box>
      {isOurs !== null && <Box>{isOurs ? words.ours : words.notOurs}</Box>}
    </Alert>
  );
}

function OpenItems({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const { language, messages } = useLocale();
  const words = messages.pack;
  const { workspace, go } = useSession();
  if (findings.length === 0) {
    return (
      <Typography variant="body2" sx={{ display: 'flex', gap: 0.75 }}>
        <Icon path={mdiCheckCircleOutline} sx={{ fontSize: 18, color: 'success.main' }} />
        {words.nothingOpen}
      </Typography>
    );
  }
  return (
    <Box component="ul" aria-label={words.openTitle} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {findings.slice(0, mostListed).map((finding, at) => {
        const definition = workspace.definition(finding.subject);
        return (
          <Box
            component="li"
            key={`${at} ${finding.subject} ${finding.code}`}
            sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 0.5, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography variant="body2" noWrap sx={{ width: 220, flexShrink: 0, fontWeight: 500 }}>
              {definition?.label || finding.subject}
            </Typography>
            <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
              {describeReviewFinding(finding, language)}
            </Typography>
            {definition && (
              <Button
                aria-label={words.showOf(definition.label || definition.code)}
                onClick={() => go('attributes', definition.code)}
              >
                {words.show}
              </Button>
            )}
          </Box>
        );
      })}
      {findings.length > mostListed && (
        <Typography component="li" variant="body2" sx={{ py: 1, color: 'text.secondary' }}>
          {words.more(findings.length - mostListed)}
        </Typography>
      )}
    </Box>
  );
}
