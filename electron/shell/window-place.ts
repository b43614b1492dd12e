import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { ok } from '#shared/base/result';
import { AppLook } from '#shared/contract/calls';
import { z } from 'zod';
import { writeAtomically } from '../disk/atomic-file';

const Rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Rectangle = z.infer<typeof Rectangle>;

/** Where the window stood and how it looked, kept between starts so that it comes back without a flash. */
export const WindowPlace = z.object({
  /** Of the window when it is not maximised; null until it has stood somewhere. */
  bounds: Rectangle.nullable(),
  maximised: z.boolean(),
  theme: AppLook.shape.theme,
  /** Null until a page has said it: the system's then. */
  language: AppLook.shape.language.nullable().default(null),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

export const defaultSize = { width: 1280, height: 800 } as const;
export const leastSize = { width: 960, height: 640 } as const;

const noPlace: WindowPlace = { bounds: null, maximised: false, theme: 'system', language: null };

/** What was kept in `file`; the default where it is missing or damaged: a window's place is not worth a message. */
export function readWindowPlace(file: string): WindowPlace {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return noPlace;
  }
}

/** Keeps the place in `file`. A failure is not told: the next start then shows the window where it stood before. */
export async function keepWindowPlace(file: string, place: WindowPlace): Promise<void> {
  await writeAtomically(file, async (temporary) => ok(await writeFile(temporary, JSON.stringify(place))));
}

/**
 * The bounds to open the window with: the kept ones if enough of the title bar lies on a display to be grabbed, else
 * only their size, for the system to place. `displays` are the work areas.
 */
export function restoredBounds(
  kept: Rectangle | null,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  if (!kept) return defaultSize;
  const size = {
    width: Math.max(kept.width, leastSize.width),
    height: Math.max(kept.height, leastSize.height),
  };
  const bounds = { ...size, x: kept.x, y: kept.y };
  return displays.some((display) => isReachable(bounds, display)) ? bounds : size;
}

/** How much of a title bar a hand needs, in pixels. */
const grip = { width: 120, height: 24 } as const;

function isReachable(window: Rectangle, display: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const isBarVisible = window.y >= display.y && window.y + grip.height <= display.y + display.height;
  return visibleWidth >= grip.width && isBarVisible;
}
