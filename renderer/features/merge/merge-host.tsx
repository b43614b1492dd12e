import { useSession } from '../../session/session';
import { useCommands } from '../../session/use-commands';
import { useText } from '../../text/text';
import { MergeDialog } from './merge-dialog';
import { useMerge } from './use-merge';

/** Merging with a colleague's definitions, for the whole window: the command and its dialog. Mounted once. */
export function MergeHost() {
  const { leave } = useSession();
  const { files, merge: words } = useText();
  const merge = useMerge();
  useCommands([
    {
      id: 'file.merge',
      label: words.command,
      group: files.group,
      enabled: merge.state.step === 'closed',
      run: () => leave(merge.choose),
    },
  ]);
  return <MergeDialog merge={merge} />;
}
