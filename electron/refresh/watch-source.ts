import { type Fault, fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { RefreshCause } from '#shared/refresh/refresh-run';
import { nextDue } from '#shared/refresh/rhythm';
import { isWhole, lookAgain, newestOf, type Sighting, type Stamp, type Standing } from '#shared/refresh/sighting';
import type { WatchedSource, WatchState } from '#shared/refresh/watched';
import type { Hints } from './hints';
import type { Pace } from './pace';
import type { Place } from './places';

/** What watching needs of the machine. */
export interface WatchParts {
  readonly pace: Pace;
  /** Milliseconds since 1970, as the machine's clock says, and of a clock that never jumps. */
  now(): number;
  steady(): number;
  look(): Promise<Result<readonly Sighting[], Fault>>;
  stamp(sighting: Sighting, signal: AbortSignal): Promise<Result<Stamp, Fault>>;
  hints(onHint: () => void): Hints;
  keepLooked(at: number): Promise<void>;
  onState(state: WatchState): void;
  /** A newer file is whole. It is told once. */
  onFound(stamp: Stamp, cause: Exclude<RefreshCause, 'person'>): Promise<void>;
  /** The place cannot be looked at: told once while that lasts, and with each look of a schedule. */
  onFailed(fault: Fault, cause: Exclude<RefreshCause, 'person'>): void;
  onBug(error: unknown): void;
}

/**
 * Watches one source until the returned function is called: looks as soon as something seems to have happened, or when it
 * is due, and waits for a newer file to stand still. Each look decides from what is there; whatever happened in between,
 * sleep, a clock that jumped, a folder that went and came, is nothing that could be missed.
 */
export function watchSource(source: WatchedSource, place: Place, parts: WatchParts): () => void {
  const { pace, now, steady } = parts;
  const { rhythm } = source;
  const end = new AbortController();
  const cause = rhythm.kind === 'newer' ? 'newer' : 'schedule';
  let seen: Sighting | null = source.seen;
  let digest = source.seen?.digest ?? null;
  let standing: Standing | null = null;
  let trouble: { readonly key: string; readonly since: number; isTold: boolean } | null = null;
  /** When a schedule looked last. One of every day begins with its first time to come, one of every while at once. */
  let looked = place.looked ?? (rhythm.kind === 'daily' ? now() : 0);
  let isDue = false;
  let told = '';

  const tell = (state: WatchState): void => {
    const text = JSON.stringify(state);
    if (text === told || end.signal.aborted) return;
    told = text;
    parts.onState(state);
  };
  /** A look has come to its end. */
  const finish = async (): Promise<number> => {
    standing = null;
    if (rhythm.kind === 'newer') return pace.poll;
    isDue = false;
    looked = now();
    await parts.keepLooked(looked);
    return 0;
  };
  const rest = async (): Promise<number> => {
    trouble = null;
    if (rhythm.kind === 'newer') tell({ kind: 'watching' });
    return finish();
  };
  /** What lasts for a moment, such as a file that is being replaced, is no trouble. */
  const suffer = async (reason: Fault): Promise<number> => {
    const key = JSON.stringify(reason);
    if (trouble?.key !== key) trouble = { key, since: steady(), isTold: false };
    if (steady() - trouble.since < pace.quiet) return pace.quiet;
    tell({ kind: 'trouble', fault: reason });
    if (!trouble.isTold || rhythm.kind !== 'newer') parts.onFailed(reason, cause);
    trouble.isTold = true;
    return finish();
  };

  /** One step; answers how long nothing is to be done. */
  const step = async (): Promise<number> => {
    if (rhythm.kind !== 'newer' && !isDue) {
      const due = nextDue(rhythm, looked, now());
      if (due > now()) {
        if (!trouble) tell({ kind: 'waiting', until: new Date(due).toISOString() });
        return Math.min(due - now(), pace.nap);
      }
      isDue = true;
    }
    const sightings = await parts.look();
    if (!sightings.ok) return suffer(sightings.error);
    const newest = newestOf(sightings.value, { kind: place.kind, pattern: source.pattern }, seen);
    if (!newest) return rest();
    standing = lookAgain(standing, newest, steady());
    const stood = steady() - standing.since;
    if (!isWhole(standing, steady(), pace.quiet)) {
      tell({ kind: 'settling', name: newest.name });
      return pace.quiet - stood;
    }
    const stamp = await parts.stamp(newest, end.signal);
    if (!stamp.ok) {
      standing = null;
      return stamp.error.code === 'refresh-changing' ? pace.quiet : suffer(stamp.error);
    }
    const isKnown = stamp.value.digest === digest;
    [seen, digest] = [stamp.value, stamp.value.digest];
    // Touched or copied anew, but nothing else.
    if (!isKnown && !end.signal.aborted) await parts.onFound(stamp.value, cause);
    return rest();
  };

  let wake: () => void = () => undefined;
  let swarm: NodeJS.Timeout | undefined;
  const onHint = () => {
    swarm ??= setTimeout(() => {
      swarm = undefined;
      wake();
    }, pace.swarm);
  };
  const hints = rhythm.kind === 'newer' ? parts.hints(onHint) : null;
  const pause = (time: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, time);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    if (rhythm.kind === 'daily' && place.looked === null) await parts.keepLooked(looked);
    while (!end.signal.aborted) {
      hints?.listen();
      await pause(Math.max(0, await step()));
    }
  };
  void run().catch((error: unknown) => {
    if (end.signal.aborted) return;
    parts.onBug(error);
    tell({ kind: 'trouble', fault: fault('unexpected') });
  });
  return () => {
    end.abort();
    clearTimeout(swarm);
    hints?.end();
    wake();
  };
}
