import { useEffect } from 'react';
import { matchesKeys } from '../session/keys';
import { useSession } from '../session/session';

/** Runs commands by their keys, and those that the native menu names. */
export function useCommandKeys(isMac: boolean): void {
  const { commands, mainProcess } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInModal(event.target)) return;
      const command = commands().find(
        (candidate) => candidate.enabled !== false && candidate.keys?.some((keys) => matchesKeys(event, keys, isMac)),
      );
      if (!command || (isTyping(event.target) && !worksWhileTyping(event, command.id))) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, isMac]);

  useEffect(
    () =>
      mainProcess.on('menu.command', ({ command }) => {
        const target = document.activeElement;
        if ((command === 'edit.undo' || command === 'edit.redo') && isTyping(target)) {
          document.execCommand(command === 'edit.undo' ? 'undo' : 'redo');
          return;
        }
        commands()
          .find((candidate) => candidate.id === command && candidate.enabled !== false)
          ?.run();
      }),
    [commands, mainProcess],
  );
}

/** A dialog or menu takes the keyboard for itself as long as it holds the focus; one that fades out holds it no more. */
function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.MuiModal-root') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}

/** While somebody types, plain keys and the text's own undo belong to the field; other combinations work everywhere. */
function worksWhileTyping(event: KeyboardEvent, commandId: string): boolean {
  const isCombination = event.ctrlKey || event.metaKey || event.altKey;
  return isCombination && commandId !== 'edit.undo' && commandId !== 'edit.redo';
}
