import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { RefreshPlace } from '#shared/refresh/refresh-source';
import { PlaceKind } from '#shared/refresh/sighting';
import { jsonFile } from '../disk/json-file';

const Place = z.object({
  id: RefreshPlace.shape.id,
  kind: PlaceKind,
  path: z.string(),
  /** When a schedule looked there last, in milliseconds since 1970; null while none did. */
  looked: z.number().nullable(),
});
/** A file or folder that a person let the app look into, again and again. */
export type Place = z.infer<typeof Place>;

/** As many as are remembered; the oldest are forgotten, and asked for again where they are still used. */
const mostPlaces = 500;

/** The files and folders that may be looked into. The page knows them by their ids alone. */
export interface Places {
  /** Remembers what a person chose in the system's dialog. */
  grant(kind: PlaceKind, chosen: string): Promise<RefreshPlace>;
  find(id: string): Promise<Place | null>;
  keepLooked(id: string, at: number): Promise<void>;
}

/** The places in a file of this machine; they never leave it. */
export function openPlaces(file: string): Places {
  const kept = jsonFile<Place[]>(file, z.array(Place), []);
  // What is read is written back: one after the other, so that none is lost between two.
  let last: Promise<unknown> = Promise.resolve();
  const change = (to: (places: readonly Place[]) => readonly Place[]): Promise<void> => {
    const done = last.then(async () => kept.write([...to(await kept.read())]));
    last = done.catch(() => undefined);
    return done;
  };
  return {
    async grant(kind, chosen) {
      const place: Place = { id: randomUUID(), kind, path: chosen, looked: null };
      await change((places) => [...places, place].slice(-mostPlaces));
      return { id: place.id, kind, name: path.basename(chosen) || chosen };
    },
    async find(id) {
      await last;
      return (await kept.read()).find((place) => place.id === id) ?? null;
    },
    keepLooked: (id, at) =>
      change((places) => places.map((place) => (place.id === id ? { ...place, looked: at } : place))),
  };
}
