import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttributeDefinition, newAttribute } from '#shared/attribute/attribute';
import { columns as definitionColumns } from '#shared/format/columns';
import { proposeMapping } from '#shared/format/map-columns';
import { readDefinitions } from '#shared/format/read-definitions';
import type { SourceTable } from '#shared/format/source-table';
import { anyDefinitions } from '../support/arbitraries';

/** One way of keeping definitions in a file: its writer, and its reader as opening the file uses it. */
export interface FormatHost {
  readonly name: string;
  /** A null foreign cell and an empty one are two things here. */
  readonly tellsEmptyFromMissing: boolean;
  write(definitions: readonly AttributeDefinition[]): Promise<Uint8Array>;
  read(bytes: Uint8Array): Promise<SourceTable>;
}

/** The fields that a file holds, with the foreign columns. */
function kept(definition: AttributeDefinition, host: FormatHost): Record<string, unknown> {
  const fields = definitionColumns.map(({ field }) => [field, definition[field]] as const);
  const extra = Object.entries(definition.extra).filter(([, text]) => host.tellsEmptyFromMissing || text !== '');
  return { ...Object.fromEntries(fields), extra: Object.fromEntries(extra) };
}

async function roundTrip(host: FormatHost, definitions: readonly AttributeDefinition[]) {
  const table = await host.read(await host.write(definitions));
  expect(table.defects).toEqual([]);
  const { rows } = readDefinitions(table, proposeMapping(table.columns), { emptyMeans: 'clear' });
  expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  return rows.map(({ given }) => kept(newAttribute({ code: '', ...given }, '', ''), host));
}

/** Law that every format of definitions keeps: exporting and opening again changes nothing. */
export function formatContract(host: FormatHost): void {
  describe(`${host.name}: export, then import`, () => {
    it('is the identity for any definitions', async () => {
      await fc.assert(
        fc.asyncProperty(anyDefinitions(), async (definitions) => {
          const expected = definitions.map((definition) => kept(definition, host));
          expect(await roundTrip(host, definitions)).toEqual(expected);
        }),
      );
    });

    it('keeps an empty workspace empty', async () => {
      expect(await roundTrip(host, [])).toEqual([]);
    });
  });
}
