import { createTheme } from '@mui/material';

const closeRing = { outlineOffset: -5 };

/** The look of the whole app: dense, quiet, one accent. Both schemes are CSS variables, so switching repaints only. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-mui-color-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#4450c4', dark: '#343ea6', light: '#6f79dd' },
        success: { main: '#1f8a56', dark: '#146740', light: '#5cc896' },
        warning: { main: '#b86e00', dark: '#8a5200', light: '#f0ad4e' },
        error: { main: '#c9372c', dark: '#a12a21', light: '#f08d85' },
        background: { default: '#f6f7f9', paper: '#ffffff' },
        divider: '#e3e5ea',
        text: { primary: '#1d2129', secondary: '#5a6270' },
        // Icons are as quiet as secondary words, in both schemes.
        action: { active: '#5a6270' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#8e98ff', dark: '#6f79dd', light: '#b3baff', contrastText: '#12141c' },
        success: { main: '#4cc38a', dark: '#2f9d69', light: '#7bdcae' },
        warning: { main: '#e5a13a', dark: '#b97b1c', light: '#f5c574' },
        error: { main: '#f07369', dark: '#c9493f', light: '#ffa59e' },
        background: { default: '#14161b', paper: '#1b1e25' },
        divider: '#2c313b',
        text: { primary: '#e6e8ee', secondary: '#9da5b4' },
        // Dark enough for the accent and the secondary text to be legible on it.
        action: { active: '#9da5b4', selected: 'rgba(255, 255, 255, 0.08)' },
      },
    },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily:
      'Inter, "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", -apple-system, "Noto Sans", "Liberation Sans", sans-serif',
    fontSize: 13,
    htmlFontSize: 16,
    h6: { fontSize: 18, fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
    subtitle1: { fontSize: 15, fontWeight: 600, lineHeight: 1.4 },
    subtitle2: { fontSize: 13, fontWeight: 600, lineHeight: 1.5 },
    body1: { fontSize: 13, lineHeight: 1.5 },
    body2: { fontSize: 13, lineHeight: 1.5 },
    caption: { fontSize: 12, lineHeight: 1.4 },
    button: { fontSize: 13, fontWeight: 500, textTransform: 'none', letterSpacing: 0 },
  },
  components: {
    MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme }) => ({
          '&.Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
        }),
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 6 } } },
    MuiTextField: { defaultProps: { size: 'small' } },
    // The floating label of an outlined field, at the size of a caption; the notch in the outline follows it.
    MuiInputLabel: {
      styleOverrides: {
        outlined: { '&.MuiInputLabel-shrink': { transform: 'translate(14px, -8px) scale(0.9)' } },
      },
    },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { '& legend': { fontSize: '0.9em' } } } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiAutocomplete: { defaultProps: { size: 'small' } },
    // Their room to click is wider than they look: the ring would cover what stands beside them.
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { '&.Mui-focusVisible': closeRing } } },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { '&.Mui-focusVisible': closeRing } } },
    // A menu clips what lies outside its items.
    MuiMenuItem: { styleOverrides: { root: { '&.Mui-focusVisible': { outlineOffset: -2 } } } },
    MuiSwitch: { defaultProps: { size: 'small' } },
    MuiToggleButton: {
      styleOverrides: { root: { paddingInline: 12, textTransform: 'none', whiteSpace: 'nowrap' } },
    },
    MuiToggleButtonGroup: {
      defaultProps: { size: 'small', color: 'primary' },
      // On a tinted ground the words would be too pale.
      styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }) },
    },
    MuiTable: { defaultProps: { size: 'small' } },
    // Low, over a line, and with their words in line with the heading above.
    MuiTabs: {
      styleOverrides: {
        root: ({ theme }) => ({
          flexShrink: 0,
          minHeight: 38,
          paddingInline: 8,
          borderBottom: `1px solid ${theme.vars.palette.divider}`,
        }),
      },
    },
    MuiTab: {
      styleOverrides: {
        root: { minWidth: 0, minHeight: 38, padding: '0 12px', textTransform: 'none', fontSize: 13 },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        // MUI would mix a line of its own, which is lost on the dark ground.
        root: ({ theme }) => ({ borderBottomColor: theme.vars.palette.divider }),
        head: ({ theme }) => ({ fontSize: 12, fontWeight: 600, color: theme.vars.palette.text.secondary }),
      },
    },
    // A track in the accent's tint would look filled.
    MuiLinearProgress: {
      styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.vars.palette.divider }) },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 500, enterNextDelay: 200, disableInteractive: true },
      styleOverrides: { tooltip: { fontSize: 12 } },
    },
    MuiDialog: { styleOverrides: { paper: { backgroundImage: 'none' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 20px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        // Scroll bars as quiet as the rest, in both schemes, and with no track of their own.
        html: {
          scrollbarColor: `color-mix(in srgb, ${theme.vars.palette.text.secondary} 75%, transparent) transparent`,
        },
        // MUI lets every element inherit it, which makes Chromium find the style of all elements within anew whenever that
        // of one changes, and remember each: in a grid that scrolls, ever longer.
        '*, *::before, *::after': { boxSizing: 'border-box' },
        'html, body, #root': { height: '100%' },
        body: { overflow: 'hidden', userSelect: 'none' },
        'input, textarea, [contenteditable]': { userSelect: 'text' },
        // What tells of work in progress goes on moving.
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { transitionDuration: '1ms !important' },
        },
      }),
    },
  },
});
