/** What the stand-in tells both halves of a page. */
export interface PageConfig {
  /** Unguessable prefix of all that the halves say to each other. */
  readonly secret: string;
  /** Name of the binding that carries text to the main process. */
  readonly binding: string;
  /** Name under which the main process finds the function that takes its text. */
  readonly take: string;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
}

/** One value of an exposed object: a function by its place, an object by its parts, anything else as a copy. */
export type Shape =
  | { readonly kind: 'function' }
  | { readonly kind: 'object'; readonly parts: Readonly<Record<string, Shape>> }
  | { readonly kind: 'value'; readonly value: unknown };

/** A page's call of an exposed function. Functions among `values` stand as `PageFunction`. */
export interface BridgeCall {
  readonly id: number;
  readonly path: readonly string[];
  readonly values: readonly unknown[];
}

export interface PageFunction {
  readonly pageFunction: number;
}

/** The answer: a `promise` is followed by a second one; what holds functions is rebuilt, to be called by its path. */
export type BridgeReply =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'shape'; readonly path: string; readonly shape: Shape }
  | { readonly id: number; readonly kind: 'error'; readonly name: string; readonly message: string }
  | { readonly id: number; readonly kind: 'promise' };

/**
 * Whether this is the app's page itself. A fresh window's blank page has no preload script in Electron either, and
 * frames inside a page are not given one here.
 */
export function isAppPage(): boolean {
  return window === window.top && location.href !== 'about:blank';
}

/** Tells the other half. Chromium copies `detail` between the two worlds as structured clone does, synchronously. */
export function tellOtherWorld(name: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Hears the other half. */
export function hearOtherWorld<T>(name: string, listener: (detail: T) => void): void {
  document.addEventListener(name, (event) => listener((event as CustomEvent<T>).detail));
}
