import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { beforeEnd } from './shutdown';

const Owner = z.object({ pid: z.number().int().positive() });
const Call = z.object({ argv: z.array(z.string()), workingDirectory: z.string(), additionalData: z.unknown() });

/** What a later instance tells the first. */
export type SecondInstance = z.infer<typeof Call>;

/**
 * Takes the lock of one user data folder: a file that names the process, and a socket beside it that later instances
 * call. Answers whether this process has it; if not, `call` has been sent to the process that does.
 */
export function takeInstanceLock(
  userData: string,
  call: SecondInstance,
  onSecondInstance: (call: SecondInstance) => void,
): boolean {
  mkdirSync(userData, { recursive: true });
  const file = path.join(userData, 'standin-instance.json');
  if (!own(file)) {
    if (readOwner(file) !== null) {
      tellFirst(socketOf(userData), call);
      return false;
    }
    rmSync(file, { force: true }); // its process has gone
    if (!own(file)) return false;
  }
  listen(socketOf(userData), onSecondInstance);
  process.once('exit', () => rmSync(file, { force: true }));
  return true;
}

/** Whether the file could be made: only one process can make it. */
function own(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
    return true;
  } catch {
    return false; // it is there already
  }
}

function readOwner(file: string): number | null {
  try {
    const { pid } = Owner.parse(JSON.parse(readFileSync(file, 'utf8')));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null; // no such file, or no such process
  }
}

/** Socket paths may have some 100 characters only, so it is named after the folder's hash. */
function socketOf(userData: string): string {
  const name = `electron-standin-${createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

function listen(socketPath: string, onCall: (call: SecondInstance) => void): void {
  rmSync(socketPath, { force: true }); // left behind by a process that was killed
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (data: string) => (text += data));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => {
      socket.end();
      onCall(Call.parse(JSON.parse(text)));
    });
  });
  server.listen(socketPath).unref();
  beforeEnd(() => void server.close());
}

function tellFirst(socketPath: string, call: SecondInstance): void {
  const told = new Promise<void>((resolve) => {
    const socket = connect(socketPath, () => socket.end(JSON.stringify(call)));
    socket.on('close', () => resolve()).on('error', () => resolve());
    socket.resume();
  });
  beforeEnd(() => told);
}
