import type { Register } from '#shared/merge/register';
import { policyKey } from '#shared/policy/change-policy';
import type { Policy } from '#shared/policy/policy';
import type { Purpose } from '#shared/purpose/purpose';
import { KeptScan } from '#shared/review/kept-scan';
import type { Review } from '#shared/review/review';
import type { StoreDatabase } from './database';
import { readMeta, writeMeta } from './meta';
import { randomHex } from './random-hex';
import { readPolicyRow, readPurposeRow, readReviewRow, ScanRow } from './rows';

/*
 * What is decided about attributes and what values are for, as it is read. It is written like everything that people
 * change: by `applyChange`.
 */

/** Reviews ordered by code. */
export async function listReviews(
  { reviews }: StoreDatabase,
  offset: number,
  limit: number,
): Promise<readonly Review[]> {
  return (await reviews.orderBy('code').offset(offset).limit(limit).toArray()).map(readReviewRow);
}

/** All purposes, by name. */
export async function listPurposes({ purposes }: StoreDatabase): Promise<readonly Purpose[]> {
  const all = (await purposes.toArray()).map(readPurposeRow);
  return all.sort((left, right) => left.name.localeCompare(right.name));
}

/** What the workspace has settled; null while that is nothing. */
export async function readPolicy({ policies }: StoreDatabase): Promise<Policy | null> {
  return policyOfRow(await policies.get(policyKey));
}

/** The policy that a row says; null where there is no row. */
export function policyOfRow(row: unknown): Policy | null {
  if (row === undefined) return null;
  const { id: _, ...policy } = readPolicyRow(row);
  return policy;
}

/** Purposes and policy together, as a merge takes them. */
export async function readRegister(database: StoreDatabase): Promise<Register> {
  return { purposes: await listPurposes(database), policy: await readPolicy(database) };
}

/** What the values of the files said. A scan that no longer parses is as good as none: it can be made again. */
export async function listScans({ scans }: StoreDatabase): Promise<readonly KeptScan[]> {
  const rows = await scans.toArray();
  return rows.flatMap((row) => ScanRow.safeParse(row).data ?? []);
}

/** Keeps a scan in place of the file's last one; a file that went meanwhile has none. */
export function keepScan(database: StoreDatabase, scan: KeptScan): Promise<null> {
  const { profileFiles, scans } = database;
  return database.transaction('rw', profileFiles, scans, async () => {
    if ((await profileFiles.where('id').equals(scan.file).count()) > 0) await scans.put(KeptScan.parse(scan));
    return null;
  });
}

/** Bytes of the key that hashes of masked values are made with. */
const keyBytes = 32;

/**
 * The workspace's key for masked values, in hex; made when it is first asked for. It lies beside the values that it masks,
 * so it is no secret from whoever has this machine; it never leaves it, so nobody else can guess masked values.
 */
export function maskingKey(database: StoreDatabase): Promise<string> {
  return database.transaction('rw', database.meta, async () => {
    const known = await readMeta(database, 'maskingKey');
    if (known !== undefined) return known;
    const key = randomHex(keyBytes);
    await writeMeta(database, 'maskingKey', key);
    return key;
  });
}
