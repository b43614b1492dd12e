import { mdiChevronRight } from '@mdi/js';
import { Box, ButtonBase, Stack } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useText } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import type { FieldSection as SectionName } from './profile-fields';

/** A section of the form that opens and closes. */
export function FieldSection(props: {
  readonly name: SectionName;
  readonly shown: number;
  readonly all: number;
  readonly isOpen: boolean;
  onToggle(): void;
  readonly children: ReactNode;
}) {
  const words = useText().profileEdit.form;
  const id = useId();
  return (
    <Box component="section" aria-labelledby={`${id}-title`} sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box component="h3" sx={{ m: 0 }}>
        <ButtonBase
          id={`${id}-title`}
          aria-expanded={props.isOpen}
          aria-controls={`${id}-fields`}
          onClick={props.onToggle}
          sx={{
            width: '100%',
            justifyContent: 'flex-start',
            gap: 0.5,
            px: 1.25,
            minHeight: 34,
            fontSize: 12,
            fontWeight: 600,
            color: 'text.secondary',
            '&:hover': { bgcolor: 'action.hover' },
            '&.Mui-focusVisible': { outlineOffset: -2 },
          }}
        >
          <Icon path={mdiChevronRight} sx={{ fontSize: 16, transform: props.isOpen ? 'rotate(90deg)' : 'none' }} />
          <span>{words.sections[props.name]}</span>
          <Box component="span" sx={{ fontWeight: 400 }}>
            {words.sectionCount(props.shown, props.all)}
          </Box>
        </ButtonBase>
      </Box>
      <Stack id={`${id}-fields`} spacing={1.5} hidden={!props.isOpen} sx={{ px: 2.25, pt: 0.5, pb: 2 }}>
        {props.isOpen && props.children}
      </Stack>
    </Box>
  );
}
