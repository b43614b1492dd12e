import { isOwnUrl } from '../shell/origin';

/**
 * Whether a message comes from the app's own page: its top frame, in its own origin. A frame that is gone already
 * (null) is not trusted.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
