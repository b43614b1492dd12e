import type { ProfileExportFormat, WriteDialect } from '#shared/profile/profile-export';
import { identifier, quoted } from '../profiles/lockdown';
import { delimitedFile } from './delimited-file';
import type { MeantColumn, MeantTable } from './meant-table';
import type { Rereading, TableFile } from './table-file';

/** How a table is written in that format. */
export function tableFile(
  format: Exclude<ProfileExportFormat, 'xlsx'>,
  dialect: WriteDialect,
  table: MeantTable,
): TableFile {
  switch (format) {
    case 'csv':
      return delimitedFile(dialect, table);
    case 'ndjson':
      return typedFile(table, 'FORMAT json', (target, { longest }) => {
        const columns = table.columns.map(({ header, type }) => `${quoted(header)}: ${quoted(type)}`);
        const size = longest === null ? '' : `maximum_object_size = ${longest},`;
        const source = `read_json(${quoted(target)}, format = 'newline_delimited', ${size}
          columns = {${columns.join(', ')}})`;
        return `SELECT ${aliased(table.columns)} FROM ${source}`;
      });
    case 'parquet':
      return typedFile(table, 'FORMAT parquet, ROW_GROUP_SIZE 65536', (target) => {
        return `SELECT ${aliased(table.columns)} FROM read_parquet(${quoted(target)})`;
      });
  }
}

function typedFile(
  { columns, order }: MeantTable,
  format: string,
  readBack: (target: string, how: Rereading) => string,
): TableFile {
  const select = columns.map(({ alias, header }) => `${alias} AS ${identifier(header)}`);
  return {
    headers: columns.map(({ header }) => header),
    hasBlankLooking: async () => false,
    async write(connection, target) {
      const query = `SELECT ${select.join(', ')} FROM meant ${order}`;
      await connection.run(`COPY (${query}) TO ${quoted(target)} (${format}, USE_TMP_FILE false)`);
    },
    meant: 'SELECT * FROM meant',
    readBack: async (target, _, how) => readBack(target, how),
  };
}

function aliased(columns: readonly MeantColumn[]): string {
  return columns.map(({ alias, header }) => `${identifier(header)} AS ${alias}`).join(', ');
}
