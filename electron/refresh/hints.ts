import { watch } from 'node:fs';
import path from 'node:path';
import type { Place } from './places';

/** Listens for the system's hints that something changed at a place; answers the function that ends it. */
export interface Hints {
  /** Begins to listen where it does not; a folder that is not there is tried again with the next call. */
  listen(): void;
  end(): void;
}

/**
 * Node's own watching is quick, but not reliable everywhere, network disks least of all
 * (https://nodejs.org/api/fs.html#caveats): a hint only brings the next look forward, and its failing changes nothing.
 */
export function openHints(place: Place, onHint: () => void): Hints {
  const folder = place.kind === 'folder' ? place.path : path.dirname(place.path);
  let stop: (() => void) | null = null;
  return {
    listen() {
      if (stop) return;
      try {
        const watcher = watch(folder, { persistent: false }, onHint);
        const forget = () => {
          stop = null;
        };
        watcher.on('error', () => watcher.close());
        watcher.on('close', forget);
        stop = () => watcher.close();
      } catch {
        stop = null; // Looking from time to time goes on, and tells what is wrong.
      }
    },
    end: () => stop?.(),
  };
}
