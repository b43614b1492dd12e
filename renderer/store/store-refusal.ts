import { fault, type Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';

/** Thrown inside a transaction to take all of it back; `attempt` turns it into the fault that it carries. */
export class StoreRefusal extends Error {
  readonly fault: Fault;
  constructor(because: Fault) {
    super(because.code);
    this.name = 'StoreRefusal';
    this.fault = because;
  }
}

/** Runs work of the store and answers its failure as data. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(faultOf(error));
  }
}

/**
 * The fault behind what a transaction threw. Dexie wraps the browser's errors, sometimes twice, in `inner`
 * (https://dexie.org/docs/DexieErrors/DexieError), so the whole chain is looked at. `reason` of an unexpected one is
 * `store-closed` or the error's own words.
 */
export function faultOf(error: unknown): Fault {
  const chain = errorChain(error);
  for (const each of chain) if (each instanceof StoreRefusal) return each.fault;
  const names = new Set(chain.map((each) => each.name));
  if (names.has('QuotaExceededError')) return fault('disk-full', { reason: 'quota' });
  if (names.has('VersionError')) return fault('store-too-new');
  if (names.has('DatabaseClosedError')) return fault('unexpected', { reason: 'store-closed' });
  return fault('unexpected', { reason: chain[0]?.message ?? String(error) });
}

function errorChain(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let next = error;
  while (next instanceof Error && !chain.includes(next)) {
    chain.push(next);
    next = 'inner' in next ? next.inner : next.cause;
  }
  return chain;
}
