import { contextBridge, ipcRenderer } from 'electron';
import { callNames, eventNames, type RawBridge } from '#shared/contract/names';

// A page can name anything at run time: only what the contract lists goes through.
const bridge = {
  async call(name, input) {
    if (!callNames.includes(name)) return { ok: false, error: { code: 'refused', reason: 'call' } };
    return ipcRenderer.invoke(name, input);
  },
  on(name, listener) {
    if (!eventNames.includes(name)) return () => undefined;
    // The event object stays here: it holds the sender.
    const relay = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(name, relay);
    return () => void ipcRenderer.removeListener(name, relay);
  },
} satisfies RawBridge;
contextBridge.exposeInMainWorld('curator', bridge);
