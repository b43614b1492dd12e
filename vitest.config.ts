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
          include: ['{shared,electron,renderer,test/standin}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'node_modules/**', 'out/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            '@emotion/react',
            '@emotion/styled',
            '@marcbachmann/cel-js',
            '@mdi/js',
            '@mui/material',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@testing-library/react',
            'ag-grid-community',
            'ag-grid-react',
            'axe-core',
            'comlink',
            'dexie',
            'fast-check',
            'fzstd',
            'hyparquet',
            'hyparquet-writer',
            'libphonenumber-js/max',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'stdnum',
            'zod',
          ],
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
