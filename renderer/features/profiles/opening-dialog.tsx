import { mdiFileAlertOutline, mdiRefresh } from '@mdi/js';
import { Box, Button, Dialog, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { describeFault } from '#shared/text/faults';
import { useLocale, useText, type Messages } from '../../text/text';
import { DialogStep } from '../../ui/dialog-step';
import { Icon } from '../../ui/icon';
import { ProgressBar } from '../../ui/progress-bar';
import { WorkDialog } from '../../ui/work-dialog';
import { DialectFields } from './dialect-fields';
import { DoneStep } from './done-step';
import { LookStep } from './look-step';
import { WeighStep } from './newer/weigh-step';
import { OpeningFooter } from './opening-footer';
import type { OpeningState } from './opening-state';
import { TogetherQuestion } from './together-question';
import type { ProfileOpening } from './use-profile-opening';

/** From chosen files to profiles on this machine; nothing is kept before a file is complete. */
export function OpeningDialog({ opening, onShow }: { readonly opening: ProfileOpening; onShow(id: string): void }) {
  const { profiles, profileNewer } = useText();
  const { opening: words, close } = profiles;
  const { state } = opening;
  if (state.step === 'closed' || state.step === 'choosing') return null;
  if (state.step === 'receiving') return <Receiving name={state.name} onCancel={opening.close} />;
  if (state.step === 'asking') {
    const { openTogether, openEach, close: leave } = opening;
    return <TogetherQuestion files={state.files} onTogether={openTogether} onEach={openEach} onClose={leave} />;
  }
  if (opening.arriving) return <Keeping title={words.title} label={words.keeping} />;
  const { at, of } = state.place;
  return (
    <WorkDialog
      open
      title={state.over ? profileNewer.title(state.over.name) : words.title}
      fileName={state.file.name}
      closeLabel={close}
      isBusy={state.step === 'keeping'}
      maxWidth="lg"
      middle={
        of > 1 && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {words.place(at, of)}
          </Typography>
        )
      }
      onClose={opening.close}
    >
      <DialogStep label={nameOf(state, words, profileNewer)}>
        <Body opening={opening} state={state} />
        <OpeningFooter opening={opening} state={state} onShow={onShow} />
      </DialogStep>
    </WorkDialog>
  );
}

type Standing = Exclude<OpeningState, { step: 'closed' | 'choosing' | 'receiving' | 'asking' }>;

function nameOf(state: Standing, words: Messages['profiles']['opening'], newer: Messages['profileNewer']): string {
  const { name } = state.file;
  const older = state.over?.name ?? '';
  switch (state.step) {
    case 'looking':
      return words.looking(name);
    case 'ready':
      return words.dialect;
    case 'reading':
      return words.importing(name);
    case 'weighing':
      return newer.weighing(older);
    case 'weighed':
      return newer.weighed(older);
    case 'keeping':
      return words.keeping;
    case 'failed':
      return words.failedTitle(name);
    case 'done':
      return words.doneTitle(state.report.rows, name);
  }
}

function Body({ opening, state }: { readonly opening: ProfileOpening; readonly state: Standing }): ReactNode {
  const { profiles, profileNewer } = useText();
  const { opening: words, cancel } = profiles;
  switch (state.step) {
    case 'looking':
      return state.last ? (
        <LookStep opening={opening} state={{ ...state.last, options: state.options }} isBusy />
      ) : (
        <Middle>
          <ProgressBar
            label={words.looking(state.file.name)}
            share={null}
            cancelLabel={cancel}
            onCancel={opening.close}
          />
        </Middle>
      );
    case 'ready':
      return <LookStep opening={opening} state={state} isBusy={false} />;
    case 'reading': {
      const { share, perSecond } = state.reading;
      const detail = [share === null ? '' : words.share(share), perSecond === null ? '' : words.speed(perSecond)];
      return (
        <Middle>
          <ProgressBar
            label={words.importing(state.file.name)}
            detail={detail.filter(Boolean).join(' · ')}
            share={share}
            cancelLabel={cancel}
            onCancel={opening.close}
          />
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {words.nothingYet}
          </Typography>
        </Middle>
      );
    }
    case 'weighing':
      return (
        <Middle>
          <ProgressBar
            label={profileNewer.weighing(state.over?.name ?? '')}
            share={state.share}
            cancelLabel={cancel}
            onCancel={opening.close}
          />
        </Middle>
      );
    case 'weighed':
      return <WeighStep state={state} onChoices={opening.choices} />;
    case 'keeping':
      return (
        <Middle>
          <ProgressBar label={words.keeping} share={null} />
        </Middle>
      );
    case 'failed':
      return <Failed opening={opening} state={state} />;
    case 'done':
      return <DoneStep state={state} />;
  }
}

/** Dropped files come from the page, which may take a moment. */
function Receiving({ name, onCancel }: { readonly name: string; onCancel(): void }) {
  const { opening: words, cancel } = useText().profiles;
  const label = words.receiving(name);
  return (
    <Dialog open slotProps={{ paper: { 'aria-label': label } }} maxWidth="xs" fullWidth onClose={onCancel}>
      <Box sx={{ p: 2.5 }}>
        <ProgressBar label={label} share={null} cancelLabel={cancel} onCancel={onCancel} />
      </Box>
    </Dialog>
  );
}

/** What is left to wait for stands below the rows, which are in sight by now and cannot be worked on before they are kept. */
function Keeping({ title, label }: { readonly title: string; readonly label: string }) {
  return (
    <Dialog
      open
      slotProps={{ paper: { 'aria-label': title } }}
      hideBackdrop
      maxWidth="xs"
      fullWidth
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-end' } }}
    >
      <Box sx={{ px: 2.5, py: 2 }}>
        <ProgressBar label={label} share={null} />
      </Box>
    </Dialog>
  );
}

function Middle({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ flex: 1, display: 'grid', placeItems: 'center' }}>
      <Box sx={{ width: 420 }}>{children}</Box>
    </Box>
  );
}

function Failed({
  opening,
  state,
}: {
  readonly opening: ProfileOpening;
  readonly state: Standing & { step: 'failed' };
}) {
  const { language, messages } = useLocale();
  const words = messages.profiles.opening;
  // Reading it another way helps against none of these.
  const isOfFile = !['disk-full', 'engine-ended', 'file-missing', 'unexpected'].includes(state.fault.code);
  // Delimiters and quotes are of text files alone; what is broken otherwise is read no better with them.
  const isOfText = isOfFile && !/^file-(json|archive|binary|empty|too-large)/u.test(state.fault.code);
  return (
    <Box
      role="alert"
      sx={{
        flex: 1,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 1.5,
      }}
    >
      <Icon path={mdiFileAlertOutline} sx={{ fontSize: 48, color: 'error.main' }} />
      <Typography component="h3" variant="subtitle1">
        {words.failedTitle(state.file.name)}
      </Typography>
      <Typography variant="body2" sx={{ textAlign: 'center', userSelect: 'text', maxWidth: 560 }}>
        {describeFault(state.fault, language)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {isOfText ? words.failedAdvice : isOfFile ? words.repairAdvice : words.nothingKept}
      </Typography>
      {isOfText && (
        <Box sx={{ alignSelf: 'stretch', px: 2.5 }}>
          <DialectFields options={state.options} look={null} onChange={opening.lookAgain} />
        </Box>
      )}
      <Button
        variant="contained"
        startIcon={<Icon path={mdiRefresh} />}
        onClick={() => opening.lookAgain(state.options)}
        sx={{ mt: 1 }}
      >
        {words.retry}
      </Button>
    </Box>
  );
}
