import { mdiPlus, mdiTargetVariant } from '@mdi/js';
import { Box, Button, LinearProgress, List, ListItemButton, Stack, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { purposeKey, registerOf, type Purpose } from '#shared/purpose/purpose';
import { describeFault } from '#shared/text/faults';
import { reviewWords } from '#shared/text/reviews';
import { useDefinitions } from '../../session/session';
import { usePurposes } from '../../session/use-stored';
import { useLocale } from '../../text/text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { StatusChip } from '../../ui/status-chip';
import { PurposeForm } from './purpose-form';
import { usePurposeEdits } from './use-purposes';

/** The register of purposes: what values are processed for, on which basis, how long, and by which attributes. */
export function PurposesTab() {
  const stored = usePurposes();
  const { language, messages } = useLocale();
  if (stored.status === 'loading') return <LinearProgress aria-label={messages.review.loading} />;
  if (stored.status === 'failed') {
    return (
      <EmptyState
        icon={mdiTargetVariant}
        title={messages.review.failed}
        detail={describeFault(stored.fault, language)}
        actions={<Button onClick={stored.retry}>{messages.review.again}</Button>}
      />
    );
  }
  return <Register purposes={stored.value} />;
}

function Register({ purposes }: { readonly purposes: readonly Purpose[] }) {
  const { messages } = useLocale();
  const words = messages.review.purposes;
  const edits = usePurposeEdits(purposes);
  const served = useServed();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const chosen = purposes.find(({ id }) => id === chosenId) ?? purposes[0] ?? null;
  const create = async (name: string) => {
    const id = await edits.create(name);
    if (id === null) return;
    setChosenId(id);
    setNewId(id);
  };
  const register = registerOf(purposes);
  const unknown = [...served.values()].filter(({ name }) => !register.has(purposeKey(name)));
  const newButton = (
    <Button variant="contained" startIcon={<Icon path={mdiPlus} />} onClick={() => void create(words.newName)}>
      {words.create}
    </Button>
  );
  if (purposes.length === 0 && unknown.length === 0) {
    return (
      <EmptyState icon={mdiTargetVariant} title={words.emptyTitle} detail={words.emptyDetail} actions={newButton} />
    );
  }
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(260px, 340px) minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, borderRight: 1, borderColor: 'divider' }}>
        <Box sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider' }}>{newButton}</Box>
        <List disablePadding aria-label={words.list} sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
          {purposes.map((purpose) => (
            <PurposeLine
              key={purpose.id}
              purpose={purpose}
              count={served.get(purposeKey(purpose.name))?.count ?? 0}
              isChosen={purpose.id === chosen?.id}
              onChoose={() => setChosenId(purpose.id)}
            />
          ))}
          {unknown.map(({ name, count }) => (
            <Box component="li" key={name} sx={{ px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
              <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
                <Typography variant="body2" noWrap sx={{ flex: 1, fontStyle: 'italic' }}>
                  {name}
                </Typography>
                <Button onClick={() => void create(name)}>{words.describe}</Button>
              </Stack>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {words.onlyNamed(count)}
              </Typography>
            </Box>
          ))}
        </List>
      </Box>
      <Box sx={{ minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' }}>
        {chosen ? (
          <PurposeForm key={chosen.id} purpose={chosen} purposes={purposes} edits={edits} isNew={chosen.id === newId} />
        ) : (
          <EmptyState icon={mdiTargetVariant} title={words.emptyTitle} detail={words.describeHint} />
        )}
      </Box>
    </Box>
  );
}

/** How many attributes name each purpose, by the purpose's key. */
function useServed(): ReadonlyMap<string, { readonly name: string; readonly count: number }> {
  const definitions = useDefinitions();
  return useMemo(() => {
    const served = new Map<string, { name: string; count: number }>();
    for (const { purposes, retired } of definitions) {
      if (retired) continue;
      for (const name of purposes) {
        const key = purposeKey(name);
        served.set(key, { name: served.get(key)?.name ?? name, count: (served.get(key)?.count ?? 0) + 1 });
      }
    }
    return served;
  }, [definitions]);
}

function PurposeLine(props: {
  readonly purpose: Purpose;
  readonly count: number;
  readonly isChosen: boolean;
  onChoose(): void;
}) {
  const { purpose, count } = props;
  const { language, messages } = useLocale();
  const words = messages.review.purposes;
  const basis = purpose.legalBasis === null ? null : reviewWords(language).legalBases[purpose.legalBasis];
  return (
    <Box component="li">
      <ListItemButton
        selected={props.isChosen}
        aria-current={props.isChosen}
        onClick={props.onChoose}
        sx={{ display: 'block', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="body2" noWrap sx={{ fontWeight: 500 }}>
          {purpose.name}
        </Typography>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mt: 0.25 }}>
          {basis === null ? (
            <StatusChip tone="warning">{words.noBasis}</StatusChip>
          ) : (
            <Typography variant="caption" noWrap sx={{ color: 'text.secondary', flex: 1 }}>
              {basis}
            </Typography>
          )}
          <Typography variant="caption" sx={{ color: 'text.secondary', flexShrink: 0 }}>
            {words.count(count)}
          </Typography>
        </Stack>
      </ListItemButton>
    </Box>
  );
}
