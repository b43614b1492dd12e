import { expect, it } from 'vitest';
import type { EventName, RawBridge } from '#shared/contract/names';
import { holdEvents } from './hold-events';

function bridge() {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const raw: RawBridge = {
    call: async () => undefined,
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
  };
  const tell = (name: EventName, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  return { held: holdEvents(raw), tell };
}

it('keeps a file that is handed over before any screen opens its kind, and hands it over once (WIN-2)', () => {
  const { held, tell } = bridge();
  tell('file.arrived', 'a.csv');
  tell('workspace.arrived', 'shop.curator');
  const [files, workspaces]: unknown[][] = [[], []];
  const end = held.on('workspace.arrived', (payload) => workspaces?.push(payload));
  expect([files, workspaces]).toEqual([[], ['shop.curator']]);
  held.on('file.arrived', (payload) => files?.push(payload));
  tell('file.arrived', 'b.csv');
  expect([files, workspaces]).toEqual([['a.csv', 'b.csv'], ['shop.curator']]);
  end();
  tell('workspace.arrived', 'later.curator');
  held.on('workspace.arrived', (payload) => workspaces?.push(payload));
  expect(workspaces).toEqual(['shop.curator', 'later.curator']);
});

it('keeps nothing of what only tells how far something is', () => {
  const { held, tell } = bridge();
  tell('file.progress', 1);
  const heard: unknown[] = [];
  held.on('file.progress', (payload) => heard.push(payload));
  tell('file.progress', 2);
  expect(heard).toEqual([2]);
});
