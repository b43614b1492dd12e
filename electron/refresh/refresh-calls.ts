import type { Fault } from '#shared/base/fault';
import { fail, ok, type Result } from '#shared/base/result';
import type { FoundFile } from '#shared/contract/calls';
import type { PlaceKind, Stamp } from '#shared/refresh/sighting';
import { sizeFault, profilesLimit } from '../import/size-limit';
import type { Jobs } from '../ipc/jobs';
import type { Handlers } from '../ipc/register';
import type { SendEvent } from '../ipc/send-event';
import { confirmSame, pathOf } from './look';
import type { Pace } from './pace';
import { openPlaces, type Place } from './places';
import { openWatches } from './watches';

/** What refreshing needs of the machine. */
export interface RefreshParts {
  readonly jobs: Jobs;
  /** Where the places are remembered. */
  readonly placesFile: string;
  readonly sendEvent: SendEvent;
  now(): number;
  readonly pace?: Pace;
  /** Answers the path that a person chose, or null. */
  choosePlace(kind: PlaceKind): Promise<string | null>;
  /** Lets the system say that something did not succeed, where nobody looks at the window. */
  notifyFailure(): void;
  onBug(error: unknown): void;
}

type RefreshCalls = Extract<keyof Handlers, `refresh.${string}`>;

/** Refreshing as the page asks for it; `pageLeaves` ends whatever is watched. */
export interface RefreshService {
  readonly calls: Pick<Handlers, RefreshCalls>;
  pageLeaves(): void;
}

/** Watches places that a person chose, and opens a job for each newer file. Paths stay here. */
export function openRefreshes(parts: RefreshParts): RefreshService {
  const { jobs, sendEvent } = parts;
  const places = openPlaces(parts.placesFile);
  const openJob = (place: Place, stamp: Stamp): Result<FoundFile, Fault> => {
    const { name, size } = stamp;
    const tooLarge = sizeFault(size, profilesLimit, name);
    if (tooLarge) return fail(tooLarge);
    return ok({ job: jobs.open({ kind: 'read', name, path: pathOf(place, stamp) }).id, name, size, stamp });
  };
  const watches = openWatches(
    places,
    {
      onState: (source, state) => sendEvent('refresh.state', { source, state }),
      async onFound(source, place, stamp, cause) {
        const file = openJob(place, stamp);
        if (file.ok) sendEvent('refresh.found', { source, cause, file: file.value });
        else sendEvent('refresh.failed', { source, cause, fault: file.error });
      },
      onFailed: (source, reason, cause) => sendEvent('refresh.failed', { source, cause, fault: reason }),
      onBug: parts.onBug,
    },
    parts.now,
    parts.pace,
  );
  return {
    calls: {
      'refresh.choosePlace': async ({ kind }) => {
        const chosen = await parts.choosePlace(kind);
        return ok(chosen === null ? null : await places.grant(kind, chosen));
      },
      'refresh.watch': async ({ sources }) => {
        await watches.watch(sources);
        return ok({});
      },
      'refresh.newest': async ({ seen = null, ...wish }) => {
        const newest = await watches.newest({ ...wish, seen });
        if (!newest.ok || !newest.value) return newest.ok ? ok(null) : newest;
        return openJob(newest.value.place, newest.value.stamp);
      },
      'refresh.confirm': async ({ job, stamp }) => {
        const found = jobs.find(job, 'read');
        if (!found.ok) return found;
        const same = await confirmSame(found.value.subject.path ?? '', stamp);
        return same.ok ? ok({}) : same;
      },
      'refresh.notifyFailure': async () => {
        parts.notifyFailure();
        return ok({});
      },
    },
    pageLeaves: watches.end,
  };
}
