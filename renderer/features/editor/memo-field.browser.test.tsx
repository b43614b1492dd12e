import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { newAttribute, type AttributeDefinition } from '#shared/attribute/attribute';
import type { EditorForm } from './editor-form';
import { memoField } from './memo-field';

afterEach(cleanup);

it('draws a field again when what it reads changes, and not when another field does', () => {
  let drawn = 0;
  const Label = memoField(
    ({ form }: { readonly form: EditorForm }) => {
      drawn += 1;
      return <output>{`${form.draft.label} ${form.problemOf('label') ?? ''}`}</output>;
    },
    () => ['label'],
  );
  const start = newAttribute({ code: 'ab', label: 'Basket' }, '2026-01-01T00:00:00.000Z', 'Ada');
  const set = () => undefined;
  const form = (draft: AttributeDefinition, problem: string | null = null): EditorForm => ({
    draft,
    isNew: false,
    set,
    problemOf: (field) => (field === 'label' ? problem : null),
    isLocked: () => false,
  });
  const { container, rerender } = render(<Label form={form(start)} />);
  rerender(<Label form={form({ ...start, name: 'basket' })} />);
  expect(drawn).toBe(1);
  rerender(<Label form={form({ ...start, label: 'Cart' })} />);
  expect(container.textContent).toContain('Cart');
  rerender(<Label form={form({ ...start, label: 'Cart' }, 'Too short')} />);
  expect(container.textContent).toContain('Too short');
  expect(drawn).toBe(3);
});
