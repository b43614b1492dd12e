/**
 * Lets messages that came meanwhile be heard before the work goes on. A message to itself comes after them; a timer would
 * come four milliseconds later, which is how long browsers make one wait that was set by another.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1: heard, port2: own } = new MessageChannel();
    heard.addEventListener('message', () => {
      heard.close();
      resolve();
    });
    heard.start();
    // A port has one other end, and no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    own.postMessage(null);
  });
}

/** Lets others work for some milliseconds. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 4);
  });
}
