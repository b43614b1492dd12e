/** How often a place is looked at, in milliseconds. */
export interface Pace {
  /** Between two looks where nothing happens. The system's own hints come sooner, but not on every disk. */
  readonly poll: number;
  /** So long a file has to stand still to be taken for whole. */
  readonly quiet: number;
  /** At most so long is slept in one go, so that a clock that is put forward, or a machine that slept, is noticed. */
  readonly nap: number;
  /** Hints come in swarms: so long is waited for the others. */
  readonly swarm: number;
}

/** As the app runs. */
export const usualPace: Pace = { poll: 5_000, quiet: 3_000, nap: 30_000, swarm: 250 };
