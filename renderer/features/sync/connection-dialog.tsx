import { mdiChevronDown } from '@mdi/js';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import {
  addressProblem,
  Connection,
  newConnection,
  originOf,
  pushAdapters,
  type PushAdapter,
  type WireStyle,
} from '#shared/push/connection';
import { isSoundTemplate } from '#shared/push/push-request';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { LabelledSelect } from '../../ui/labelled-select';
import type { KnownConnection } from './use-connections';

/** Offsets of whole hours; the platform's own samples are at three. */
const offsets = Array.from({ length: 27 }, (_, index) => String((index - 12) * 60));

/** What a connection speaks to, and how values cross. */
export function ConnectionDialog(props: {
  readonly connection: KnownConnection;
  readonly isNew: boolean;
  onSaved(): void;
  onClose(): void;
}) {
  const titleId = useId();
  const { form: words, cancel } = useText().sync.connections;
  const { mainProcess, notifyFault } = useSession();
  const { key, ...stored } = props.connection;
  const [draft, setDraft] = useState<Connection>(stored);
  const change = (part: Partial<Connection>) => setDraft((now) => ({ ...now, ...part }));
  const changeStyle = (part: Partial<WireStyle>) => change({ style: { ...draft.style, ...part } });
  const changeAdapter = (adapter: PushAdapter) => {
    const fresh = newConnection(draft.id, words.adapters[adapter], adapter);
    const isNamedByKind = pushAdapters.some((each) => words.adapters[each] === draft.name);
    setDraft({ ...fresh, name: isNamedByKind ? fresh.name : draft.name });
  };
  const needsAddress = draft.adapter !== 'file';
  const problem = needsAddress ? addressProblem(draft.url) : null;
  const isTemplateSound = draft.adapter !== 'http' || isSoundTemplate(draft.template);
  const isProxySound = Connection.shape.proxy.safeParse(draft.proxy).success;
  const isSound = Connection.safeParse(draft).success && problem === null && isTemplateSound;
  const losesKey = key !== 'none' && originOf(draft.url) !== originOf(stored.url);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    const saved = await mainProcess.call('push.saveConnection', draft);
    if (saved.ok) props.onSaved();
    else notifyFault(saved.error);
  };
  const number = (field: 'requestsPerSecond' | 'profilesInRequest', label: string) => (
    <TextField
      type="number"
      label={label}
      value={draft[field]}
      error={!Connection.shape[field].safeParse(draft[field]).success}
      onChange={({ target }) => change({ [field]: Number(target.value) })}
      sx={{ flex: 1 }}
    />
  );
  const line = { display: 'flex', gap: 2 } as const;
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id={titleId}>{props.isNew ? words.newTitle : words.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <LabelledSelect
            label={words.kind}
            width={320}
            value={draft.adapter}
            choices={pushAdapters}
            words={words.adapters}
            onChange={changeAdapter}
          />
          <TextField
            label={words.name}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
            slotProps={{ htmlInput: { maxLength: 80 } }}
          />
          {needsAddress && (
            <TextField
              label={words.address}
              value={draft.url}
              error={draft.url !== '' && problem !== null}
              helperText={problem === null ? undefined : words.addressProblems[problem]}
              onChange={({ target }) => change({ url: target.value.trim() })}
              slotProps={{ htmlInput: { spellCheck: false } }}
            />
          )}
          {losesKey && (
            <Alert severity="warning" sx={{ py: 0 }}>
              {words.hostChanged}
            </Alert>
          )}
          <Box sx={line}>
            <LabelledSelect
              label={words.keyBy}
              width={180}
              value={draft.keyBy}
              choices={['code', 'name']}
              words={words.keyByChoices}
              onChange={(keyBy) => change({ keyBy })}
            />
            {needsAddress && (
              <TextField
                label={words.keyHeader}
                value={draft.keyHeader}
                error={!Connection.shape.keyHeader.safeParse(draft.keyHeader).success}
                onChange={({ target }) => change({ keyHeader: target.value })}
                slotProps={{ htmlInput: { spellCheck: false } }}
                sx={{ flex: 1 }}
              />
            )}
          </Box>
          <Box sx={line}>
            <LabelledSelect
              label={words.dates}
              width={200}
              value={draft.style.dates}
              choices={['day', 'epoch-ms']}
              words={words.dateChoices}
              onChange={(dates) => changeStyle({ dates })}
            />
            {draft.style.dates === 'epoch-ms' && (
              <LabelledSelect
                label={words.offset}
                width={130}
                value={String(draft.style.offsetMinutes)}
                choices={offsets}
                words={Object.fromEntries(offsets.map((offset) => [offset, offsetText(Number(offset))]))}
                onChange={(offset) => changeStyle({ offsetMinutes: Number(offset) })}
              />
            )}
            <LabelledSelect
              label={words.times}
              width={190}
              value={draft.style.times}
              choices={['epoch-ms', 'epoch-s', 'iso']}
              words={words.timeChoices}
              onChange={(times) => changeStyle({ times })}
            />
          </Box>
          {draft.adapter === 'http' && (
            <TextField
              multiline
              label={words.template}
              value={draft.template}
              error={!isTemplateSound}
              helperText={isTemplateSound ? words.templateHelp : words.templateProblem}
              onChange={({ target }) => change({ template: target.value })}
              slotProps={{
                htmlInput: { spellCheck: false, style: { fontFamily: 'ui-monospace, monospace', fontSize: 12 } },
              }}
            />
          )}
          <Box sx={line}>
            {number('requestsPerSecond', words.rate)}
            {number('profilesInRequest', words.batch)}
          </Box>
          {needsAddress && (
            <Accordion disableGutters variant="outlined" sx={{ '&::before': { display: 'none' } }}>
              <AccordionSummary expandIcon={<Icon path={mdiChevronDown} />}>{words.advanced}</AccordionSummary>
              <AccordionDetails sx={{ display: 'grid', gap: 2 }}>
                <TextField
                  label={words.proxy}
                  value={draft.proxy}
                  error={!isProxySound}
                  helperText={isProxySound ? undefined : words.proxyProblem}
                  onChange={({ target }) => change({ proxy: target.value.trim() })}
                  slotProps={{ htmlInput: { spellCheck: false } }}
                />
                <TextField
                  multiline
                  minRows={3}
                  maxRows={8}
                  label={words.certificates}
                  value={draft.certificates}
                  onChange={({ target }) => change({ certificates: target.value })}
                  slotProps={{
                    htmlInput: { spellCheck: false, style: { fontFamily: 'ui-monospace, monospace', fontSize: 12 } },
                  }}
                />
              </AccordionDetails>
            </Accordion>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={props.onClose}>
            {cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={!isSound}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function offsetText(minutes: number): string {
  const hours = Math.abs(minutes) / 60;
  return `${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:00`;
}
