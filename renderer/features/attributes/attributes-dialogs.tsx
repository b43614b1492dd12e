import type { AttributeDefinition } from '#shared/attribute/attribute';
import { RenameDialog } from '../editor/rename-dialog';
import type { AttributeColumn } from './attribute-columns';
import { BulkEditDialog } from './bulk-edit-dialog';
import { FindReplaceDialog } from './find-replace-dialog';
import { RemoveDialog } from './remove-dialog';

/** The dialog that is open over this screen. */
export type OpenDialog =
  | { readonly kind: 'bulk' }
  | { readonly kind: 'replace' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'rename'; readonly code: string; readonly suggestion: string };

/** The open dialog, if any, over the rows it works on. */
export function AttributesDialogs(props: {
  readonly dialog: OpenDialog | null;
  readonly chosen: readonly AttributeDefinition[];
  readonly shown: readonly AttributeDefinition[];
  readonly columns: readonly AttributeColumn[];
  onRenamed(code: string): void;
  onClose(): void;
}) {
  const { dialog, chosen, shown, columns, onClose } = props;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'bulk':
      return <BulkEditDialog selected={chosen} shown={shown} columns={columns} onClose={onClose} />;
    case 'replace':
      return <FindReplaceDialog selected={chosen} shown={shown} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog chosen={chosen} onClose={onClose} />;
    case 'rename':
      return (
        <RenameDialog code={dialog.code} suggestion={dialog.suggestion} onRenamed={props.onRenamed} onClose={onClose} />
      );
  }
}
