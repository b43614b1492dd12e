import { mdiCodeJson, mdiFileDelimitedOutline, mdiFileExcelOutline } from '@mdi/js';
import { Box, ButtonBase, Typography } from '@mui/material';
import { fileFormats, type FileFormat } from '#shared/format/source-table';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';

const icons: Readonly<Record<FileFormat, string>> = {
  csv: mdiFileDelimitedOutline,
  json: mdiCodeJson,
  xlsx: mdiFileExcelOutline,
};

/** The formats side by side, each with what it holds; a group of radio buttons to keyboards and screen readers. */
export function FormatCards(props: { readonly value: FileFormat; onChange(format: FileFormat): void }) {
  const { formats, save } = useText().files;
  const move = (key: string) => {
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    const next = fileFormats.at((fileFormats.indexOf(props.value) + step) % fileFormats.length);
    if (step !== 0 && next) props.onChange(next);
    return step !== 0;
  };
  return (
    <Box
      role="radiogroup"
      aria-label={save.format}
      onKeyDown={(event) => {
        if (move(event.key)) event.preventDefault();
      }}
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1 }}
    >
      {fileFormats.map((format) => (
        <Card
          key={format}
          icon={icons[format]}
          isChosen={format === props.value}
          {...formats[format]}
          onChoose={() => props.onChange(format)}
        />
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
