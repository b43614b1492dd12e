import { originOf } from './scheme-address';
import { registeredSchemes } from './protocol';
import { strict } from './strict';

/** Electron's `WebFrameMain` of a window's top frame: the only one that has a preload script here. */
export function topFrame(url: () => string) {
  const frame = {
    parent: null,
    frames: [],
    routingId: 1,
    processId: 1,
    frameTreeNodeId: 1,
    name: '',
    detached: false,
    isDestroyed: () => false,
    get url() {
      return url();
    },
    get origin() {
      return originOf(url(), registeredSchemes);
    },
  };
  const offered: typeof frame & { top: unknown; framesInSubtree: unknown[] } = strict(
    'WebFrameMain',
    Object.defineProperties(frame, {
      top: { get: () => offered },
      framesInSubtree: { get: () => [offered] },
    }) as typeof frame & { top: unknown; framesInSubtree: unknown[] },
  );
  return offered;
}
