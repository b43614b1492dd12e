import { SvgIcon, type SvgIconProps } from '@mui/material';

/** An icon from its path data (`@mdi/js`). Decoration only: whatever it stands beside or on carries the words. */
export function Icon({ path, ...rest }: { readonly path: string } & Omit<SvgIconProps, 'children'>) {
  return (
    <SvgIcon fontSize="small" aria-hidden {...rest}>
      <path d={path} />
    </SvgIcon>
  );
}
