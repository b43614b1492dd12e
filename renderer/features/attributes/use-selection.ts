import { useEffect, useState } from 'react';
import { useSession } from '../../session/session';

/** The codes selected in the grid and how to change them; while the screen stands, the whole window may ask for them. */
export function useSelection() {
  const { reportSelection } = useSession();
  const state = useState<readonly string[]>([]);
  const [selected] = state;
  useEffect(() => {
    reportSelection(selected);
    return () => reportSelection([]);
  }, [reportSelection, selected]);
  return state;
}
