import {
  hearOtherWorld,
  tellOtherWorld,
  type BridgeCall,
  type BridgeReply,
  type PageFunction,
  type Shape,
} from './page-config';

type Callable = (this: unknown, ...values: unknown[]) => unknown;

/** The preload script's half of contextBridge. */
export function createContextBridge(secret: string) {
  const exposed = new Map<string, unknown>();
  let returned = 0;
  const reply = (answer: BridgeReply) => tellOtherWorld(`${secret}reply`, answer);
  const replyWith = (id: number, value: unknown) => {
    const shape = shapeOf(value);
    if (!hasFunction(shape)) return reply({ id, kind: 'value', value });
    // What holds functions, such as one that unsubscribes, stays here and is called by a path of its own.
    const path = `returned ${++returned}`;
    exposed.set(path, value);
    reply({ id, kind: 'shape', path, shape });
  };
  const replyError = (id: number, error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    reply({ id, kind: 'error', name, message });
  };

  hearOtherWorld<BridgeCall>(`${secret}call`, ({ id, path, values }) => {
    try {
      const { self, target } = find(exposed, path);
      const result = target.apply(
        self,
        values.map((value) => (isPageFunction(value) ? callingBack(secret, value) : value)),
      );
      if (!(result instanceof Promise)) return replyWith(id, result);
      reply({ id, kind: 'promise' });
      result.then(
        (value: unknown) => replyWith(id, value),
        (error: unknown) => replyError(id, error),
      );
    } catch (error) {
      replyError(id, error);
    }
  });

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      exposed.set(key, api);
      tellOtherWorld(`${secret}expose`, { key, shape: shapeOf(api) });
    },
  };
}

function callingBack(secret: string, { pageFunction }: PageFunction) {
  return (...values: unknown[]) => tellOtherWorld(`${secret}back`, { pageFunction, values });
}

function find(exposed: ReadonlyMap<string, unknown>, [first = '', ...rest]: readonly string[]) {
  let self: unknown;
  let target = exposed.get(first);
  for (const key of rest) {
    self = target;
    target = (target as Record<string, unknown>)[key]; // the path was built from this very object
  }
  return { self, target: target as Callable };
}

function isPageFunction(value: unknown): value is PageFunction {
  return typeof value === 'object' && value !== null && 'pageFunction' in value;
}

function shapeOf(value: unknown): Shape {
  if (typeof value === 'function') return { kind: 'function' };
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain) return { kind: 'value', value };
  const parts = Object.entries(value as object).map(([key, part]) => [key, shapeOf(part)] as const);
  return { kind: 'object', parts: Object.fromEntries(parts) };
}

function hasFunction(shape: Shape): boolean {
  return shape.kind === 'function' || (shape.kind === 'object' && Object.values(shape.parts).some(hasFunction));
}
