import { Box } from '@mui/material';

const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A text before and after, side by side. */
export function ChangedText(props: {
  readonly before: string;
  readonly after: string;
  /** What stands where there is no text, before and after. */
  readonly empty: { readonly before: string; readonly after: string };
  /** Both take half the width, so that rows of them line up. */
  readonly isAligned?: boolean;
}) {
  const { before, after } = props;
  const width = props.isAligned ? { flex: '1 1 0' } : {};
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <Box
        component="del"
        title={before}
        sx={{ ...cut, ...width, color: 'text.secondary', textDecoration: before === '' ? 'none' : 'line-through' }}
      >
        {before === '' ? props.empty.before : before}
      </Box>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
        →
      </Box>
      <Box
        component="ins"
        title={after}
        sx={{
          ...cut,
          ...width,
          textDecoration: 'none',
          fontWeight: 500,
          color: after === '' ? 'text.secondary' : 'text.primary',
        }}
      >
        {after === '' ? props.empty.after : after}
      </Box>
    </Box>
  );
}
