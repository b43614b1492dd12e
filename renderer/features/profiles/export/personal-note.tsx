import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { Box, Button, Typography } from '@mui/material';
import { useText } from '../../../text/text';
import { Icon } from '../../../ui/icon';
import type { FileColumn } from '../shown-columns';
import { leavingOf } from './leaving';

/** Which of the columns are personal information, and how each leaves. */
export function PersonalNote(props: { readonly columns: readonly FileColumn[]; onReveal(column: FileColumn): void }) {
  const { columns } = props;
  const words = useText().profileExport;
  if (columns.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={words.personal(columns.length)}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden', flexShrink: 0 }}
    >
      <Box sx={{ px: 1.5, py: 1, bgcolor: 'action.hover' }}>
        <Typography component="h3" variant="subtitle2">
          {words.personal(columns.length)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.maskedHelp}
        </Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 148, overflowY: 'auto' }}>
        {columns.map((column) => {
          const isMasked = leavingOf(column) === 'masked';
          return (
            <Box
              key={column.id}
              component="li"
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                px: 1.5,
                minHeight: 34,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <Icon
                path={isMasked ? mdiEyeOffOutline : mdiEyeOutline}
                sx={{ fontSize: 18, color: isMasked ? 'text.secondary' : 'warning.main' }}
              />
              <Typography variant="body2" noWrap sx={{ flex: 1, minWidth: 0 }}>
                {column.label}
              </Typography>
              <Typography variant="caption" sx={{ color: isMasked ? 'text.secondary' : 'text.primary' }}>
                {isMasked ? words.masked : words.revealed}
              </Typography>
              {isMasked && (
                <Button
                  size="small"
                  aria-label={`${words.reveal} ${column.label}`}
                  onClick={() => props.onReveal(column)}
                >
                  {words.reveal}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
