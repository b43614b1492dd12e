/** Electron's event object: the first argument of most listeners. */
export interface Preventable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** A fresh event with `details` on it. */
export function preventable<T extends object = object>(details?: T): Preventable & T {
  let isPrevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      isPrevented = true;
    },
  };
  Object.defineProperty(event, 'defaultPrevented', { get: () => isPrevented });
  return event as Preventable & T;
}
