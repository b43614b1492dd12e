import { useEffect, useRef } from 'react';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { DropOverlay } from './drop-overlay';
import { ImportDialog } from './import-dialog';
import { useFileDrop } from './use-file-drop';
import { useImport } from './use-import';

/** Opening definition files for the whole window: command, drop, files from the system, and the dialog. Mounted once. */
export function ImportHost() {
  const { mainProcess, notify } = useSession();
  const { group, open } = useText().files;
  const opening = useImport();
  const isFree = opening.state.step === 'closed';

  /** One file at a time: another one must not end the work on the first. */
  const whenFree = (start: () => void) => {
    if (isFree) start();
    else notify({ tone: 'info', message: open.busy });
  };
  useCommands([{ id: 'file.open', label: open.command, group, keys: ['Mod+O'], enabled: isFree, run: opening.choose }]);
  const arrived = useRef<Parameters<typeof mainProcess.on<'file.arrived'>>[1]>(() => undefined);
  useEffect(() => {
    arrived.current = (file) => {
      if (!isFree) void mainProcess.call('file.release', { job: file.job });
      whenFree(() => opening.open(file));
    };
  });
  useEffect(() => mainProcess.on('file.arrived', (file) => arrived.current(file)), [mainProcess]);
  const isDragging = useFileDrop((file) => whenFree(() => opening.receive(file)));

  return (
    <>
      <ImportDialog opening={opening} />
      {isDragging && <DropOverlay />}
    </>
  );
}
