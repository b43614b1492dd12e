import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageConfig } from './page/page-config';

const secret = `standin-${randomBytes(12).toString('hex')}-`;

/** Names that only the stand-in knows: the binding out of a page, and the function that takes what is sent into it. */
export const bindingName = `${secret}post`;
export const takeName = `${secret}take`;
export const isolatedWorldName = 'Electron Isolated Context';

/** The script that the page's own world starts with. */
export function mainWorldScript(): string {
  return `{${half('main-world')}; standin.startMainWorld(${JSON.stringify(config([]))});}`;
}

/** The script that the isolated world starts with: our half, then the preload script as CommonJS. */
export function isolatedWorldScript(preload: string, argv: readonly string[]): string {
  const source = readFileSync(preload, 'utf8');
  const wrapped = `function (require, module, exports, process, global) {${source}\n}`;
  const start = `standin.startIsolatedWorld(${JSON.stringify(config(argv))}, ${wrapped})`;
  return `{${half('isolated-world')}; ${start};}\n//# sourceURL=${preload}`;
}

function config(argv: readonly string[]): PageConfig {
  const { platform, arch, versions } = process;
  return { secret, binding: bindingName, take: takeName, platform, arch, versions: { ...versions }, argv };
}

/** Built beside the main bundle; a `const` inside the caller's block, so nothing of it is seen from outside. */
function half(name: 'main-world' | 'isolated-world'): string {
  return `const standin = (() => {${readFileSync(path.join(__dirname, `${name}.js`), 'utf8')}\nreturn standin;})()`;
}
