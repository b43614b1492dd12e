import { expose } from 'comlink';
import { config } from 'zod';
import { createStore, databaseName } from './store-service';
import { serveStore } from './store-transport';

// The page's policy forbids `eval`; without this zod would try it once and be reported.
config({ jitless: true });

/** The worker that owns the database; the page may name another one than the app's when it starts the worker. */
expose(serveStore(createStore(self.name || databaseName)));
