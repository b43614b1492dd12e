import type { SxProps, Theme } from '@mui/material';

/** Heights in pixels; rows are placed by them before they are drawn. */
export const headHeight = 38;
export const lineHeight = 22;

/** The look of all rows of the preview, said once for the list: a style for each element of each row costs too much. */
export const previewListStyle: SxProps<Theme> = (theme) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  border: 1,
  borderColor: 'divider',
  borderRadius: '8px',
  overflow: 'hidden',
  '& .row': {
    height: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '30px 116px 84px minmax(0, 1fr)',
    alignItems: 'start',
    px: 1.5,
    borderBottom: 1,
    borderColor: 'divider',
    overflow: 'hidden',
    '&:hover': { bgcolor: 'action.hover' },
  },
  '& .head': { height: headHeight, display: 'flex', alignItems: 'center', whiteSpace: 'nowrap' },
  '& .body': { minWidth: 0 },
  '& .title': { gap: 1, overflow: 'hidden', fontSize: 13 },
  '& .title strong': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .title code': { flexShrink: 0, fontSize: 12, color: 'text.secondary' },
  '& .quiet': { color: 'text.secondary', fontSize: 12 },
  '& .line': {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    height: lineHeight,
    lineHeight: `${lineHeight}px`,
    fontSize: 12.5,
    '& > *': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  '& del, & ins': { px: 0.25, borderRadius: 0.5 },
  '& del': { color: 'text.secondary', bgcolor: `rgba(${theme.vars?.palette.error.mainChannel} / 0.12)` },
  '& ins': { textDecoration: 'none', bgcolor: `rgba(${theme.vars?.palette.success.mainChannel} / 0.16)` },
  '& .fatal': { color: 'error.main' },
  '& .doubt': { color: 'warning.main' },
  '& .line svg': { verticalAlign: 'text-bottom', mr: 0.5 },
  '& input': {
    width: 16,
    height: 16,
    m: 0,
    accentColor: theme.vars?.palette.primary.main,
    '&:focus-visible': { outline: 2, outlineStyle: 'solid', outlineColor: 'primary.main', outlineOffset: 1 },
  },
  '& input.deletion': { accentColor: theme.vars?.palette.error.main },
});
