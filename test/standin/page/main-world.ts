import {
  hearOtherWorld,
  isAppPage,
  tellOtherWorld,
  type BridgeReply,
  type PageConfig,
  type PageFunction,
  type Shape,
} from './page-config';

/** The page's half of contextBridge: runs before any script of the page, and builds what the preload script exposes. */
export function startMainWorld({ secret }: PageConfig): void {
  if (!isAppPage()) return;
  const functions: ((...values: unknown[]) => void)[] = [];
  const waiting = new Map<number, (reply: BridgeReply) => void>();
  let lastId = 0;

  const call = (path: readonly string[], values: readonly unknown[]): unknown => {
    const id = ++lastId;
    const heard: BridgeReply[] = [];
    waiting.set(id, (reply) => heard.push(reply));
    tellOtherWorld(`${secret}call`, { id, path, values: values.map(asPageFunction) });
    waiting.delete(id);
    const [first, second] = heard; // the other half answers before the event's dispatch returns
    if (!first) throw new Error('electron stand-in: an exposed function did not answer');
    if (first.kind !== 'promise') return settle(first);
    if (second) return Promise.resolve(settle(second));
    return new Promise((resolve, reject) => {
      waiting.set(id, (reply) => {
        waiting.delete(id);
        try {
          resolve(settle(reply));
        } catch (error) {
          reject(error);
        }
      });
    });
  };
  const settle = (reply: BridgeReply): unknown => {
    if (reply.kind === 'error') throw Object.assign(new Error(reply.message), { name: reply.name });
    if (reply.kind === 'shape') return build(reply.shape, [reply.path]);
    return reply.kind === 'value' ? reply.value : undefined;
  };
  const asPageFunction = (value: unknown): unknown =>
    typeof value === 'function'
      ? ({ pageFunction: functions.push(value as (...values: unknown[]) => void) - 1 } satisfies PageFunction)
      : value;
  const build = (shape: Shape, path: readonly string[]): unknown => {
    if (shape.kind === 'value') return shape.value;
    if (shape.kind === 'function') return (...values: unknown[]) => call(path, values);
    const parts = Object.entries(shape.parts).map(([key, part]) => [key, build(part, [...path, key])]);
    return Object.freeze(Object.fromEntries(parts));
  };

  hearOtherWorld<BridgeReply>(`${secret}reply`, (reply) => waiting.get(reply.id)?.(reply));
  hearOtherWorld<PageFunction & { values: unknown[] }>(`${secret}back`, ({ pageFunction, values }) =>
    functions[pageFunction]?.(...values),
  );
  hearOtherWorld<{ key: string; shape: Shape }>(`${secret}expose`, ({ key, shape }) => {
    Object.defineProperty(window, key, { value: build(shape, [key]), enumerable: true });
  });
}
