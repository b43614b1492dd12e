import { useCallback, useEffect, useRef, useState } from 'react';
import { fault, type Fault } from '#shared/base/fault';
import type { ProfileLook } from '#shared/profile/profile-look';
import type { ProfileOptions } from '#shared/profile/profile-options';
import type { RefreshPlace } from '#shared/refresh/refresh-source';
import { proposeMapping, type FileMapping } from '../../intake/column-targets';
import { lookForPersonal } from '../../intake/look-for-personal';
import { useSession } from '../../session/session';

/** What the newest file of a place looks like, for saying what the columns of the first one will mean. */
export type FirstLook =
  | { readonly status: 'none' | 'looking' | 'nothing' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | { readonly status: 'seen'; readonly look: ProfileLook; readonly mapping: FileMapping };

const broken: FirstLook = { status: 'failed', fault: fault('unexpected') };

/** Looks into the newest file of a place; nothing of it is kept. */
export function useFirstLook(): {
  readonly first: FirstLook;
  look(place: RefreshPlace, pattern: string, options: ProfileOptions): void;
  map(mapping: FileMapping): void;
  forget(): void;
} {
  const { mainProcess, workspace } = useSession();
  const [first, setFirst] = useState<FirstLook>({ status: 'none' });
  const turn = useRef(0);
  const forget = useCallback(() => {
    turn.current += 1;
    setFirst({ status: 'none' });
  }, []);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const find = async (place: RefreshPlace, pattern: string, options: ProfileOptions): Promise<FirstLook> => {
    const found = await mainProcess.call('refresh.newest', { place: place.id, pattern });
    if (!found.ok) return { status: 'failed', fault: found.error };
    if (!found.value) return { status: 'nothing' };
    const { job } = found.value;
    const looked = await mainProcess.call('profiles.look', { job, options });
    void mainProcess.call('file.release', { job });
    if (!looked.ok) return { status: 'failed', fault: looked.error };
    const personal = await lookForPersonal(looked.value);
    return {
      status: 'seen',
      look: looked.value,
      mapping: proposeMapping(looked.value, workspace.definitions(), personal),
    };
  };
  return {
    first,
    forget,
    look(place, pattern, options) {
      turn.current += 1;
      const mine = turn.current;
      setFirst({ status: 'looking' });
      const show = async () => {
        const next = await find(place, pattern, options).catch((): FirstLook => broken);
        if (turn.current === mine) setFirst(next);
      };
      void show();
    },
    map: (mapping) => setFirst((now) => (now.status === 'seen' ? { ...now, mapping } : now)),
  };
}
