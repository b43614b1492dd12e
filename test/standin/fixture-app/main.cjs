// A small Electron app that uses what the stand-in offers. It knows nothing of the stand-in.
const { app, BrowserWindow, ipcMain, protocol, session, utilityProcess } = require('electron');
const path = require('node:path');

protocol.registerSchemesAsPrivileged([
  { scheme: 'fixture', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.setPath('userData', process.env.FIXTURE_USER_DATA);
globalThis.secondInstances = [];
if (!app.requestSingleInstanceLock({ from: 'second' })) app.quit();
app.on('second-instance', (_event, _argv, _folder, data) => globalThis.secondInstances.push(data));
app.on('window-all-closed', () => app.quit());

const page = '<!doctype html><title>fixture</title><h1>Fixture</h1>';

async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/') return new Response(page, { headers: { 'content-type': 'text/html' } });
  if (pathname === '/count') return new Response(countingStream());
  if (pathname === '/seen') return Response.json(Object.fromEntries(request.headers));
  if (pathname === '/size') return new Response(String((await request.arrayBuffer()).byteLength));
  return new Response(null, { status: 404 });
}

function countingStream() {
  let count = 0;
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      if (count === 3) controller.close();
      else controller.enqueue(encoder.encode(`${count++} `));
    },
  });
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('who', (event) => [event.senderFrame.url, event.senderFrame.origin, event.senderFrame.parent]);
ipcMain.handle('fail', () => {
  throw new TypeError('told to fail');
});
ipcMain.on('ping', (event, value) => event.sender.send('pong', value));

function startEcho() {
  globalThis.child = utilityProcess.fork(path.join(__dirname, 'echo-process.cjs'), ['word'], {
    serviceName: 'echo',
    execArgv: ['--max-old-space-size=64'],
  });
  globalThis.heard = [];
  globalThis.child.on('message', (message) => globalThis.heard.push(message));
  globalThis.child.on('exit', (code) => globalThis.heard.push({ exit: code }));
}

void app.whenReady().then(() => {
  protocol.handle('fixture', serve);
  const may = new Set(['clipboard-read', 'clipboard-sanitized-write']);
  session.defaultSession.setPermissionCheckHandler((_contents, name) => may.has(name));
  session.defaultSession.setPermissionRequestHandler((_contents, name, answer) => answer(may.has(name)));
  startEcho();
  const window = new BrowserWindow({
    width: 900,
    height: 500,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs') },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  void window.loadURL('fixture://host/');
});
