const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  words: { greeting: 'hello' },
  call: (channel, value) => ipcRenderer.invoke(channel, value),
  ping: (value) => ipcRenderer.send('ping', value),
  onPong(listener) {
    const heard = (_event, value) => listener(value);
    ipcRenderer.on('pong', heard);
    return () => ipcRenderer.off('pong', heard);
  },
  offers: (name) => {
    try {
      return typeof require('electron')[name];
    } catch (error) {
      return error.message;
    }
  },
});
