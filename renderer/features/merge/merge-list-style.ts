import type { SxProps, Theme } from '@mui/material';

/** The height of a line in pixels; lines are placed by it before they are drawn. */
export const mergeLineHeight = 36;

const columns = '116px minmax(150px, 1.1fr) 132px repeat(3, minmax(0, 1.2fr))';

/** The look of all lines, said once for the list: a style for each element of each line costs too much. */
export const mergeListStyle: SxProps<Theme> = (theme) => ({
  flex: 1,
  minHeight: 96,
  display: 'flex',
  flexDirection: 'column',
  border: 1,
  borderColor: 'divider',
  borderRadius: '8px',
  overflow: 'hidden',
  '& .line, & .heads': {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: 1.5,
    alignItems: 'center',
    px: 1.5,
    boxSizing: 'border-box',
    borderBottom: 1,
    borderColor: 'divider',
    fontSize: 13,
    '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  '& .heads': { height: 30, flexShrink: 0, fontSize: 12, fontWeight: 600, color: 'text.secondary' },
  // The heads stand over their columns, whether there is a bar or none.
  '& .heads.heads': { overflow: 'hidden', scrollbarGutter: 'stable' },
  '& [role="listbox"]': { scrollbarGutter: 'stable' },
  '& .line': { height: '100%', cursor: 'default', '&:hover': { bgcolor: 'action.hover' } },
  '& [aria-selected="true"] .line': {
    bgcolor: `rgba(${theme.vars?.palette.primary.mainChannel} / 0.1)`,
    boxShadow: `inset 3px 0 0 ${theme.vars?.palette.primary.main}`,
  },
  '& .line code, & .line small': { fontSize: 12, color: 'text.secondary', ml: 1 },
  '& .quiet': { color: 'text.secondary' },
  // The value that the result has; the mark says so to those who see no weight.
  '& .taken': { fontWeight: 600 },
  '& .taken svg': { fontSize: 14, verticalAlign: 'text-bottom', mr: 0.5, color: 'primary.main' },
});
