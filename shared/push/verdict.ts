import { z } from 'zod';

/** Why sending ends at once: going on would only be refused again, or tell a stranger. */
export const stopReasons = ['unauthorised', 'forbidden', 'redirected', 'not-found', 'request-refused', 'tls'] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why the same request is sent once more: nobody can tell whether it arrived, or it may be taken later. */
export const againReasons = ['too-many', 'server-error', 'no-connection', 'too-slow', 'not-understood'] as const;
export const AgainReason = z.enum(againReasons);
export type AgainReason = z.infer<typeof AgainReason>;

/** What an answer means for the parcels of its request. */
export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'again'; readonly reason: AgainReason; readonly waitMs: number | null }
  | { readonly kind: 'stop'; readonly reason: StopReason }
  /** Something in the request is wrong: a smaller one may tell what. `code` is the platform's own number. */
  | { readonly kind: 'refused'; readonly code: number | null };

/** An answer as it came; the body is cut off where it is long. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Numbers of the platform that condemn a request as such, whatever it holds. */
const wholeRequest: ReadonlySet<number> = new Set([2009, 2020]);

/**
 * Reads an answer. Only a 2xx whose body is empty or JSON says that the values arrived: a page of HTML comes from
 * something between here and there. `now` in milliseconds.
 */
export function readAnswer({ status, retryAfter, body }: HttpAnswer, now: number): Verdict {
  if (status >= 200 && status < 300) {
    return isEmptyOrJson(body) ? { kind: 'accepted' } : { kind: 'again', reason: 'not-understood', waitMs: null };
  }
  const waitMs = readRetryAfter(retryAfter, now);
  if (status === 429) return { kind: 'again', reason: 'too-many', waitMs };
  if (status === 408 || status === 425 || status >= 500) return { kind: 'again', reason: 'server-error', waitMs };
  if (status === 401 || status === 407) return { kind: 'stop', reason: 'unauthorised' };
  if (status === 403) return { kind: 'stop', reason: 'forbidden' };
  if (status === 404 || status === 405 || status === 410) return { kind: 'stop', reason: 'not-found' };
  if (status >= 300 && status < 400) return { kind: 'stop', reason: 'redirected' };
  if (status < 400) return { kind: 'again', reason: 'not-understood', waitMs };
  const code = readCode(body);
  return code !== null && wholeRequest.has(code)
    ? { kind: 'stop', reason: 'request-refused' }
    : { kind: 'refused', code };
}

function isEmptyOrJson(body: string): boolean {
  if (body.trim() === '') return true;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

/** The platform's `{"code": 2004, "error": "…"}`; the text is not kept, since it may quote a value. */
function readCode(body: string): number | null {
  return Number(/"code"\s*:\s*(\d{1,6})\b/.exec(body)?.[1] ?? Number.NaN) || null;
}

/**
 * Milliseconds that a server asks to wait: seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after);
 * null where it says nothing that is understood.
 */
export function readRetryAfter(text: string | null, now: number): number | null {
  const trimmed = text?.trim() ?? '';
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed) * 1000;
  if (!/^[A-Z][a-z]{2},? /.test(trimmed)) return null;
  const at = Date.parse(trimmed);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
