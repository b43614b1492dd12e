import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Nearby } from './nearby';

afterEach(cleanup);

it('draws what lies a little beyond the edge of a list that scrolls, and not what is far', async () => {
  render(
    <div style={{ height: 200, overflowY: 'auto' }}>
      {Array.from({ length: 200 }, (_, place) => (
        <Nearby key={place} isAtOnce={place < 2} height={40}>
          <div style={{ height: 40 }}>Field {place}</div>
        </Nearby>
      ))}
    </div>,
  );
  await expect.element(page.getByText('Field 1', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText('Field 30', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText('Field 120', { exact: true })).not.toBeInTheDocument();
  document.querySelector('div[style*="overflow-y"]')?.scrollTo(0, 120 * 40);
  await expect.element(page.getByText('Field 120', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText('Field 30', { exact: true })).toBeInTheDocument();
});
