import { Box, Button, Typography } from '@mui/material';
import { useLocale } from '../../text/text';
import { bytesText } from '../../ui/bytes-text';
import type { OpeningState } from './opening-state';
import { neededRoom, useFreeRoom } from './use-free-room';
import type { ProfileOpening } from './use-profile-opening';

/** The way on, with what it will bring in a few words. */
export function OpeningFooter(props: {
  readonly opening: ProfileOpening;
  readonly state: OpeningState;
  onShow(id: string): void;
}) {
  const { opening, state } = props;
  const { locale, messages } = useLocale();
  const { opening: words, cancel } = messages.profiles;
  const newer = messages.profileNewer;
  const room = useFreeRoom(state.step);
  if (state.step === 'done') {
    const isLast = state.place.at === state.place.of;
    const show = () => {
      opening.close();
      props.onShow(state.id);
    };
    return (
      <Footer note="">
        {!isLast && (
          <Button color="inherit" onClick={show}>
            {words.show}
          </Button>
        )}
        <Button variant="contained" autoFocus onClick={isLast ? show : opening.next}>
          {isLast ? words.show : words.next}
        </Button>
      </Footer>
    );
  }
  if (state.step === 'weighed') {
    return (
      <Footer note="">
        <Button color="inherit" onClick={opening.back}>
          {newer.back}
        </Button>
        <Button color="inherit" onClick={opening.close}>
          {cancel}
        </Button>
        <Button variant="contained" autoFocus onClick={opening.takePlace}>
          {state.choices.removes ? newer.confirm : newer.keepBoth}
        </Button>
      </Footer>
    );
  }
  const standing = state.step === 'looking' ? state.last : state.step === 'ready' ? state : null;
  if (!standing) return null;
  const { estimate, columns } = standing.look;
  const needed = neededRoom(estimate.bytes);
  const hasRoom = room === null || needed <= room;
  const note = [
    words.estimate(estimate.rows, estimate.exact, columns.length),
    words.takes(estimate.seconds),
    ...(room === null ? [] : [words.room(bytesText(needed, locale), bytesText(room, locale))]),
  ].join(' · ');
  return (
    <Footer note={hasRoom ? note : words.noRoom(bytesText(needed, locale), bytesText(room, locale))} isBad={!hasRoom}>
      <Button color="inherit" onClick={opening.close}>
        {cancel}
      </Button>
      <Button
        variant="contained"
        disabled={state.step !== 'ready' || columns.length === 0 || !hasRoom || !opening.arrival.isKnown}
        onClick={opening.run}
      >
        {words.import}
      </Button>
    </Footer>
  );
}

function Footer(props: { readonly note: string; readonly isBad?: boolean; readonly children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2.5, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography role="status" variant="body2" sx={{ flex: 1, color: props.isBad ? 'error.main' : 'text.secondary' }}>
        {props.note}
      </Typography>
      {props.children}
    </Box>
  );
}
