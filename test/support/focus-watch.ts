import { onTestFinished } from 'vitest';

/**
 * Notes each change of the page after which the focus is nowhere, so that keys would reach nobody: what the dialog
 * shows at such a moment. Looks from now until the test ends; answers what was noted so far.
 */
export function watchFocus(): () => readonly string[] {
  const lost: string[] = [];
  const watcher = new MutationObserver(() => {
    const focused = document.activeElement;
    const isNowhere = focused === null || focused === document.body || focused.matches(':disabled');
    const dialog = document.querySelector('[role="dialog"]');
    if (isNowhere && dialog) lost.push(dialog.textContent.slice(0, 200));
  });
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  onTestFinished(() => watcher.disconnect());
  return () => lost;
}
