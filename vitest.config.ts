import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './build/chromium.mjs';

const chromium = findChromium();

/** Pure logic runs in Node; whatever touches IndexedDB, workers or the screen runs in a real Chromium. */
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,renderer,test/standin,test/rules,test/bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'node_modules/**', 'out/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // What workers import is bundled before the first test too: found out later, it would reload the page in mid-test.
        optimizeDeps: {
          entries: ['renderer/**/*-worker.ts'],
          include: ['react/jsx-dev-runtime', '@noble/ciphers/chacha.js', '@noble/hashes/scrypt.js'],
        },
        test: {
          name: 'chromium',
          include: ['renderer/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
          // How long something may take to come about on a busy machine; whoever waits goes on as soon as it has.
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: chromiumArguments() },
            }),
          },
        },
      },
    ],
  },
});
