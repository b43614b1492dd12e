import { parquetWriteBuffer } from 'hyparquet-writer';
import { useEffect, useState } from 'react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import { columnIdAt, type ProfileFile } from '#shared/profile/profile-file';
import { FileScreen } from '../../renderer/features/profiles/file-screen';
import { openQueryWorker } from '../../renderer/query/query-client';
import { useSession } from '../../renderer/session/session';
import { stage, type Stage } from './fake-session';

const at = '2026-01-01T00:00:00.000Z';

/** A column of a staged file: its texts, and the attribute that it is mapped to, if any. */
export interface StagedColumn {
  readonly name: string;
  readonly texts: readonly (string | null)[];
  readonly attribute?: Partial<AttributeDefinition> & { readonly code: string };
}

/** A profile file of these columns, open on its screen over a real store and a real query worker. */
export async function stageProfiles(
  columns: readonly StagedColumn[],
  look: Parameters<typeof stage>[2] = {},
): Promise<Stage & { readonly file: ProfileFile }> {
  await page.viewport(1280, 800);
  const data = columns.map(({ name, texts }) => ({ name, data: [...texts], type: 'STRING' as const }));
  const parquet = new Blob([parquetWriteBuffer({ columnData: data })]);
  const rows = columns[0]?.texts.length ?? 0;
  const names = columns.map(({ name }) => name);
  const file: ProfileFile = {
    id: 'staged',
    name: 'customers.csv',
    origin: { name: 'customers.csv', size: 100 },
    rows,
    columns: columns.map(({ name, attribute }, place) => ({
      id: columnIdAt(place),
      name,
      attribute: attribute?.code ?? null,
    })),
    idColumn: 'c0',
    report: {
      source: 'delimited',
      rows,
      columns: names,
      bytes: parquet.size,
      dialect: null,
      doubts: [],
      rejects: [],
      rejected: 0,
    },
    importedAt: at,
    importedBy: 'Ada',
    bytes: parquet.size,
  };
  const definitions = columns.flatMap(({ attribute }) => (attribute ? newAttribute(attribute, at, 'Ada') : []));
  const stood = await stage(definitions, <StagedFile file={file} parquet={parquet} />, look);
  await expect.poll(() => cellAt(0, 'c0')?.querySelector('.profiles-cell:not(.profiles-skeleton)')).toBeTruthy();
  return { ...stood, file };
}

function StagedFile({ file, parquet }: { readonly file: ProfileFile; readonly parquet: Blob }) {
  const { workspace } = useSession();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void workspace.addProfileFile(file, parquet).then(({ ok }) => setKept(ok));
  }, [workspace, file, parquet]);
  return isKept ? (
    <FileScreen
      arriving={null}
      file={file}
      rows={null}
      openQuery={openQueryWorker}
      onCompare={() => undefined}
      backLabel="Back"
      onBack={() => undefined}
    />
  ) : null;
}

/** The element of a cell of the grid; null while it is out of sight. */
export const cellAt = (index: number, column: string) =>
  document.querySelector<HTMLElement>(`.ag-row[row-index="${index}"] .ag-cell[col-id="${column}"]`);
export const textAt = (index: number, column: string) => cellAt(index, column)?.textContent;

/** Makes a cell the active one, by a click; not by a locator, which would find it by a text that others say too. */
export async function goTo(index: number, column: string): Promise<void> {
  await expect.poll(() => cellAt(index, column)).not.toBeNull();
  for (const type of ['mousedown', 'mouseup', 'click']) {
    cellAt(index, column)?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  }
  await expect.poll(() => document.activeElement).toBe(cellAt(index, column));
}
