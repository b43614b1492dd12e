import { mdiCheckCircleOutline } from '@mdi/js';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { describeKind } from '#shared/detect/describe-reason';
import type { StrayValues } from '#shared/detect/values/stray-values';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { KeptScan } from '#shared/review/kept-scan';
import { describeFault } from '#shared/text/faults';
import { shareText } from '#shared/text/reviews';
import type { QueryWorker } from '../../query/query-client';
import type { FoundValues } from '../../query/query-protocol';
import { useLocale } from '../../text/text';
import { Icon } from '../../ui/icon';
import { ProgressBar } from '../../ui/progress-bar';
import type { RiskColumn } from './risk-column';
import { RiskSection } from './risk-section';
import { useStrays } from './use-strays';

interface StraysProps {
  readonly columns: readonly RiskColumn[];
  onShowFound(found: FoundValues, title: string): void;
}

/** Personal values inside columns of something else, each with its rows one click away. */
export function StraysSection(
  props: StraysProps & { readonly file: ProfileFile; readonly query: QueryWorker; readonly version: number },
) {
  const { language, messages } = useLocale();
  const words = messages.risk.strays;
  const strays = useStrays(props.file, props.query, props.version);
  const { scan, progress } = strays;
  return (
    <RiskSection title={words.title} help={words.help}>
      {strays.fault && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {words.failed} {describeFault(strays.fault, language)}
        </Alert>
      )}
      {!strays.isLoaded && <LinearProgress aria-label={messages.risk.loading} />}
      {progress && (
        <ProgressBar
          label={words.running}
          detail={props.columns.find(({ id }) => id === progress.column)?.label ?? ''}
          share={progress.total === 0 ? null : progress.done / progress.total}
          cancelLabel={words.cancel}
          onCancel={strays.cancel}
        />
      )}
      {!progress && scan && (
        <>
          {!strays.isCurrent && (
            <Alert severity="info" sx={{ py: 0, mb: 1.5 }}>
              {words.outdated}
            </Alert>
          )}
          <Found scan={scan} columns={props.columns} onShowFound={props.onShowFound} />
        </>
      )}
      {!progress && strays.isLoaded && !(scan && strays.isCurrent) && (
        <Button variant={scan ? 'outlined' : 'contained'} onClick={strays.run}>
          {scan ? words.again : words.run}
        </Button>
      )}
    </RiskSection>
  );
}

function Found({ scan, columns, onShowFound }: StraysProps & { readonly scan: KeptScan }) {
  const { messages } = useLocale();
  const words = messages.risk.strays;
  const found = scan.columns.flatMap(({ column: id, strays }) => {
    const column = columns.find((each) => each.id === id);
    return column ? strays.map((stray) => ({ column, stray })) : [];
  });
  if (found.length === 0) {
    return (
      <Typography variant="body2" role="status" sx={{ display: 'flex', gap: 0.75, mb: 1.5 }}>
        <Icon path={mdiCheckCircleOutline} sx={{ fontSize: 18, color: 'success.main' }} />
        {words.clean(scan.rows)}
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, mb: 1.5, p: 0, listStyle: 'none' }}>
      {[...found]
        .sort((left, right) => right.stray.matches - left.stray.matches)
        .map(({ column, stray }) => (
          <Stray
            key={`${column.id} ${stray.recogniser}`}
            column={column}
            stray={stray}
            onShow={(title) => onShowFound({ column: column.id, kind: stray.recogniser }, title)}
          />
        ))}
    </Box>
  );
}

function Stray(props: { readonly column: RiskColumn; readonly stray: StrayValues; onShow(title: string): void }) {
  const { column, stray } = props;
  const { language, messages } = useLocale();
  const words = messages.risk.strays;
  const kind = describeKind(stray.recogniser, language);
  const title = words.filter(column.label, kind);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 500 }}>
          {column.label}
        </Typography>
        <Typography variant="body2">
          {words.line(stray.matches, kind)} ({shareText(stray.share, language)})
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {words.inside(stray.whole, stray.matches)}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', fontFamily: 'monospace' }} noWrap>
          {stray.maskedExamples.join('   ')}
        </Typography>
      </Box>
      <Button aria-label={words.showOf(title)} onClick={() => props.onShow(title)} sx={{ flexShrink: 0 }}>
        {words.show}
      </Button>
    </Box>
  );
}
