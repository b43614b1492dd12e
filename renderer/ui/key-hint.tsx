import { Box } from '@mui/material';

/** Keys as small caps, one box a key. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5 }}>
      {keys.map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            px: 0.75,
            minWidth: 20,
            textAlign: 'center',
            fontFamily: 'inherit',
            fontSize: 11,
            lineHeight: '18px',
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            color: 'text.secondary',
            bgcolor: 'background.default',
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}
