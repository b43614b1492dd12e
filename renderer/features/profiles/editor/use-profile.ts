import { useEffect, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { ProfileCell } from '../../../query/query-protocol';
import type { QueryWorker } from '../../../query/query-client';

/** One profile with all its columns; that of another row, or of before an edit, stands until the newer is there. */
export type Profile =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | {
      readonly status: 'ready';
      readonly row: number;
      readonly version: number;
      readonly cells: readonly ProfileCell[];
    };

/** The profile of a row as it is now: read again with every version of the file. */
export function useProfile(query: QueryWorker, file: string, row: number, version: number): Profile {
  const [profile, setProfile] = useState<Profile>({ status: 'loading' });
  useEffect(() => {
    let wanted = true;
    void query.row(file, row).then((cells) => {
      if (!wanted) return;
      setProfile(
        cells.ok ? { status: 'ready', row, version, cells: cells.value } : { status: 'failed', fault: cells.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [query, file, row, version]);
  return profile;
}
