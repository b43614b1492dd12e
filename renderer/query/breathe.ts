/**
 * Lets messages that came meanwhile be heard before the work goes on. A message to itself comes after them; a timer would
 * come four milliseconds later, which is how long browsers make one wait that was set by another.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1: heard, port2: own } = new MessageChannel();
    heard.onmessage = () => {
      heard.close();
      resolve();
    };
    own.postMessage(null);
  });
}

/** Lets others work for some milliseconds. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 4);
  });
}
