import type { WebContents } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A picture of the first screen, asked for on the command line. */
export interface ScreenshotOrder {
  readonly file: string;
  readonly quits: boolean;
}

/** Reads `--screenshot=FILE` and `--screenshot-and-quit`; null where no picture is asked for. */
export function screenshotOrder(argv: readonly string[]): ScreenshotOrder | null {
  const flag = '--screenshot=';
  const file = argv.findLast((argument) => argument.startsWith(flag))?.slice(flag.length);
  return file ? { file: path.resolve(file), quits: argv.includes('--screenshot-and-quit') } : null;
}

/** Writes what the page shows now as a PNG file. */
export async function takeScreenshot(contents: Pick<WebContents, 'capturePage'>, file: string): Promise<void> {
  const picture = await contents.capturePage();
  await writeFile(file, picture.toPNG());
}
