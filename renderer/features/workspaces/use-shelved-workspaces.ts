import { useEffect, useState } from 'react';
import type { StoreService } from '../../store/store-protocol';
import type { ShelvedWorkspace } from '../../store/workspace-shelf';

/** The workspaces that can be opened beside the open one, the one opened last first. */
export function useShelvedWorkspaces(store: StoreService): readonly ShelvedWorkspace[] {
  const [shelved, setShelved] = useState<readonly ShelvedWorkspace[]>([]);
  useEffect(() => {
    let isWanted = true;
    void store.listWorkspaces().then((listed) => {
      if (isWanted && listed.ok) setShelved(listed.value.filter(({ isOpen }) => !isOpen));
    });
    return () => {
      isWanted = false;
    };
  }, [store]);
  return shelved;
}
