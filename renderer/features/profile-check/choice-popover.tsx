import { Autocomplete, Box, Popover, TextField, Typography, type PopperProps } from '@mui/material';
import { foldForSearch } from '#shared/attribute/naming';

/** Something to choose: what people call it, and a quiet word more. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

/** One choice out of many, found by typing. Choosing closes it. */
export function ChoicePopover(props: {
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  onChoose(key: string): void;
  onClose(): void;
}) {
  return (
    <Popover
      open
      anchorEl={props.anchor}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': props.title, sx: { p: 2, pb: 1, width: 340 } } }}
    >
      <Typography variant="subtitle2" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
        {props.title}
      </Typography>
      <Autocomplete<Choice, false, true>
        open
        disableClearable
        autoHighlight
        forcePopupIcon={false}
        slots={{ popper: Inline }}
        onClose={(_, reason) => reason === 'escape' && props.onClose()}
        options={props.choices}
        getOptionLabel={({ label }) => label}
        getOptionKey={({ key }) => key}
        filterOptions={(all, { inputValue }) => {
          const wanted = foldForSearch(inputValue);
          return all.filter(({ label, detail }) => foldForSearch(`${label} ${detail}`).includes(wanted)).slice(0, 100);
        }}
        renderOption={({ key: _key, ...attributes }, { key, label, detail }) => (
          <Box component="li" key={key} {...attributes} sx={{ gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{label}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{detail}</Box>
          </Box>
        )}
        onChange={(_, { key }) => {
          props.onClose();
          props.onChoose(key);
        }}
        renderInput={(parameters) => <TextField {...parameters} autoFocus label={props.label} />}
      />
    </Popover>
  );
}

/** The list stands in the popover itself, under the field, and not over what lies around it. */
function Inline({ children }: Pick<PopperProps, 'children'>) {
  return (
    <Box sx={{ mt: 0.5, mx: -1, '& .MuiAutocomplete-paper': { boxShadow: 'none', bgImage: 'none' } }}>
      {typeof children === 'function' ? null : children}
    </Box>
  );
}
