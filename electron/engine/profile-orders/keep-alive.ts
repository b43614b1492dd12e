import type { WriteStage } from '#shared/profile/profile-export';
import type { OnProgress } from '../read-table';

/** Far below the silence after which an engine is taken for hung. */
const beat = 250;

/** How far a piece of work is; `total` is 0, or not said, while it is not known. */
export interface Measured {
  readonly done: number;
  readonly total?: number;
  readonly stage?: WriteStage;
}

/**
 * Does work during which native code may say nothing for long, and tells at once and then several times a second how far
 * it is.
 */
export async function keepAlive<T>(
  onProgress: OnProgress,
  measure: () => Measured,
  work: () => Promise<T>,
): Promise<T> {
  const tell = () => {
    const { done, total = 0, stage } = measure();
    onProgress(done, total, stage);
  };
  const timer = setInterval(tell, beat);
  tell();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
