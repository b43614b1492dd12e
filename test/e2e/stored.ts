import type { Page } from 'playwright-core';
import { databaseName } from '../../renderer/store/store-service';

type TableName = 'attributes' | 'history' | 'settings' | 'views' | 'meta';

/** The rows that the local store holds now, read past the app. */
export function storedRows(page: Page, table: TableName): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(
    async ([name, table]) => {
      const open = indexedDB.open(name);
      await new Promise((resolve, reject) => {
        open.addEventListener('success', resolve);
        open.addEventListener('error', reject);
      });
      const rows = open.result.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => rows.addEventListener('success', resolve));
      open.result.close();
      return rows.result as Record<string, unknown>[];
    },
    [databaseName, table] as const,
  );
}

/** Replaces a stored row past the app, as whoever has the disk could. */
export function replaceRow(page: Page, table: TableName, row: Record<string, unknown>): Promise<void> {
  return page.evaluate(
    async ([name, table, row]) => {
      const open = indexedDB.open(name);
      await new Promise((resolve) => open.addEventListener('success', resolve));
      const transaction = open.result.transaction(table, 'readwrite');
      transaction.objectStore(table).put(row);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      open.result.close();
    },
    [databaseName, table, row] as const,
  );
}
