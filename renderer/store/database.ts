import { Dexie, type Table } from 'dexie';
import type {
  AttributeRow,
  CellEditKey,
  CellEditRow,
  ColumnPatchKey,
  ColumnPatchRow,
  HistoryRow,
  HistoryTextsKey,
  HistoryTextsRow,
  NamedRow,
  PolicyRow,
  PatchBlockKey,
  PatchBlockRow,
  ProfileBlobRow,
  ProfileCheckRow,
  ProfileFileRow,
  PurposeRow,
  RefreshMarkRow,
  RefreshRunRow,
  RefreshSourceRow,
  ReviewRow,
  ScanRow,
  ToldValuesKey,
  ToldValuesRow,
} from './rows';
import { newestVersion, versions, type StoreVersion } from './versions';

/**
 * The database by its tables. What is read is `unknown` on purpose: only `rows.ts` and `meta.ts` turn a stored row
 * into a value that the rest may use.
 */
export class StoreDatabase extends Dexie {
  declare readonly meta: Table<unknown, string, NamedRow>;
  declare readonly settings: Table<unknown, string, NamedRow>;
  declare readonly views: Table<unknown, string, NamedRow>;
  declare readonly attributes: Table<unknown, string, AttributeRow>;
  declare readonly history: Table<unknown, number, HistoryRow>;
  declare readonly historyTexts: Table<unknown, HistoryTextsKey, HistoryTextsRow>;
  declare readonly profileFiles: Table<unknown, string, ProfileFileRow>;
  declare readonly profileBlobs: Table<unknown, string, ProfileBlobRow>;
  declare readonly profileChecks: Table<unknown, string, ProfileCheckRow>;
  declare readonly cellEdits: Table<unknown, CellEditKey, CellEditRow>;
  declare readonly reviews: Table<unknown, string, ReviewRow>;
  declare readonly purposes: Table<unknown, string, PurposeRow>;
  declare readonly policies: Table<unknown, string, PolicyRow>;
  declare readonly scans: Table<unknown, string, ScanRow>;
  declare readonly columnPatches: Table<unknown, ColumnPatchKey, ColumnPatchRow>;
  declare readonly patchBlocks: Table<unknown, PatchBlockKey, PatchBlockRow>;
  declare readonly toldValues: Table<unknown, ToldValuesKey, ToldValuesRow>;
  declare readonly refreshSources: Table<unknown, string, RefreshSourceRow>;
  declare readonly refreshMarks: Table<unknown, string, RefreshMarkRow>;
  declare readonly refreshRuns: Table<unknown, string, RefreshRunRow>;

  constructor(name: string, list: readonly StoreVersion[] = versions) {
    super(name);
    const stamp = (version: number): NamedRow => ({ key: 'schemaVersion', value: version });
    for (const { version, stores, upgrade } of list) {
      this.version(version)
        .stores({ ...stores })
        .upgrade(async (transaction) => {
          await upgrade?.(transaction);
          await transaction.table('meta').put(stamp(version));
        });
    }
    this.on('populate', (transaction) => transaction.table('meta').put(stamp(newestVersion(list))));
  }
}
