import type { IpcRenderer } from 'electron';
import { callNames, eventNames, type RawBridge } from '#shared/contract/names';

/** The part of ipcRenderer that is used, so that the laws of the bridge also run without Electron. */
export type PageSide = Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>;

/** What the page gets: calls and events by the contract's names. A page can name anything at run time; no other passes. */
export function rawBridge(ipcRenderer: PageSide): RawBridge {
  return {
    async call(name, input) {
      if (!callNames.includes(name)) return { ok: false, error: { code: 'refused', reason: 'call' } };
      return ipcRenderer.invoke(name, input);
    },
    on(name, listener) {
      if (!eventNames.includes(name)) return () => undefined;
      // The event object stays here: through it a page would reach the sender.
      const relay = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(name, relay);
      return () => void ipcRenderer.removeListener(name, relay);
    },
  };
}
