import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  defaultSize,
  keepWindowPlace,
  leastSize,
  readWindowPlace,
  restoredBounds,
  type WindowPlace,
} from './window-place';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const kept = { x: 100, y: 50, width: 1200, height: 700 };

describe('the kept place', () => {
  let folder: string;
  const file = () => path.join(folder, 'window.json');
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'curator-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('comes back as it was kept', async () => {
    const place: WindowPlace = { bounds: kept, maximised: true, theme: 'dark', language: 'tr' };
    await keepWindowPlace(file(), place);
    expect(readWindowPlace(file())).toEqual(place);
  });

  it('comes back from before it had a language', () => {
    writeFileSync(file(), '{"bounds":null,"maximised":true,"theme":"dark"}');
    expect(readWindowPlace(file())).toEqual({ bounds: null, maximised: true, theme: 'dark', language: null });
  });

  it.each([undefined, '', '{', '[]', '{"bounds":{"x":"left"},"maximised":false,"theme":"dark"}'])(
    'is the default where the file holds %j',
    (text) => {
      if (text !== undefined) writeFileSync(file(), text);
      expect(readWindowPlace(file())).toEqual({ bounds: null, maximised: false, theme: 'system', language: null });
    },
  );
});

describe('the bounds to open with', () => {
  it('are the default at the first start', () => {
    expect(restoredBounds(null, [screen])).toEqual(defaultSize);
  });

  it('are the kept ones on a display that is there', () => {
    expect(restoredBounds(kept, [screen])).toEqual(kept);
    expect(restoredBounds({ ...kept, x: 2000 }, [screen, { ...screen, x: 1920 }])).toEqual({ ...kept, x: 2000 });
  });

  it.each([
    ['to the right of all displays', { ...kept, x: 1920 }],
    ['left of all displays', { ...kept, x: -1200 }],
    ['below all displays', { ...kept, y: 1080 }],
    ['with its title bar above the display', { ...kept, y: -40 }],
    ['with too little of its title bar to grab', { ...kept, x: 1850 }],
  ])('keep only the size of a window %s', (_where, bounds) => {
    expect(restoredBounds(bounds, [screen])).toEqual({ width: 1200, height: 700 });
  });

  // Law: a window can be used wherever it is opened: never smaller than the least size, and placed only where a hand
  // reaches its title bar.
  it('are always usable', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 5000 }),
      height: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(rectangle, (bounds) => {
        const { x, y, width, height } = restoredBounds(bounds, [screen]);
        expect(width).toBeGreaterThanOrEqual(leastSize.width);
        expect(height).toBeGreaterThanOrEqual(leastSize.height);
        if (x !== undefined) expect(x < screen.width && x + width > 0).toBe(true);
        if (y !== undefined) expect(y >= 0 && y < screen.height).toBe(true);
      }),
    );
  });
});
