import type { CdpClient } from './cdp-client';
import { originOf, toHttp } from './scheme-address';

type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: object,
) => void;

/** The app's two handlers; without them Electron grants everything. */
export interface PermissionHandlers {
  check: CheckHandler | null;
  request: RequestHandler | null;
}

/** What Chromium calls each of Electron's permissions. */
const descriptors: Readonly<Record<string, readonly { readonly name: string; readonly [option: string]: unknown }[]>> =
  {
    'clipboard-read': [{ name: 'clipboard-read' }],
    'clipboard-sanitized-write': [{ name: 'clipboard-write', allowWithoutSanitization: false }],
    geolocation: [{ name: 'geolocation' }],
    media: [{ name: 'camera' }, { name: 'microphone' }],
    notifications: [{ name: 'notifications' }],
    midi: [{ name: 'midi' }],
    midiSysex: [{ name: 'midi', sysex: true }],
    'idle-detection': [{ name: 'idle-detection' }],
    'window-management': [{ name: 'window-management' }],
    'persistent-storage': [{ name: 'persistent-storage' }],
    'storage-access': [{ name: 'storage-access' }],
  };

/**
 * Sets in Chromium what the app's handlers say about a document's origin, before the document runs. Electron asks them
 * at the moment of use; here they are asked once for each document, the request handler only where the check agrees.
 */
export async function enforcePermissions(
  cdp: CdpClient,
  handlers: PermissionHandlers,
  contents: unknown,
  url: string,
  schemes: ReadonlySet<string>,
): Promise<void> {
  const origin = originOf(url, schemes);
  if (origin === 'null') return;
  await Promise.all(
    Object.entries(descriptors).map(async ([name, found]) => {
      const isGranted = await decide(handlers, contents, name, origin, url);
      const setting = isGranted ? 'granted' : 'denied';
      for (const permission of found) {
        await cdp.send('Browser.setPermission', { permission, setting, origin: toHttp(origin, schemes) });
      }
    }),
  );
}

async function decide(
  { check, request }: PermissionHandlers,
  contents: unknown,
  permission: string,
  origin: string,
  requestingUrl: string,
): Promise<boolean> {
  const details = { isMainFrame: true, requestingUrl, securityOrigin: origin };
  if (check && !check(contents, permission, origin, details)) return false;
  if (!request) return true;
  return new Promise((resolve) => request(contents, permission, resolve, details));
}
