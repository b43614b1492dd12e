import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

/** How long a complaint stays on the screen, in milliseconds. */
const complaintTime = 6000;

/** What the grid has to say: `announce` to screen readers alone, `complain` to everyone. */
export function useNotices(): {
  announce(words: string): void;
  complain(words: string): void;
  readonly notices: ReactNode;
} {
  const live = useRef<HTMLDivElement>(null);
  const [complaint, setComplaint] = useState<{ readonly words: string } | null>(null);
  const announce = useCallback((words: string) => {
    // Past React on purpose: a drag announces at every cell, and need not render anything for it.
    if (live.current) live.current.textContent = words;
  }, []);
  const complain = useCallback((words: string) => setComplaint({ words }), []);
  useEffect(() => {
    if (!complaint) return;
    const timer = setTimeout(() => setComplaint(null), complaintTime);
    return () => clearTimeout(timer);
  }, [complaint]);
  const notices = (
    <>
      <div ref={live} role="status" className="curator-live" />
      <div role="alert" className="curator-complaint" hidden={complaint === null}>
        {complaint?.words}
      </div>
    </>
  );
  return { announce, complain, notices };
}
