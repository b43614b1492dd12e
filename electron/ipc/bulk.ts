import { randomBytes } from 'node:crypto';
import type { Fault } from '#shared/base/fault';
import { bulkPrefix } from '#shared/contract/names';
import { isOwnRequest } from '../shell/origin';

/** What stands behind a one-time path. */
export interface BulkOffer {
  readonly method: 'GET' | 'POST';
  /** The offer ends with it. */
  readonly signal: AbortSignal;
  answer(request: Request): Promise<Response>;
}

export interface Bulk {
  /** Answers a path that can be used once, within ten minutes, while the signal is not aborted. */
  offer(offer: BulkOffer): string;
  /** Answers a request for a bulk path; what is unknown, used, expired or of another method is not found. */
  handle(request: Request): Promise<Response>;
}

const lifetime = 10 * 60_000;

/** The one-time paths over which bytes stream between the page and main. `now` answers milliseconds. */
export function openBulk(now: () => number): Bulk {
  const offers = new Map<string, BulkOffer & { readonly until: number }>();

  function take(token: string, method: string): BulkOffer | null {
    const offer = offers.get(token);
    if (!offer || offer.method !== method) return null;
    offers.delete(token);
    return offer.until >= now() && !offer.signal.aborted ? offer : null;
  }

  return {
    offer(offer) {
      for (const [token, { until }] of offers) if (until < now()) offers.delete(token);
      const token = randomBytes(24).toString('base64url');
      offers.set(token, { ...offer, until: now() + lifetime });
      offer.signal.addEventListener('abort', () => offers.delete(token), { once: true });
      return bulkPrefix + token;
    },
    async handle(request) {
      if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
      const offer = take(new URL(request.url).pathname.slice(bulkPrefix.length), request.method);
      return offer ? offer.answer(request) : new Response(null, { status: 404 });
    },
  };
}

/** An answer in JSON that no cache keeps. */
export function jsonAnswer(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** A failed transfer: the fault is its body, which renderer/bridge reads. */
export function faultAnswer(error: Fault): Response {
  return jsonAnswer(error, 422);
}
