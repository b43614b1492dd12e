// npm run dev: the renderer from Vite's server with hot reload; main and preload rebuilt on change, the app restarted.
import { spawn } from 'node:child_process';
import { createBuilder, createServer } from 'vite';
import { ensureElectron } from './electron-binary.mjs';

const electron = await ensureElectron();
if (!electron) process.exit(1);

const server = await createServer();
await server.listen();
server.printUrls();

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;
let isRestarting = false;

const builder = await createBuilder({ build: { watch: {} }, logLevel: 'warn' });
for (const name of ['main', 'preload']) await watch(builder.environments[name]);
run();

/**
 * Answers after the first build; every later one restarts the app.
 * @param {import('vite').BuildEnvironment} environment
 */
async function watch(environment) {
  environment.config.build.watch ??= {};
  const watcher = await builder.build(environment);
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      resolve(undefined);
      if (!running) return;
      isRestarting = true;
      running.kill();
    });
  });
}

function run() {
  const env = { ...process.env, VITE_DEV_SERVER_URL: server.resolvedUrls?.local[0] };
  running = spawn(electron.executable, ['.', ...process.argv.slice(2)], { stdio: 'inherit', env });
  running.once('exit', (code) => {
    if (isRestarting) {
      isRestarting = false;
      run();
    } else {
      void server.close().then(() => process.exit(code ?? 0));
    }
  });
}
