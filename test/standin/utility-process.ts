import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ForkOptions } from 'electron';
import { strict } from './strict';

/** Electron's `UtilityProcess`, over a forked Node process. */
class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess;
  private isAlive = false;

  constructor(modulePath: string, values: readonly string[], options: ForkOptions) {
    super();
    this.child = fork(modulePath, [...values], {
      execArgv: [...nodeArguments(options.execArgv ?? []), '--require', path.join(__dirname, 'utility-child.cjs')],
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
      stdio: childStdio(options.stdio),
      // Values cross as V8 serialises them, like Electron's structured clone.
      serialization: 'advanced',
    });
    this.child.once('spawn', () => {
      this.isAlive = true;
      this.emit('spawn');
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.once('error', (error) => process.stderr.write(`electron stand-in: ${error.message}\n`));
    // Electron gives the status that the system reports: a signal's number where one ended it.
    this.child.once('exit', (code, signal) => {
      this.isAlive = false;
      this.emit('exit', code ?? (signal === 'SIGTERM' ? 15 : 9));
    });
  }

  get pid(): number | undefined {
    return this.isAlive ? this.child.pid : undefined;
  }

  get stdout(): Readable | null {
    return this.child.stdout;
  }

  get stderr(): Readable | null {
    return this.child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send({ message });
  }

  kill(): boolean {
    return this.child.kill();
  }
}

/** Node's own flags stay as they are; Electron takes V8's in one `--js-flags`. */
function nodeArguments(asked: readonly string[]): string[] {
  return asked.flatMap((word) =>
    word.startsWith('--js-flags=') ? word.slice('--js-flags='.length).split(' ') : [word],
  );
}

function childStdio(asked: ForkOptions['stdio']): ('ignore' | 'pipe' | 'inherit' | 'ipc')[] {
  const [, out = 'inherit', error = 'inherit'] = Array.isArray(asked) ? asked : ['ignore', asked, asked];
  return ['ignore', ioMode(out), ioMode(error), 'ipc'];
}

function ioMode(asked: unknown): 'ignore' | 'pipe' | 'inherit' {
  return asked === 'ignore' || asked === 'pipe' ? asked : 'inherit';
}

/** Electron's `utilityProcess`. `serviceName` names a process for the system's tools and changes nothing here. */
export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, values: readonly string[] = [], options: ForkOptions = {}) =>
    strict('UtilityProcess', new UtilityProcess(modulePath, values, options)),
});
