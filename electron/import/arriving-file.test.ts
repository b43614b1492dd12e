import { expect, it } from 'vitest';
import { openJobs } from '../ipc/jobs';
import { openArrivals } from './arriving-file';

function arrivals() {
  const announced: unknown[] = [];
  const opened = openArrivals(openJobs('/nowhere'), (event, payload) => void announced.push({ event, ...payload }));
  const events = () => announced.map((payload) => (payload as { event: string }).event);
  return { ...opened, events, names: () => announced.map((payload) => (payload as { name: string }).name) };
}

it('announces a file at once while the page stands', async () => {
  const { receive, pageStands, names } = arrivals();
  pageStands();
  receive('/folder/a.csv');
  await expect.poll(names).toEqual(['a.csv']);
});

it('tells a workspace from a file of definitions', async () => {
  const { receive, pageStands, events } = arrivals();
  pageStands();
  receive('/folder/a.csv');
  await expect.poll(events).toEqual(['file.arrived']);
  receive('/folder/Shop.CURATOR');
  await expect.poll(events).toEqual(['file.arrived', 'workspace.arrived']);
});

it('keeps what arrives before the page stands, and announces it once', async () => {
  const { receive, pageStands, names } = arrivals();
  receive('/folder/a.csv');
  expect(names()).toEqual([]);
  pageStands();
  pageStands();
  await expect.poll(names).toEqual(['a.csv']);
});

it('keeps what arrives while the page is reloaded', async () => {
  const { receive, pageStands, pageLeaves, names } = arrivals();
  pageStands();
  pageLeaves();
  receive('/folder/b.csv');
  expect(names()).toEqual([]);
  pageStands();
  await expect.poll(names).toEqual(['b.csv']);
});
