import { strict } from './strict';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();

/** Electron's `protocol`: schemes of the app's own, answered by the app. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(declared: readonly { readonly scheme: string }[]) {
    for (const { scheme } of declared) schemes.add(scheme);
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
});

/** The schemes that were registered; Chromium learns of them when it starts. */
export const registeredSchemes: ReadonlySet<string> = schemes;

/** Who answers a scheme at this moment. */
export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}
