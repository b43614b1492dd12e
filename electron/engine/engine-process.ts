import { open } from 'node:fs/promises';
import { fault } from '#shared/base/fault';
import { fail, ok } from '#shared/base/result';
import type { SourceTable } from '#shared/format/source-table';
import { type EngineAnswer, type EngineMessage, type EngineOrder, EngineRequest } from './engine-protocol';
import { readTable, type OnProgress } from './read-table';
import { writeDefinitions } from './write-definitions';

/**
 * The engine process: files are parsed and written here, so that a hostile one can end this process and not the app.
 * One order at a time; whatever happens, each request gets one `done`. What a file may ask of the memory is bounded by
 * `limits`, and should that not be enough, only this process ends.
 */

let last: Promise<void> = Promise.resolve();

process.parentPort.on('message', ({ data }) => {
  const request = EngineRequest.safeParse(data);
  // Main sends nothing else; without an id there is nobody to answer.
  if (!request.success) return;
  const { id, order } = request.data;
  last = last.then(async () => {
    const answer = await carryOut(order, (done, total, stage) => send({ id, kind: 'progress', done, total, stage }));
    send({ id, kind: 'done', answer });
  });
});

async function carryOut(order: EngineOrder, onProgress: OnProgress): Promise<EngineAnswer<EngineOrder['kind']>> {
  const named = 'fileName' in order ? { file: order.fileName } : {};
  try {
    return await answerOrder(order, onProgress);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return fail(fault('unexpected', { ...named, reason }));
  }
}

/** Profile files need DuckDB and much code: it is loaded for them alone, so that definitions keep starting fast. */
async function answerOrder(order: EngineOrder, onProgress: OnProgress): Promise<EngineAnswer<EngineOrder['kind']>> {
  switch (order.kind) {
    case 'readTable':
      return answerTable(order, onProgress);
    case 'writeDefinitions':
      return writeDefinitions(order.path, order.order, onProgress);
    case 'lookProfile':
      return (await import('./profile-orders/look-profile')).lookProfile(order, onProgress);
    case 'importProfile':
      return (await import('./profile-orders/import-profile')).importProfile(order, onProgress);
    case 'importTogether':
      return (await import('./profile-orders/import-together')).importTogether(order, onProgress);
    case 'prepareProfiles':
      return prepareProfiles();
    case 'sumProfiles':
      return (await import('./profile-orders/sum-profiles')).sumProfiles(order, onProgress);
    case 'writeProfiles':
      return (await import('./profile-orders/write-profiles')).writeProfiles(order, onProgress);
  }
}

/** DuckDB is 70 MB of native code, which takes a moment to load. */
async function prepareProfiles(): Promise<EngineAnswer<'prepareProfiles'>> {
  await Promise.all([
    import('@duckdb/node-api'),
    import('./profile-orders/write-profiles'),
    import('./profile-orders/sum-profiles'),
  ]);
  return ok(null);
}

async function answerTable(
  { path, fileName, options, answerPath }: Extract<EngineOrder, { kind: 'readTable' }>,
  onProgress: OnProgress,
): Promise<EngineAnswer<'readTable'>> {
  const table = await readTable(path, fileName, options, onProgress);
  if (!table.ok) return table;
  const file = await open(answerPath, 'wx');
  try {
    let bytes = 0;
    for (const piece of tableJson(table.value)) bytes += (await file.write(piece)).bytesWritten;
    return ok({ bytes });
  } finally {
    await file.close();
  }
}

/** A TableAnswer as JSON, piece by piece: a whole table can be longer than any one text of JavaScript may be. */
function* tableJson({ rows, ...rest }: SourceTable): Generator<string> {
  yield `{"ok":true,"value":{${JSON.stringify(rest).slice(1, -1)},"rows":[`;
  for (let from = 0; from < rows.length; from += rowsOfPiece) {
    const piece = rows.slice(from, from + rowsOfPiece).map((row) => JSON.stringify(row));
    yield (from === 0 ? '' : ',') + piece.join(',');
  }
  yield ']}}';
}

const rowsOfPiece = 1000;

function send(message: EngineMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port to main, no window
  process.parentPort.postMessage(message);
}
