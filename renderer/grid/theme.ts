import { themeQuartz } from 'ag-grid-community';
import type { Density } from './grid-props';

const palette = (name: string, fallback: string): string => `var(--mui-palette-${name}, ${fallback})`;

/** The grid in the app's colours: MUI's CSS variables, so that light and dark follow by themselves. */
export const curatorTheme = themeQuartz.withParams({
  accentColor: palette('primary-main', '#4450c4'),
  backgroundColor: palette('background-paper', '#fff'),
  foregroundColor: palette('text-primary', '#1d2129'),
  borderColor: palette('divider', '#e3e5ea'),
  headerBackgroundColor: palette('background-paper', '#fff'),
  headerTextColor: palette('text-secondary', '#5a6270'),
  headerFontWeight: 600,
  headerFontSize: 12,
  headerColumnResizeHandleColor: 'transparent',
  headerRowBorder: true,
  rowBorder: {
    style: 'solid',
    width: 1,
    color: `color-mix(in srgb, ${palette('divider', '#e3e5ea')} 70%, transparent)`,
  },
  columnBorder: false,
  pinnedColumnBorder: true,
  oddRowBackgroundColor: 'transparent',
  rowHoverColor: `color-mix(in srgb, ${palette('text-primary', '#1d2129')} 3%, transparent)`,
  menuBackgroundColor: palette('background-paper', '#fff'),
  tooltipBackgroundColor: palette('background-paper', '#fff'),
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 6,
  cellHorizontalPadding: 10,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});

/** Heights in pixels of rows and of the header, by density. */
export const heights: Readonly<Record<Density, { readonly row: number; readonly header: number }>> = {
  compact: { row: 28, header: 32 },
  standard: { row: 36, header: 38 },
  comfortable: { row: 46, header: 44 },
};
