import type { EventEmitter } from 'node:events';
import type { CdpClient, CdpTarget } from './cdp-client';
import { enforcePermissions } from './permissions';
import { preventable } from './preventable';
import { registeredSchemes } from './protocol';
import { fromHttp } from './scheme-address';
import { permissionHandlers } from './session';

/** What the guard asks of a page. */
export interface GuardedContents extends Pick<EventEmitter, 'emit'> {
  readonly targetId: string;
  readonly openHandler: (details: {
    readonly url: string;
    readonly frameName: string;
    readonly features: string;
    readonly disposition: 'new-window';
  }) => { readonly action: 'deny' | 'allow' };
}

/**
 * Asks the app before a page navigates or opens a window, and sets the permissions of every document before it runs.
 * `will-navigate` is for what the page itself asked for, not for loadURL, reload or a test's `goto`.
 */
export async function guardTarget(cdp: CdpClient, target: CdpTarget, contents: GuardedContents): Promise<void> {
  let askedByPage: string | null = null;
  let refusedWindows = 0;
  const unasked: string[] = [];

  target.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (disposition === 'currentTab') askedByPage = withoutFragment(url);
  });
  target.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isAskedByPage = askedByPage === withoutFragment(request.url);
    if (isAskedByPage) askedByPage = null;
    const url = fromHttp(request.url, registeredSchemes);
    const answered =
      isAskedByPage && !mayNavigate(contents, url)
        ? target.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : enforcePermissions(cdp, permissionHandlers, contents, url, registeredSchemes).then(() =>
            target.send('Fetch.continueRequest', { requestId }),
          );
    answered.catch((error: unknown) => {
      process.stderr.write(`electron stand-in: ${String(error)}\n`);
    });
  });
  const close = (targetId: string) => {
    closeWindow(cdp, targetId).catch(() => undefined); // closed by the page itself
  };
  target.on('Page.windowOpen', ({ url }) => {
    const details = { url: fromHttp(url, registeredSchemes), frameName: '', features: '' };
    const isRefused = contents.openHandler({ ...details, disposition: 'new-window' }).action === 'deny';
    const early = unasked.shift();
    if (isRefused && early) close(early);
    else if (isRefused) refusedWindows++;
  });
  // Chromium has no way to refuse a window beforehand: it is closed as soon as it is there. Either message may be first.
  cdp.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.openerId !== contents.targetId) return;
    if (refusedWindows === 0) return void unasked.push(targetInfo.targetId);
    refusedWindows--;
    close(targetInfo.targetId);
  });
  await target.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
}

/** A test driver holds new windows, and with them the page that opened one, until it has attached: let go first. */
async function closeWindow(cdp: CdpClient, targetId: string): Promise<void> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  await cdp.target(sessionId).send('Runtime.runIfWaitingForDebugger');
  await cdp.send('Target.closeTarget', { targetId });
}

function mayNavigate(contents: GuardedContents, url: string): boolean {
  const event = preventable({ url, isMainFrame: true, isSameDocument: false });
  contents.emit('will-frame-navigate', event);
  contents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
