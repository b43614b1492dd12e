import { expect, test } from 'vitest';
import { keyCommand } from './key-command';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const alt = { altKey: true };

test.each([
  ['ArrowDown', {}, { do: 'move', motion: 'down' }],
  ['ArrowDown', shift, { do: 'extend', motion: 'down' }],
  ['ArrowDown', { ...ctrl, ...shift }, { do: 'extend', motion: 'columnEnd' }],
  ['ArrowDown', alt, { do: 'edit', typed: null }],
  ['PageUp', {}, { do: 'move', motion: 'pageUp' }],
  ['Home', {}, { do: 'move', motion: 'rowStart' }],
  ['End', ctrl, { do: 'move', motion: 'gridEnd' }],
  ['Tab', {}, { do: 'move', motion: 'next' }],
  ['Tab', shift, { do: 'move', motion: 'previous' }],
  ['Enter', {}, { do: 'open' }],
  ['F2', {}, { do: 'edit', typed: null }],
  ['F2', shift, null],
  ['Delete', {}, { do: 'clear' }],
  ['Backspace', {}, { do: 'clear' }],
  [' ', {}, { do: 'toggle' }],
  [' ', shift, { do: 'selectRow' }],
  [' ', ctrl, { do: 'selectColumn' }],
  ['a', ctrl, { do: 'selectAll' }],
  ['a', { metaKey: true }, { do: 'selectAll' }],
  ['d', ctrl, { do: 'fillDown' }],
  ['r', ctrl, { do: 'fillRight' }],
  ['Escape', {}, { do: 'collapse' }],
  ['F10', shift, { do: 'menu' }],
  ['ContextMenu', {}, { do: 'menu' }],
  ['ş', {}, { do: 'edit', typed: 'ş' }],
  ['?', { shiftKey: true }, null],
  ['@', { ...ctrl, ...alt }, { do: 'edit', typed: '@' }],
])('%s with %o asks for %o', (key, modifiers, command) => {
  expect(keyCommand({ ...none, ...modifiers, key })).toEqual(command);
});

test.each([
  ['c', ctrl],
  ['v', ctrl],
  ['z', ctrl],
  ['k', ctrl],
  ['Shift', shift],
  ['F5', {}],
  ['a', { isComposing: true }],
])('%s with %o is left to others', (key, modifiers) => {
  expect(keyCommand({ ...none, ...modifiers, key })).toBeNull();
});
