import { mdiAlertOutline } from '@mdi/js';
import { Alert, Box, LinearProgress, Tab, Tabs, Typography } from '@mui/material';
import { useId, useMemo, useState } from 'react';
import { treatments } from '#shared/policy/policy';
import type { Doubt } from '#shared/profile/doubt';
import { describeDoubt } from '#shared/text/profiles';
import { useDefinitions } from '../../session/session';
import { useLocale, useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { Segments } from '../../ui/segments';
import { isHidden } from '../../intake/column-targets';
import { DialectFields } from './dialect-fields';
import { FirstRows } from './first-rows';
import { MappingTable } from '../../intake/mapping-table';
import type { OpeningState } from './opening-state';
import type { LackingFile } from './together';
import type { ArrivalPolicy } from './use-arrival-policy';
import type { ProfileOpening } from './use-profile-opening';

type Looked = Pick<OpeningState & { step: 'ready' }, 'look' | 'mapping' | 'options'>;

/** What was found out about the file, all of it changeable: how it is read, and what each column means. */
export function LookStep(props: {
  readonly opening: ProfileOpening;
  readonly state: Looked;
  /** It is being looked at again; what stands is of the time before. */
  readonly isBusy: boolean;
}) {
  const { look, mapping, options } = props.state;
  const words = useText().profiles.opening;
  const [tab, setTab] = useState<'columns' | 'rows'>('columns');
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ height: 4 }}>{props.isBusy && <LinearProgress aria-label={words.dialect} />}</Box>
      <Box sx={{ px: 2.5, pt: 1.5, pb: 1 }}>
        <DialectFields options={options} look={look} onChange={props.opening.lookAgain} />
        {props.opening.lacking && <Lacking lacking={props.opening.lacking} />}
        <Doubts doubts={look.doubts} />
        <PersonalValues look={look} mapping={mapping} arrival={props.opening.arrival} />
      </Box>
      <Tabs value={tab} onChange={(_, next: 'columns' | 'rows') => setTab(next)}>
        <Tab value="columns" label={words.mapping} />
        <Tab value="rows" label={words.firstRows} />
      </Tabs>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', opacity: props.isBusy ? 0.6 : 1 }}>
        {tab === 'columns' ? (
          <MappingTable look={look} mapping={mapping} onChange={props.opening.map} />
        ) : (
          <FirstRows look={look} mapping={mapping} />
        )}
      </Box>
    </Box>
  );
}

/** What is kept of personal values whose use nothing allows; asked where the file has any. */
function PersonalValues(props: Pick<Looked, 'look' | 'mapping'> & { readonly arrival: ArrivalPolicy }) {
  const { look, mapping, arrival } = props;
  const words = useText().profiles.opening.personal;
  const definitions = useDefinitions();
  const labelId = useId();
  const count = useMemo(() => {
    const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
    return look.columns.filter((_, place) => isHidden(mapping, place, byCode)).length;
  }, [definitions, look, mapping]);
  if (count === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, mt: 1.5 }}>
      <Typography id={labelId} variant="body2">
        {words.label(count)}
      </Typography>
      <Segments
        labelId={labelId}
        values={treatments}
        value={arrival.otherwise}
        words={words.choices}
        onChange={(otherwise) => arrival.choose(otherwise)}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {words.help[arrival.otherwise]}
      </Typography>
    </Box>
  );
}

/** What files that are opened as one lack of each other's columns. */
function Lacking({ lacking }: { readonly lacking: readonly LackingFile[] }) {
  const { together: words } = useText().profiles.opening;
  if (lacking.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 1.5, maxHeight: 112, overflowY: 'auto' }}>
      {lacking.map(({ name, missing }) => (
        <div key={name}>{words.lacks(name, missing)}</div>
      ))}
    </Alert>
  );
}

function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const { language, messages } = useLocale();
  if (doubts.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={messages.profiles.opening.doubts(doubts.length)}
      sx={(theme) => ({
        display: 'flex',
        gap: 1,
        mt: 1.5,
        px: 1.5,
        py: 1,
        maxHeight: 112,
        overflowY: 'auto',
        borderRadius: 1,
        bgcolor: `rgba(${theme.vars?.palette.warning.mainChannel} / 0.1)`,
      })}
    >
      <Icon path={mdiAlertOutline} sx={{ fontSize: 18, color: 'warning.main', mt: '1px' }} />
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {doubts.map((doubt) => (
          <Typography key={doubt.code} component="li" variant="body2" sx={{ userSelect: 'text' }}>
            {describeDoubt(doubt, language)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
