import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../e2e/launch-app';
import { machine } from '../e2e/machine';
import { profilesPage } from '../e2e/pages/profiles';
import { shellFrame } from '../e2e/pages/shell';
import { welcomePage } from '../e2e/pages/welcome';
import { tell } from './comparison';
import { seeded } from './seeded';
import { watchUiThread } from './ui-thread';

const columns = 500;
const rows = 3000;
/** Pixels that each picture goes on: some 4,000 a hundred milliseconds, as a hand throws a track pad. */
const stride = 600;

/**
 * Throws a file of many columns sideways, from its first column to its last and back, and prints the longest task of the
 * window's own thread: once over columns that were never looked at, once over the same ones again.
 */
export async function benchWide(folder: string): Promise<void> {
  const file = path.join(folder, 'wide.csv');
  writeFileSync(file, wideText());
  const launched = await launchApp({ userData: path.join(folder, 'wide-data') });
  const { page, app } = launched;
  try {
    await welcomePage(page).begin('empty');
    await shellFrame(page).go('Profiles');
    const profiles = profilesPage(page, machine(app));
    await profiles.open(file);
    await profiles.cell(0, 'c1').filter({ hasText: /./u }).waitFor();
    const uiThread = await watchUiThread(page, null);
    for (const name of ['sidewaysNew', 'sidewaysAgain']) {
      const { value, tasks } = await uiThread.during(name, () => throwSideways(page));
      tell({ name, columns, rows, ...value, ...tasks, mostMs: 50 });
    }
  } finally {
    await launched.close();
  }
}

/** There and back, one stride each picture. Answers how many pictures that were. */
function throwSideways(page: Page): Promise<{ readonly pictures: number; readonly pixels: number }> {
  return page.evaluate(async (stride) => {
    const scrollable = [...document.querySelectorAll('.ag-root *')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth * 4,
    );
    const strip = scrollable.reduce((best, each) => (each.scrollWidth > best.scrollWidth ? each : best));
    const end = strip.scrollWidth - strip.clientWidth;
    const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let pictures = 0;
    for (const step of [stride, -stride]) {
      while (step > 0 ? strip.scrollLeft < end - 1 : strip.scrollLeft > 0) {
        strip.scrollLeft += step;
        await picture();
        pictures += 1;
      }
    }
    // What was put off until the scrolling ends belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { pictures, pixels: Math.round(end) };
  }, stride);
}

/** Numbers, few values, days, texts and addresses in turns, some cells empty. */
function wideText(): string {
  const random = seeded(500);
  const upTo = (most: number) => Math.floor(random() * most);
  const kinds: readonly (() => string)[] = [
    () => String(upTo(1000)),
    () => ['Gold', 'Silver', 'Bronze'][upTo(3)] ?? '',
    () => `20${10 + upTo(15)}-0${1 + upTo(9)}-1${upTo(10)}`,
    () => `text ${upTo(99)}`,
    () => `u${upTo(9999)}@example.com`,
  ];
  const header = Array.from({ length: columns }, (_, at) => (at === 0 ? 'customer_id' : `attribute_${at}`));
  const lines = Array.from({ length: rows }, (_, row) =>
    header.map((_name, at) => (at === 0 ? `C${row}` : random() < 0.06 ? '' : kinds[at % kinds.length]?.())).join(','),
  );
  return [header.join(','), ...lines, ''].join('\n');
}
