import type { Fault } from '#shared/base/fault';
import { fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import { setTimeout as pause } from 'node:timers/promises';
import { isWhole, lookAgain, newestOf, type Stamp, type Standing } from '#shared/refresh/sighting';
import type { WatchedSource, WatchState } from '#shared/refresh/watched';
import type { EventPayload } from '#shared/contract/events';
import { openHints } from './hints';
import { lookInto, stampFile } from './look';
import { type Pace, usualPace } from './pace';
import type { Place, Places } from './places';
import { watchSource } from './watch-source';

/** What the page is told of watched sources. */
export interface WatchListener {
  onState(source: string, state: WatchState): void;
  onFound(source: string, place: Place, stamp: Stamp, cause: EventPayload<'refresh.found'>['cause']): Promise<void>;
  onFailed(source: string, reason: Fault, cause: EventPayload<'refresh.failed'>['cause']): void;
  onBug(error: unknown): void;
}

/** All sources that are watched now. */
export interface Watches {
  /** From now on exactly these are watched; one that is watched as it is goes on. */
  watch(sources: readonly WatchedSource[]): Promise<void>;
  /** The newest file of a place, once it stands still; null where it is the one that was seen, or none is there. */
  newest(
    wish: Pick<WatchedSource, 'place' | 'pattern' | 'seen'>,
  ): Promise<Result<{ place: Place; stamp: Stamp } | null, Fault>>;
  end(): void;
}

/** So many times somebody waits for a file that is still written before they are told so. */
const patience = 5;

/** Watches over places that a person chose; nothing is watched before somebody says so. */
export function openWatches(
  places: Places,
  listener: WatchListener,
  now: () => number,
  pace: Pace = usualPace,
): Watches {
  const running = new Map<string, { readonly spec: string; stop(): void }>();
  let page = new AbortController();
  let turn = 0;
  const steady = () => performance.now();

  const start = (source: WatchedSource, place: Place | null): (() => void) => {
    const { id } = source;
    if (!place) {
      const reason = fault('refresh-place');
      listener.onState(id, { kind: 'trouble', fault: reason });
      listener.onFailed(id, reason, source.rhythm.kind === 'newer' ? 'newer' : 'schedule');
      return () => undefined;
    }
    return watchSource(source, place, {
      pace,
      now,
      steady,
      look: () => lookInto(place, source.pattern),
      stamp: (sighting, signal) => stampFile(place, sighting, signal),
      hints: (onHint) => openHints(place, onHint),
      keepLooked: (at) => places.keepLooked(place.id, at),
      onState: (state) => listener.onState(id, state),
      onFound: (stamp, cause) => listener.onFound(id, place, stamp, cause),
      onFailed: (reason, cause) => listener.onFailed(id, reason, cause),
      onBug: (error) => listener.onBug(error),
    });
  };
  const end = () => {
    turn += 1;
    page.abort();
    page = new AbortController();
    for (const { stop } of running.values()) stop();
    running.clear();
  };

  return {
    async watch(sources) {
      turn += 1;
      const mine = turn;
      const found = await Promise.all(sources.map(({ place }) => places.find(place)));
      // The page asked for others meanwhile, or went.
      if (turn !== mine) return;
      const wanted = new Set(sources.map(({ id }) => id));
      for (const [id, { stop }] of running) {
        if (wanted.has(id)) continue;
        stop();
        running.delete(id);
      }
      for (const [at, source] of sources.entries()) {
        const { seen: _, ...rest } = source;
        const spec = JSON.stringify(rest);
        const before = running.get(source.id);
        if (before?.spec === spec) continue;
        before?.stop();
        running.set(source.id, { spec, stop: start(source, found[at] ?? null) });
      }
    },
    async newest({ place: id, pattern, seen }) {
      const { signal } = page;
      const place = await places.find(id);
      if (!place) return fail(fault('refresh-place'));
      let standing: Standing | null = null;
      let name = '';
      for (let looks = 0; looks <= patience; looks += 1) {
        const sightings = await lookInto(place, pattern);
        if (!sightings.ok) return sightings;
        const newest = newestOf(sightings.value, { kind: place.kind, pattern }, seen);
        if (!newest) return ok(null);
        name = newest.name;
        standing = lookAgain(standing, newest, steady());
        if (isWhole(standing, steady(), pace.quiet)) {
          const stamp = await stampFile(place, newest, signal);
          if (!stamp.ok) return stamp;
          return ok(stamp.value.digest === seen?.digest ? null : { place, stamp: stamp.value });
        }
        try {
          await pause(pace.quiet, null, { signal });
        } catch {
          return fail(fault('cancelled'));
        }
      }
      return fail(fault('refresh-changing', { file: name }));
    },
    end,
  };
}
