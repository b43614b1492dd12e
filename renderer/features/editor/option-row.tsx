import { IconButton, Stack, TextField } from '@mui/material';
import { mdiChevronDown, mdiChevronUp, mdiClose } from '@mdi/js';
import type { KeyboardEvent } from 'react';
import type { AttributeOption } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

/** One allowed value. Alt with an arrow moves it, Enter adds one below. */
export function OptionRow(props: {
  readonly id: string | null;
  readonly option: AttributeOption;
  readonly place: number;
  readonly count: number;
  readonly invalid: boolean;
  onChange(option: AttributeOption): void;
  onMove(to: number): void;
  onRemove(): void;
  onAdd(): void;
}) {
  const { option, place } = props;
  const words = useText().editor.options;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const isMove = event.altKey && step !== 0;
    const isAdd = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLInputElement;
    if (!isMove && !isAdd) return;
    event.preventDefault();
    event.stopPropagation();
    if (isMove) props.onMove(place + step);
    else props.onAdd();
  };
  const named = option.value === '' ? String(place + 1) : option.value;
  return (
    <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }} onKeyDown={onKeyDown}>
      <TextField
        value={option.value}
        error={props.invalid && option.value.trim() === ''}
        placeholder={words.value}
        onChange={(event) => props.onChange({ ...option, value: event.target.value })}
        slotProps={{
          htmlInput: {
            ...(props.id && { id: props.id }),
            'aria-label': words.valueOf(place + 1),
            'data-option-value': '',
          },
        }}
        sx={{ width: 112, flexShrink: 0 }}
      />
      <TextField
        fullWidth
        value={option.label}
        placeholder={words.label}
        onChange={(event) => props.onChange({ ...option, label: event.target.value })}
        slotProps={{ htmlInput: { 'aria-label': words.labelOf(place + 1) } }}
      />
      <Stack direction="row">
        <IconButton disabled={place === 0} aria-label={words.moveUp(named)} onClick={() => props.onMove(place - 1)}>
          <Icon path={mdiChevronUp} />
        </IconButton>
        <IconButton
          disabled={place === props.count - 1}
          aria-label={words.moveDown(named)}
          onClick={() => props.onMove(place + 1)}
        >
          <Icon path={mdiChevronDown} />
        </IconButton>
        <IconButton aria-label={words.removeOf(named)} onClick={props.onRemove}>
          <Icon path={mdiClose} />
        </IconButton>
      </Stack>
    </Stack>
  );
}
