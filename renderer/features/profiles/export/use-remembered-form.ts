import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../../session/session';
import { type ExportForm, readForm } from './export-choices';

const viewKey = 'profile-export';

/** The form of the last time and how to change it; losing it would cost only a click, so no fault is shown. */
export function useRememberedForm(): readonly [ExportForm, (change: Partial<ExportForm>) => void] {
  const { store } = useSession();
  const [form, setForm] = useState(() => readForm(null));
  useEffect(() => {
    let isWanted = true;
    void store.readView(viewKey).then((read) => {
      if (isWanted && read.ok) setForm(readForm(read.value));
    });
    return () => {
      isWanted = false;
    };
  }, [store]);
  const change = useCallback(
    (part: Partial<ExportForm>) => {
      const next = { ...form, ...part };
      setForm(next);
      void store.writeView(viewKey, next);
    },
    [store, form],
  );
  return [form, change];
}
