import { useEffect, useRef, useState } from 'react';

/** Lets files be dropped anywhere on the window; answers whether one hovers over it now. Only the first file is taken. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
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
      const [file] = files;
      if (file) latest.current(file);
    });
    return () => end.abort();
  }, []);
  return isOver;
}
