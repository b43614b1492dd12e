import { Box, Button, Stack, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import { useEffect, useRef } from 'react';
import type { AttributeOption } from '#shared/attribute/attribute';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { EditorForm } from './editor-form';
import { FormField } from './form-field';
import { memoField } from './memo-field';
import { insertOption, moveRow } from './option-rows';
import { OptionRow } from './option-row';

/** The allowed values as rows of value and label, all of it reachable by keyboard. */
export const OptionsField = memoField(OptionRows, () => ['options']);

function OptionRows({ form }: { readonly form: EditorForm }) {
  const { editor } = useText();
  const { options } = form.draft;
  const rows = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef<number | null>(null);
  useEffect(() => {
    if (wantsFocus.current === null) return;
    rows.current?.querySelectorAll<HTMLInputElement>('input[data-option-value]')[wantsFocus.current]?.focus();
    wantsFocus.current = null;
  });
  const change = (next: readonly AttributeOption[], focus: number | null = null) => {
    wantsFocus.current = focus;
    form.set('options', [...next]);
  };
  return (
    <FormField form={form} field="options" note={options.length > 0 ? editor.options.keys : null}>
      {({ inputId, invalid }) => (
        <Stack spacing={0.5} ref={rows}>
          {options.length === 0 && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {editor.options.none}
            </Typography>
          )}
          {options.map((option, place) => (
            <OptionRow
              key={place}
              id={place === 0 ? inputId : null}
              option={option}
              place={place}
              count={options.length}
              invalid={invalid}
              onChange={(next) => change(options.with(place, next))}
              onMove={(to) => change(moveRow(options, place, to), to)}
              onRemove={() => change(options.toSpliced(place, 1), Math.max(0, place - 1))}
              onAdd={() => change(insertOption(options, place), place + 1)}
            />
          ))}
          <Box>
            <Button
              {...(options.length === 0 && { id: inputId })}
              size="small"
              color="inherit"
              startIcon={<Icon path={mdiPlus} />}
              onClick={() => change(insertOption(options, options.length - 1), options.length)}
            >
              {editor.options.add}
            </Button>
          </Box>
        </Stack>
      )}
    </FormField>
  );
}
