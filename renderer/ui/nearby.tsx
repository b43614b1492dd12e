import { Box } from '@mui/material';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Two screens ahead, so that neither scrolling nor Tab comes to what is not there yet. */
const ahead = '1600px';

/**
 * Draws its content once it comes near what is in sight: a wide file has hundreds of fields, of which a dozen are seen.
 * What was drawn stays.
 */
export function Nearby({
  isAtOnce,
  height,
  children,
}: {
  readonly isAtOnce: boolean;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isAtOnce);
  useEffect(() => {
    if (isNear || !place.current) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      // What lies beyond the edge of a list that scrolls is near too, for which the root's margin says nothing.
      { rootMargin: `${ahead} 0px`, scrollMargin: `${ahead} 0px` },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isNear]);
  return isNear ? children : <Box ref={place} sx={{ height }} />;
}
