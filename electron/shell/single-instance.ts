import type { App } from 'electron';

/**
 * Makes this the only start of the app on this data; answers false where another runs already, which is then told what
 * this one was asked to open. `onSecondStart` hears of later starts: their arguments and working folder.
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  onSecondStart: (argv: readonly string[], folder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv, folder) => onSecondStart(argv, folder));
  return true;
}
