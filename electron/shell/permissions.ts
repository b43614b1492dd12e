import type { Session } from 'electron';
import { isOwnUrl } from './origin';

/**
 * The grid copies and pastes, and what is kept must not be cleared when the disk runs short; nothing else that Chromium can
 * ask for is needed.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write', 'persistent-storage']);

/** Whether a page at `url` gets a permission: those that are granted, for the app's own page. */
export function isPermitted(permission: string, url: string): boolean {
  return granted.has(permission) && isOwnUrl(url);
}

/**
 * Refuses every permission but those few, to questions and to silent checks alike, and every device.
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl)),
  );
  // A check names only the origin, without a path.
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
}
