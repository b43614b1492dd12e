import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Packs the built app as it will be shipped, offline, with the stand-in in the place of Electron's binary. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    name: 'packaging',
    include: ['test/packaging/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
});
