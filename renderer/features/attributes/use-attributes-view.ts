import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../session/session';
import { readAttributesView, type AttributesView } from './attributes-view';

const viewKey = 'attributes';
/** Typing in the search box must not write to the store with every key. */
const restBeforeWrite = 150;

/**
 * The remembered view, null until it is read, and how to change it; changes are stored when the hand rests. A view that
 * cannot be read or written costs nothing but itself, so nobody is told.
 */
export function useAttributesView(): readonly [AttributesView | null, (change: Partial<AttributesView>) => void] {
  const { store } = useSession();
  const [view, setView] = useState<AttributesView | null>(null);
  const current = useRef<AttributesView | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    let wanted = true;
    void store.readView(viewKey).then((read) => {
      if (!wanted) return;
      current.current = readAttributesView(read.ok ? read.value : null);
      setView(current.current);
    });
    return () => {
      wanted = false;
    };
  }, [store]);

  const write = useCallback(() => {
    if (pending.current === null || !current.current) return;
    clearTimeout(pending.current);
    pending.current = null;
    void store.writeView(viewKey, current.current);
  }, [store]);
  useEffect(() => {
    // Leaving the screen unmounts it; closing the window does not.
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  const change = useCallback(
    (part: Partial<AttributesView>) => {
      if (!current.current) return;
      current.current = { ...current.current, ...part };
      setView(current.current);
      if (pending.current !== null) clearTimeout(pending.current);
      pending.current = setTimeout(write, restBeforeWrite);
    },
    [write],
  );
  return [view, change];
}
