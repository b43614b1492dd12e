import { contextBridge, ipcRenderer } from 'electron';
import { rawBridge } from './ipc/raw-bridge';

// Runs sandboxed beside the page and puts one frozen object into it: no Electron, no Node, no channel of its choice.
contextBridge.exposeInMainWorld('curator', rawBridge(ipcRenderer));
