import type { StoreDatabase } from '../../renderer/store/database';
import type { StoreService } from '../../renderer/store/store-protocol';

/** Where the store runs. `start` answers a store over the database of that name, and what ends it. */
export interface StoreHost {
  start(name: string): { readonly store: StoreService; end(): void };
}

/** A store in a fresh database for one test, and the database itself for looking behind it. */
export interface StoreUnderTest {
  readonly store: StoreService;
  readonly database: StoreDatabase;
  /** The same database behind a store that has just started, as after a restart of the app. */
  restart(): Promise<void>;
}
