import { EventEmitter } from 'node:events';
import { strict } from './strict';

/** A rectangle in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const bounds: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds,
  size: { width: bounds.width, height: bounds.height },
  workArea: bounds,
  workAreaSize: { width: bounds.width, height: bounds.height },
} as const;

/** What a maximised window fills. */
export const workArea: Rectangle = bounds;

/** Electron's `screen`: one display of full HD. */
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
);
