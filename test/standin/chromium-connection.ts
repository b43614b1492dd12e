import type { Chromium } from './chromium';

let resolveChromium: (chromium: Chromium) => void = () => undefined;

/** The Chromium of this process, once it has started. */
export const chromium = new Promise<Chromium>((resolve) => {
  resolveChromium = resolve;
});

/** Tells everybody who waits for it. */
export function connectedTo(started: Chromium): void {
  resolveChromium(started);
}
