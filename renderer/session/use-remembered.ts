import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '#shared/base/canonical-json';
import { useSession } from './session';

/** Typing in the search box must not write to the store with every key. */
const restBeforeWrite = 150;

/**
 * A view as the person left it, null until it is read, and how to change it; changes are stored when the hand rests.
 * `read` makes the view of whatever is stored under the key, anything unknown included. A view that cannot be read or
 * written costs nothing but itself, so nobody is told.
 */
export function useRemembered<View extends { readonly [field: string]: Json }>(
  key: string,
  read: (stored: unknown) => View,
): readonly [View | null, (change: Partial<View>) => void] {
  const { store } = useSession();
  const [view, setView] = useState<View | null>(null);
  const current = useRef<View | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    let wanted = true;
    void store.readView(key).then((stored) => {
      if (!wanted) return;
      current.current = read(stored.ok ? stored.value : null);
      setView(current.current);
    });
    return () => {
      wanted = false;
    };
  }, [store, key, read]);

  const write = useCallback(() => {
    if (pending.current === null || !current.current) return;
    clearTimeout(pending.current);
    pending.current = null;
    void store.writeView(key, current.current);
  }, [store, key]);
  useEffect(() => {
    // Leaving the screen unmounts it; closing the window does not.
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  const change = useCallback(
    (part: Partial<View>) => {
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
