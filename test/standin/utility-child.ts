/** Loaded into each utility process before its module: gives it `process.parentPort` as Electron does. */
import { EventEmitter } from 'node:events';
import Module from 'node:module';
import { strict } from './strict';

const toParent = process.send?.bind(process);
const early: unknown[] = [];

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    toParent?.(message);
  }

  /** Messages wait for the first listener. */
  override on(name: string, listener: (...values: unknown[]) => void): this {
    super.on(name, listener);
    if (name === 'message') for (const message of early.splice(0)) this.emit('message', { data: message, ports: [] });
    return this;
  }
}

const parentPort = strict('process.parentPort', new ParentPort());

process.on('message', ({ message }: { readonly message: unknown }) => {
  if (parentPort.listenerCount('message') > 0) parentPort.emit('message', { data: message, ports: [] });
  else early.push(message);
});
process.once('disconnect', () => process.exit(0)); // the app has gone

Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });
Object.defineProperty(process, 'send', { value: undefined }); // Electron's utility process has none

/** Of Electron's modules a utility process may have `net` and a few more; none is offered here. */
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) =>
  request === 'electron' ? strict('electron (in a utility process)', {}) : load.call(Module, request, ...rest);
