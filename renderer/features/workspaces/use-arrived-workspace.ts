import { useEffect, useRef } from 'react';
import type { ChosenFile } from '#shared/contract/calls';
import type { MainProcess } from '../../bridge/main-process';

/** Hears of workspace files that the system hands over: a double click, a second start, a file dropped onto the app's icon. */
export function useArrivedWorkspace(mainProcess: MainProcess, take: (file: ChosenFile) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => mainProcess.on('workspace.arrived', (file) => latest.current(file)), [mainProcess]);
}
