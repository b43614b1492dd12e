import { useEffect, useRef } from 'react';
import { useSession } from './session';

/** What is asked before something that is not saved would go. */
interface Unsaved {
  /** Answers for now, not for the last drawing: what was saved a moment ago is not asked about. */
  isUnsaved(): boolean;
  /** Whether it is saved, so that going on loses nothing. */
  save(): Promise<boolean>;
  discard(): void;
}

/** As long as the component stands, leaving asks whether to save, to discard or to stay. */
export function useLeaveGuard(unsaved: Unsaved): void {
  const { guardLeaving } = useSession();
  const latest = useRef(unsaved);
  useEffect(() => {
    latest.current = unsaved;
  });
  useEffect(
    () =>
      guardLeaving({
        isUnsaved: () => latest.current.isUnsaved(),
        save: () => latest.current.save(),
        discard: () => latest.current.discard(),
      }),
    [guardLeaving],
  );
}
