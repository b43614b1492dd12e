import { describe, expect, it } from 'vitest';
import { newAttribute } from '#shared/attribute/attribute';
import { ExportOrder } from '#shared/format/export-order';
import { formatContract, type FormatHost } from '../../test/contracts/format.contract';
import { definitionsBytes } from './definitions-bytes';
import { findOut, tableFromBytes } from './read-table';

const base: ExportOrder = { format: 'csv', columns: 'full', delimiter: ',', byteOrderMark: false, definitions: [] };

function host(name: string, order: Partial<ExportOrder>): FormatHost {
  return {
    name,
    tellsEmptyFromMissing: order.format !== 'csv',
    async write(definitions) {
      const bytes = await definitionsBytes({ ...base, ...order, definitions: [...definitions] });
      if (!bytes.ok) throw new Error(bytes.error.code);
      return bytes.value;
    },
    async read(bytes) {
      const table = await tableFromBytes(bytes, `definitions.${order.format ?? 'csv'}`, findOut);
      if (!table.ok) throw new Error(JSON.stringify(table.error));
      return table.value;
    },
  };
}

for (const delimiter of ExportOrder.shape.delimiter.options) {
  formatContract(host(`CSV with ${JSON.stringify(delimiter)}`, { format: 'csv', delimiter }));
}
formatContract(host('CSV with a byte order mark', { format: 'csv', byteOrderMark: true }));
formatContract(host('XLSX', { format: 'xlsx' }));
formatContract(host('JSON', { format: 'json' }));

describe('a delimited file', () => {
  it('ends its lines as RFC 4180 wants, quotes only what needs it, and guards no formula', async () => {
    const definition = newAttribute({ code: 'a', label: '=1+1', description: 'say "x"' }, '', '');
    const bytes = await definitionsBytes({ ...base, columns: 'dashboard', definitions: [definition] });
    const [header, row, rest] = new TextDecoder().decode(bytes.ok ? bytes.value : undefined).split('\r\n');
    expect(header).toBe('Code,Attribute,Description,Is Personal Info,Calculate Analytics,Unit,Calculated');
    expect(row).toBe('a,=1+1,"say ""x""",undecided,false,,false');
    expect(rest).toBe('');
  });
});
