import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeCell, cellAt, showSample, type ShownSample } from './sample-grid';

const complaints: unknown[] = [];

/** Fails the tests of a file on anything that AG Grid or React complains of; wrong options are told on the console only. */
export function failOnComplaints(): void {
  beforeEach(async () => {
    await page.viewport(1240, 640);
    complaints.length = 0;
    for (const method of ['error', 'warn'] as const) {
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void complaints.push(words));
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(complaints).toEqual([]);
  });
}

/** Shows the sample and waits for its cells. */
export async function shown(options: Parameters<typeof showSample>[0] = {}): Promise<ShownSample> {
  const sample = await showSample(options);
  await expect.poll(() => document.querySelector('.ag-cell')).not.toBeNull();
  return sample;
}
/** Clicks a cell and waits until it is the active one. */
export async function at(row: number, columnId: string): Promise<void> {
  await userEvent.click(cellAt(row, columnId));
  await expect.poll(activeCell).toBe(`${row}:${columnId}`);
}
/** The label that a row holds now. */
export const label = (sample: ShownSample, row: number): string | undefined => sample.rows()[row]?.label;
/** The open text editor. */
export const editor = (): HTMLInputElement | HTMLTextAreaElement | null =>
  document.querySelector('.curator-editor-field');
/** What screen readers were told last. */
export const live = (): string | null | undefined => document.querySelector('.curator-live')?.textContent;
/** What the grid complains of. */
export const complaint = (): string | null | undefined => document.querySelector('.curator-complaint')?.textContent;
