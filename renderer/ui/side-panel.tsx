import { Box } from '@mui/material';
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

/** How far one press of an arrow key moves the edge, in CSS pixels. */
const step = 16;

/** A panel at the right whose left edge can be dragged, or moved with the arrow keys. */
export function SidePanel(props: {
  /** In CSS pixels, as are the bounds. */
  readonly width: number;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly resizeLabel: string;
  onResize(width: number): void;
  readonly children: ReactNode;
}) {
  const { least, most } = props.bounds;
  const clamp = (width: number) => Math.min(most, Math.max(least, Math.round(width)));
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? props.width;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(props.width);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragged === null) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
    setDragged(clamp(right - event.clientX));
  };
  const onPointerEnd = () => {
    if (dragged !== null) props.onResize(dragged);
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    props.onResize(clamp(width + by));
  };
  return (
    <Box
      component="aside"
      sx={{
        position: 'relative',
        flexShrink: 0,
        width,
        borderLeft: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        minHeight: 0,
      }}
    >
      <Box
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={props.resizeLabel}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={width}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
        onKeyDown={onKeyDown}
        sx={{
          position: 'absolute',
          zIndex: 2,
          left: -4,
          top: 0,
          bottom: 0,
          width: 7,
          cursor: 'col-resize',
          touchAction: 'none',
          '&:hover, &:focus-visible': { bgcolor: 'action.selected', outline: 'none' },
        }}
      />
      {props.children}
    </Box>
  );
}
