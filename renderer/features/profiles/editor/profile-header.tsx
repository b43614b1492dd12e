import { mdiChevronDown, mdiChevronUp, mdiClose, mdiTargetVariant } from '@mdi/js';
import { IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { useText } from '../../../text/text';
import { Icon } from '../../../ui/icon';

/** Which of the shown profiles the form is of; null where the view does not show it. */
export interface ProfilePlace {
  readonly index: number;
  readonly count: number;
}

/** The profile's name, its place among those shown, and the way to its neighbours and to others. */
export function ProfileHeader(props: {
  readonly title: string;
  readonly place: ProfilePlace | null;
  /** Opens the question for an id; null where the file has none. */
  readonly onGoTo: ((button: HTMLElement) => void) | null;
  onStep(by: -1 | 1): void;
  onClose(): void;
}) {
  const { place, onGoTo } = props;
  const { profileEdit, profiles } = useText();
  const words = profileEdit.form;
  return (
    <Stack direction="row" spacing={0.25} sx={{ alignItems: 'center', pl: 2.25, pr: 1, minHeight: 44 }}>
      <Typography component="h2" variant="subtitle1" noWrap sx={{ flex: 1, minWidth: 0 }}>
        {props.title}
      </Typography>
      <Typography variant="caption" noWrap role="status" sx={{ color: 'text.secondary', px: 0.5 }}>
        {place ? words.place(place.index + 1, place.count) : words.notInView}
      </Typography>
      {onGoTo && <HeaderButton label={profiles.file.goTo} icon={mdiTargetVariant} run={onGoTo} />}
      <HeaderButton
        label={words.previous}
        icon={mdiChevronUp}
        isDisabled={!place || place.index === 0}
        run={() => props.onStep(-1)}
      />
      <HeaderButton
        label={words.next}
        icon={mdiChevronDown}
        isDisabled={!place || place.index >= place.count - 1}
        run={() => props.onStep(1)}
      />
      <HeaderButton label={words.close} icon={mdiClose} run={props.onClose} />
    </Stack>
  );
}

function HeaderButton(props: {
  readonly label: string;
  readonly icon: string;
  readonly isDisabled?: boolean;
  run(button: HTMLElement): void;
}) {
  return (
    <Tooltip title={props.label}>
      <span>
        <IconButton
          aria-label={props.label}
          disabled={props.isDisabled ?? false}
          onClick={({ currentTarget }) => props.run(currentTarget)}
        >
          <Icon path={props.icon} sx={{ fontSize: 18 }} />
        </IconButton>
      </span>
    </Tooltip>
  );
}
