import type { OnProgress } from '../read-table';

/** Far below the silence after which an engine is taken for hung. */
const beat = 1000;

/**
 * Does work during which native code may say nothing for long, and tells at once and then every second how far it is:
 * `measure` answers what is done; the total is not known beforehand.
 */
export async function keepAlive<T>(onProgress: OnProgress, measure: () => number, work: () => Promise<T>): Promise<T> {
  const tell = () => onProgress(measure(), 0);
  const timer = setInterval(tell, beat);
  tell();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
