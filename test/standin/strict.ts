/** What the language, Node's inspector and test runners ask of any object. */
const askedOfAnyObject: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'nodeType',
  'tagName',
  '$$typeof',
  'asymmetricMatch',
  'domain',
  'inspect',
]);

/** `offered` as Electron's `name`: whatever is not offered fails loudly, by name, instead of being undefined. */
export function strict<T extends object>(name: string, offered: T): T {
  return new Proxy(offered, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || askedOfAnyObject.has(key)) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`electron stand-in: ${name}.${key} is not offered`);
    },
  });
}
