import { Box, ButtonBase, Typography } from '@mui/material';
import { Icon } from './icon';

/** One card: what it stands for, its sign, and what it is in a few words. */
export interface ChoiceCard<T extends string> {
  readonly value: T;
  readonly icon: string;
  readonly name: string;
  readonly detail: string;
}

/** Choices side by side, each with what it is; a group of radio buttons to keyboards and screen readers. */
export function ChoiceCards<T extends string>(props: {
  readonly label: string;
  readonly cards: readonly ChoiceCard<T>[];
  readonly value: T;
  onChange(value: T): void;
}) {
  const { cards } = props;
  const move = (key: string) => {
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    const chosen = cards.findIndex(({ value }) => value === props.value);
    const next = cards.at((chosen + step) % cards.length);
    if (step !== 0 && next) props.onChange(next.value);
    return step !== 0;
  };
  return (
    <Box
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (move(event.key)) event.preventDefault();
      }}
      sx={{ display: 'grid', gridTemplateColumns: `repeat(${cards.length}, 1fr)`, gap: 1 }}
    >
      {cards.map(({ value, ...card }) => (
        <Card key={value} {...card} isChosen={value === props.value} onChoose={() => props.onChange(value)} />
      ))}
    </Box>
  );
}

function Card(props: {
  readonly icon: string;
  readonly name: string;
  readonly detail: string;
  readonly isChosen: boolean;
  onChoose(): void;
}) {
  return (
    <ButtonBase
      role="radio"
      aria-checked={props.isChosen}
      aria-label={props.name}
      tabIndex={props.isChosen ? 0 : -1}
      // The arrow keys move the choice, and the focus follows it.
      ref={(element) => {
        const group = element?.parentElement;
        if (props.isChosen && group?.contains(document.activeElement)) element?.focus();
      }}
      onClick={props.onChoose}
      sx={(theme) => ({
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        textAlign: 'left',
        p: 1.5,
        gap: 0.5,
        border: 1,
        borderColor: props.isChosen ? 'primary.main' : 'divider',
        borderRadius: '8px',
        color: props.isChosen ? 'primary.main' : 'text.secondary',
        bgcolor: props.isChosen ? `rgba(${theme.vars?.palette.primary.mainChannel} / 0.08)` : 'transparent',
        '&:hover': { borderColor: props.isChosen ? 'primary.main' : 'text.disabled' },
      })}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Icon path={props.icon} />
        <Typography component="span" variant="subtitle2" sx={{ color: 'text.primary' }}>
          {props.name}
        </Typography>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {props.detail}
      </Typography>
    </ButtonBase>
  );
}
