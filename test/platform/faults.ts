import type { PlatformAnswer } from './platform';

/**
 * What can go wrong between here and the platform. `before` and `after` are about its taking the values: after a loss
 * of the second kind they are there and nobody knows.
 */
export const faultKinds = [
  'latency',
  'too-many',
  'too-many-later',
  'server-error',
  'server-error-after',
  'lost-before',
  'lost-after',
  'malformed',
  'foreign-page',
  'slow-body',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How a fault shows: an answer in place of the platform's, or none at all. */
export type Faulty =
  | { readonly kind: 'answer'; readonly answer: PlatformAnswer }
  | { readonly kind: 'lost' }
  | { readonly kind: 'late'; readonly answer: PlatformAnswer; readonly milliseconds: number }
  /** An answer whose body does not end. */
  | { readonly kind: 'endless'; readonly answer: PlatformAnswer };

/** What becomes of a request under the fault; `commit` lets the platform take it. */
export function withFault(kind: FaultKind, commit: () => PlatformAnswer): Faulty {
  const plain = (status: number, body: string, headers: Record<string, string> = {}): Faulty => ({
    kind: 'answer',
    answer: { status, body, headers },
  });
  switch (kind) {
    case 'latency':
      return { kind: 'late', answer: commit(), milliseconds: 50 };
    case 'too-many':
      return plain(429, '');
    case 'too-many-later':
      return plain(429, '', { 'retry-after': '2' });
    case 'server-error':
      return plain(500, '{"code":2001,"error":"Internal error"}');
    case 'server-error-after':
      commit();
      return plain(503, '');
    case 'lost-before':
      return { kind: 'lost' };
    case 'lost-after':
      commit();
      return { kind: 'lost' };
    case 'malformed':
      commit();
      return plain(200, '{"status":');
    case 'foreign-page':
      return plain(200, '<html><body>Please sign in to the network</body></html>');
    case 'slow-body':
      return { kind: 'endless', answer: commit() };
  }
}
