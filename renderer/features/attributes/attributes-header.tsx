import { mdiContentSaveOutline, mdiFolderOpenOutline, mdiPlus } from '@mdi/js';
import { memo, useSyncExternalStore } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import type { Command } from '../../session/command';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { PageHeader } from '../../ui/page';
import { CommandButton } from './command-button';

/** Title, how many there are, and the three ways to get or keep attributes. */
export const AttributesHeader = memo(function AttributesHeader(props: {
  readonly definitions: readonly AttributeDefinition[];
  readonly create: Command;
}) {
  const { commands, subscribeCommands } = useSession();
  const words = useText().attributes;
  const offered = useSyncExternalStore(subscribeCommands, commands);
  const open = offered.find((command) => command.id === 'file.open');
  const save = offered.find((command) => command.id === 'file.save');
  const retired = props.definitions.filter((definition) => definition.retired).length;
  const active = props.definitions.filter((definition) => !definition.retired);
  const standard = active.filter((definition) => definition.category === 'standard').length;
  return (
    <PageHeader
      title={words.title}
      detail={words.counts(active.length - standard, standard, retired)}
      actions={
        <>
          {open && <CommandButton command={open} icon={mdiFolderOpenOutline} label={words.files.open} />}
          {save && <CommandButton command={save} icon={mdiContentSaveOutline} label={words.files.save} />}
          <CommandButton isMain command={props.create} icon={mdiPlus} label={words.commands.createShort} />
        </>
      }
    />
  );
});
