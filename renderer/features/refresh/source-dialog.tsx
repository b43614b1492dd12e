import { Box, FormControlLabel, Switch, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { treatments } from '#shared/policy/policy';
import type { ProfileFile } from '#shared/profile/profile-file';
import { findOutProfile } from '#shared/profile/profile-options';
import type { MarkedSource, RefreshSource } from '#shared/refresh/refresh-source';
import type { PlaceKind } from '#shared/refresh/sighting';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { FormDialog } from '../../ui/form-dialog';
import { FormLine, FormNote } from '../../ui/form-line';
import { Segments } from '../../ui/segments';
import { PlaceLine } from './place-line';
import { PushLine } from './push-line';
import { RhythmLine } from './rhythm-line';
import { firstTarget, optionsAsRead, sourceOf, type SourceForm } from './source-form';
import { TargetLine } from './target-line';
import { useFirstLook } from './use-first-look';

/** Where newer files come from, when, how they are read, and what is done with them. */
export function SourceDialog(props: {
  readonly form: SourceForm;
  readonly isNew: boolean;
  readonly files: readonly ProfileFile[];
  readonly sources: readonly MarkedSource[];
  onSave(source: RefreshSource): void;
  onClose(): void;
}) {
  const messages = useText();
  const words = messages.refresh.form;
  const opening = messages.profiles.opening;
  const { mainProcess, notifyFault } = useSession();
  const { files } = props;
  const [chosen, setForm] = useState(props.form);
  const change = (part: Partial<SourceForm>) => setForm((now) => ({ ...now, ...part }));
  const firstLook = useFirstLook();
  const { first, forget } = firstLook;
  // What the look says is part of the form as soon as it is there.
  const form = useMemo<SourceForm>(
    () => (first.status === 'seen' ? { ...chosen, first: firstTarget(first.look, first.mapping) } : chosen),
    [chosen, first],
  );
  const others = props.sources.filter(({ source }) => source.id !== form.id);
  const { source, problems, sharing } = sourceOf(form, files, others);
  const target = files.find(({ id }) => id === form.file) ?? null;
  const asRead = target && optionsAsRead(target);
  const isFixed = JSON.stringify(form.options) !== JSON.stringify(findOutProfile);
  const line = { form, problems, change };

  const choosePlace = async (kind: PlaceKind) => {
    const answer = await mainProcess.call('refresh.choosePlace', { kind });
    if (!answer.ok) return notifyFault(answer.error);
    const place = answer.value;
    if (!place) return;
    forget();
    setForm((now) => ({ ...now, place, first: null, name: now.name === '' ? place.name.slice(0, 80) : now.name }));
  };
  return (
    <FormDialog
      title={props.isNew ? words.newTitle : words.title}
      confirm={words.save}
      cancel={words.cancel}
      canConfirm={source !== null}
      maxWidth="md"
      onConfirm={() => source && props.onSave(source)}
      onClose={props.onClose}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '190px minmax(0, 1fr)', columnGap: 2, rowGap: 1.75, pt: 1 }}>
        <PlaceLine {...line} isNew={props.isNew} onChoose={(kind) => void choosePlace(kind)} />
        <FormLine label={words.name}>
          {(labelId) => (
            <TextField
              value={form.name}
              onChange={({ target: { value } }) => change({ name: value })}
              slotProps={{ htmlInput: { 'aria-labelledby': labelId, maxLength: 80 } }}
              sx={{ width: 420 }}
            />
          )}
        </FormLine>
        <RhythmLine {...line} />
        <TargetLine {...line} files={files} sharing={sharing} first={firstLook} />
        {(asRead ?? isFixed) && (
          <FormLine label={words.options}>
            {(labelId) => (
              <Segments
                labelId={labelId}
                values={['found', 'fixed']}
                value={isFixed ? 'fixed' : 'found'}
                words={words.optionChoices}
                onChange={(how) => change({ options: how === 'found' ? findOutProfile : (asRead ?? form.options) })}
              />
            )}
          </FormLine>
        )}
        <FormLine label={words.personal}>
          {(labelId) => (
            <>
              <Segments
                labelId={labelId}
                values={treatments}
                value={form.personal}
                words={opening.personal.choices}
                onChange={(personal) => change({ personal })}
              />
              <FormNote>{opening.personal.help[form.personal]}</FormNote>
            </>
          )}
        </FormLine>
        <FormLine label={words.contest}>
          {(labelId) => (
            <Segments
              labelId={labelId}
              values={['edit', 'file']}
              value={form.contest}
              words={words.contests}
              onChange={(contest) => change({ contest })}
            />
          )}
        </FormLine>
        <PushLine {...line} />
      </Box>
      <FormControlLabel
        control={<Switch checked={form.isEnabled} onChange={(_, isEnabled) => change({ isEnabled })} />}
        label={words.isEnabled}
        sx={{ mt: 1.5 }}
      />
    </FormDialog>
  );
}
