import { mdiCheck } from '@mdi/js';
import { Box, Typography } from '@mui/material';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { ImportState } from './import-state';

const steps = ['reading', 'columns', 'preview'] as const;
const stepAt: Readonly<Record<ImportState['step'], (typeof steps)[number]>> = {
  closed: 'reading',
  choosing: 'reading',
  receiving: 'reading',
  reading: 'reading',
  failed: 'reading',
  refused: 'reading',
  columns: 'columns',
  comparing: 'preview',
  preview: 'preview',
  applying: 'preview',
};

/** Which of the three steps is shown; while a file is read another way, what was made of its columns stays. */
export function stepOf(state: ImportState): (typeof steps)[number] {
  return state.step === 'reading' && state.last ? 'columns' : stepAt[state.step];
}

/** Where the person is on the way from the file to the preview. */
export function Steps({ state }: { readonly state: ImportState }) {
  const words = useText().files.open.steps;
  const place = steps.indexOf(stepOf(state));
  return (
    <Box component="ol" sx={{ display: 'flex', alignItems: 'center', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
      {steps.map((each, position) => (
        <Box
          key={each}
          component="li"
          aria-current={position === place ? 'step' : undefined}
          sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
        >
          {position > 0 && <Box sx={{ width: 28, height: '1px', bgcolor: 'divider' }} />}
          <Box
            sx={{
              width: 20,
              height: 20,
              borderRadius: '50%',
              display: 'grid',
              placeItems: 'center',
              fontSize: 11,
              fontWeight: 600,
              border: 1,
              borderColor: position <= place ? 'primary.main' : 'divider',
              color: position === place ? 'primary.contrastText' : position < place ? 'primary.main' : 'text.secondary',
              bgcolor: position === place ? 'primary.main' : 'transparent',
            }}
          >
            {position < place ? <Icon path={mdiCheck} sx={{ fontSize: 13 }} /> : position + 1}
          </Box>
          <Typography
            variant="body2"
            sx={{
              fontWeight: position === place ? 600 : 400,
              color: position === place ? 'text.primary' : 'text.secondary',
            }}
          >
            {words[each]}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
