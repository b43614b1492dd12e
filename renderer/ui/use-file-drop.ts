import { useEffect, useRef, useState } from 'react';

/**
 * Lets files be dropped anywhere on the window, as long as it is wanted; answers whether one hovers over it now. No two may
 * want it at once.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void, isWanted = true): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    const end = new AbortController();
    const { signal } = end;
    // Enter and leave come for every element on the way; outside the window they balance.
    let depth = 0;
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (files: DataTransfer) => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          // Otherwise the window would navigate to the file.
          event.preventDefault();
          react(event.dataTransfer);
        },
        { signal },
      );
    listen('dragenter', () => setOver((depth += 1) > 0));
    listen('dragleave', () => setOver((depth -= 1) > 0));
    listen('dragover', (files) => {
      files.dropEffect = 'copy';
    });
    listen('drop', ({ files }) => {
      depth = 0;
      setOver(false);
      if (files.length > 0) latest.current([...files]);
    });
    return () => {
      end.abort();
      setOver(false);
    };
  }, [isWanted]);
  return isOver;
}
