import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { ExportDialog } from './export-dialog';
import { useExport } from './use-export';

/** Saving to a file for the whole window: its commands and its dialog. Mounted once. */
export function ExportHost() {
  const { group, save } = useText().files;
  const saving = useExport();
  const isFree = saving.state.step === 'closed' && !saving.isRepeating;
  useCommands([
    { id: 'file.save', label: save.command, group, keys: ['Mod+S'], enabled: isFree, run: saving.save },
    { id: 'file.saveAs', label: save.commandAs, group, keys: ['Mod+Shift+S'], enabled: isFree, run: saving.open },
  ]);
  return <ExportDialog saving={saving} />;
}
