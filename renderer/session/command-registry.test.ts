import { describe, expect, it, vi } from 'vitest';
import type { Command } from './command';
import { createCommandRegistry } from './command-registry';

const command = (id: string, label = id): Command => ({ id, label, group: 'General', run: () => {} });

describe('the command registry', () => {
  it('lists what is offered and forgets it when the offer ends', () => {
    const registry = createCommandRegistry();
    const end = registry.offer([command('a'), command('b')]);
    expect(registry.list().map(({ id }) => id)).toEqual(['a', 'b']);
    end();
    expect(registry.list()).toEqual([]);
  });
  it('lets the later offer of one id win, and the earlier come back', () => {
    const registry = createCommandRegistry();
    registry.offer([command('file.save', 'Save file')]);
    const end = registry.offer([command('file.save', 'Save attribute')]);
    expect(registry.list()).toHaveLength(1);
    expect(registry.list()[0]?.label).toBe('Save attribute');
    end();
    expect(registry.list()[0]?.label).toBe('Save file');
  });
  it('tells watchers of every change until they stop', () => {
    const registry = createCommandRegistry();
    const watcher = vi.fn();
    const stop = registry.subscribe(watcher);
    const end = registry.offer([command('a')]);
    end();
    stop();
    registry.offer([command('b')]);
    expect(watcher).toHaveBeenCalledTimes(2);
  });
});
