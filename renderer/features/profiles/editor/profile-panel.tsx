import { mdiCardAccountDetailsOutline } from '@mdi/js';
import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#shared/base/fault';
import type { Result } from '#shared/base/result';
import type { FoundRow } from '../../../query/query-protocol';
import { shortcutText } from '../../../session/keys';
import { isMac } from '../../../session/platform';
import { useText } from '../../../text/text';
import { EmptyState } from '../../../ui/empty-state';
import { SidePanel } from '../../../ui/side-panel';
import { GoToPopover } from '../go-to-popover';
import { formWidth, type ProfileFileView } from '../profile-file-view';
import { ProfileEditor, type ProfileEditorProps } from './profile-editor';

/** The form of a profile in its place beside the grid; which one, is what the keyboard is in. */
export function ProfilePanel(
  props: Omit<ProfileEditorProps, 'row' | 'view' | 'onView' | 'onGoTo'> & {
    /** Null where no row was chosen yet. */
    readonly row: number | null;
    readonly fileView: ProfileFileView;
    onFileView(change: Partial<ProfileFileView>): void;
    find(id: string): Promise<Result<FoundRow | null, Fault> | null>;
    onShow(index: number): void;
  },
) {
  const { row, fileView, onFileView, find, onShow, ...editor } = props;
  const words = useText().profileEdit.form;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { entry } = props;
  useEffect(() => {
    // What is typed before the profile is read must not go into the grid.
    if (entry && !body.current?.contains(document.activeElement)) body.current?.focus();
  }, [entry]);
  const idColumn = props.columns.find(({ id }) => id === props.file.idColumn);
  return (
    <SidePanel
      width={fileView.formWidth}
      bounds={formWidth}
      resizeLabel={words.width}
      onResize={(width) => onFileView({ formWidth: width })}
    >
      <Box ref={body} tabIndex={-1} sx={{ height: '100%', outline: 'none' }}>
        {row === null ? (
          <EmptyState
            icon={mdiCardAccountDetailsOutline}
            title={words.chooseTitle}
            detail={words.choose(shortcutText('Mod+E', isMac))}
          />
        ) : (
          <ProfileEditor
            {...editor}
            row={row}
            view={{ kind: fileView.fieldKind, closed: fileView.closedSections }}
            onView={({ kind, closed }) =>
              onFileView({ ...(kind && { fieldKind: kind }), ...(closed && { closedSections: [...closed] }) })
            }
            onGoTo={idColumn ? setAnchor : null}
          />
        )}
      </Box>
      {idColumn && (
        <GoToPopover
          anchor={anchor}
          column={idColumn.label}
          find={find}
          onShow={onShow}
          onClose={() => setAnchor(null)}
        />
      )}
    </SidePanel>
  );
}
