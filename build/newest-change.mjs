import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The time, in ms, of the newest change under files and folders; 0 where there is none. Tests do not count: nothing is
 * built from them.
 * @param {readonly string[]} places
 * @returns {number}
 */
export function newestChange(places) {
  return Math.max(0, ...places.map(changeOf));
}

/** @param {string} place */
function changeOf(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(place).filter((name) => !/\.test\.tsx?$/.test(name));
  return newestChange(names.map((name) => path.join(place, name)));
}
