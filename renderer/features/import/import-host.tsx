import { useEffect, useRef } from 'react';
import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { DropOverlay } from '../../ui/drop-overlay';
import { useFileDrop } from '../../ui/use-file-drop';
import { ImportDialog } from './import-dialog';
import { useImport } from './use-import';

/** Opening definition files for the whole window: command, drop, files from the system, and the dialog. Mounted once. */
export function ImportHost(props: {
  /** Answers whether a dropped file is one of another kind, which is opened elsewhere. */
  takeElsewhere?(file: File): boolean;
}) {
  const { mainProcess, notify, screen } = useSession();
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
  // Over the profiles a file is taken for one of profiles.
  const isDragging = useFileDrop(([file]) => {
    if (file && !props.takeElsewhere?.(file)) whenFree(() => opening.receive(file));
  }, screen !== 'profiles');

  return (
    <>
      <ImportDialog opening={opening} />
      {isDragging && <DropOverlay title={open.drop} detail={open.dropDetail} />}
    </>
  );
}
