import path from 'node:path';
import { fault } from '#shared/base/fault';
import { columnSets, ExportOrder } from '#shared/format/export-order';
import { lossesOf } from '#shared/format/losses';
import type { FileFormat } from '#shared/format/source-table';
import { writeAtomically } from '../disk/atomic-file';
import { writeDefinitions } from '../engine/write-definitions';
import { type CommandOptions, type ExitCode, type Output, refuse } from './command';
import { openDefinitions, remarkText } from './open-definitions';

const formatOfExtension: Readonly<Record<string, { format: FileFormat; delimiter: string }>> = {
  '.csv': { format: 'csv', delimiter: ',' },
  '.txt': { format: 'csv', delimiter: ',' },
  '.tsv': { format: 'csv', delimiter: '\t' },
  '.json': { format: 'json', delimiter: ',' },
  '.xlsx': { format: 'xlsx', delimiter: ',' },
};

/** Writes the definitions of one file into another; what cannot be read is left out only where `partial` asks for it. */
export async function convertDefinitions(
  [from = '', to = '']: readonly string[],
  options: CommandOptions,
  output: Output,
): Promise<ExitCode> {
  const target = formatOfExtension[path.extname(to).toLowerCase()];
  if (!target) return refuse(fault('format-unknown', { file: to }), options, output);
  const opened = await openDefinitions(from, options, 'clear');
  if (!opened.ok) return refuse(opened.error, options, output);
  const { definitions, remarks } = opened.value;
  if (remarks.length > 0 && !options.partial) {
    if (options.json) output.out(JSON.stringify({ ok: false, findings: remarks }, null, 2));
    for (const remark of options.json ? [] : remarks) output.err(remarkText(remark));
    if (!options.json) output.err(`${to} was not written: correct what stands above, or leave it out with --partial.`);
    return 2;
  }
  const order = ExportOrder.safeParse({
    format: target.format,
    columns: options.columns ?? 'full',
    delimiter: delimiterOf(options.delimiter) ?? target.delimiter,
    byteOrderMark: options.bom ?? false,
    definitions,
  });
  if (!order.success) {
    output.err(`--columns is one of ${columnSets.join(', ')}; --delimiter is one of , ; | ~ tab.`);
    return 2;
  }
  const written = await writeAtomically(path.resolve(to), (temporary) => writeDefinitions(temporary, order.data));
  if (!written.ok) return refuse({ ...written.error, file: to }, options, output);
  const { bytes, differences } = written.value;
  const losses = lossesOf(definitions, order.data.format, order.data.columns);
  if (options.json) {
    output.out(
      JSON.stringify(
        { ok: true, file: to, bytes, definitions: definitions.length, differences, losses, findings: remarks },
        null,
        2,
      ),
    );
  } else {
    for (const remark of remarks) output.err(remarkText(remark));
    for (const { what, field, count } of losses)
      output.err(`Not kept in ${to}: ${field || what} of ${count} definitions.`);
    for (const { code, field, meant, read } of differences) {
      output.err(`${to}: ${code}: ${field} reads back as ${JSON.stringify(read)}, meant was ${JSON.stringify(meant)}`);
    }
    output.out(`${definitions.length} definitions written to ${to} (${bytes} bytes), read back and compared.`);
  }
  return differences.length + remarks.length === 0 ? 0 : 1;
}

function delimiterOf(text: string | undefined): string | undefined {
  return text === 'tab' || text === '\\t' ? '\t' : text;
}
