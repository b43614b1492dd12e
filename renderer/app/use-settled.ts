import { useEffect } from 'react';
import type { MainProcess } from '../bridge/main-process';

/** How long the page must stay as it is before it counts as standing, in milliseconds. */
const quietTime = 400;

/** Tells main once when the first screen stands: something is shown and the page has stopped changing. */
export function useSettled(isShown: boolean, mainProcess: MainProcess): void {
  useEffect(() => {
    if (!isShown) return undefined;
    let timer = 0;
    const observer = new MutationObserver(restart);
    function settle() {
      observer.disconnect();
      void mainProcess.call('app.settled', {});
    }
    function restart() {
      clearTimeout(timer);
      timer = window.setTimeout(settle, quietTime);
    }
    observer.observe(document.body, { childList: true, subtree: true });
    restart();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [isShown, mainProcess]);
}
