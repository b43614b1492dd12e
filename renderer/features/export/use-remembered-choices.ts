import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../session/session';
import { readChoices, type ExportChoices } from './export-choices';

const viewKey = 'export';

/** The choices of the last time and how to change them; losing them would cost only a click, so no fault is shown. */
export function useRememberedChoices(): readonly [ExportChoices, (change: Partial<ExportChoices>) => void] {
  const { store } = useSession();
  const [choices, setChoices] = useState(() => readChoices(null));
  useEffect(() => {
    let isWanted = true;
    void store.readView(viewKey).then((read) => {
      if (isWanted && read.ok) setChoices(readChoices(read.value));
    });
    return () => {
      isWanted = false;
    };
  }, [store]);
  const change = useCallback(
    (part: Partial<ExportChoices>) => {
      const next = { ...choices, ...part };
      setChoices(next);
      void store.writeView(viewKey, next);
    },
    [store, choices],
  );
  return [choices, change];
}
