import { Box } from '@mui/material';
import { useMemo } from 'react';
import type { AttributeDefinition } from '#shared/attribute/attribute';
import { removalOf } from '#shared/change/diff-definition';
import { referrersOf } from '#shared/change/rename-code';
import { useDefinitions, useSession } from '../../session/session';
import { useUndoAction } from '../../session/use-undo-action';
import { useText } from '../../text/text';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { removable } from './attribute-actions';

/** How many codes are named one by one. */
const listed = 6;

/** Asks before custom attributes are deleted, and says who still refers to them. */
export function RemoveDialog(props: { readonly chosen: readonly AttributeDefinition[]; onClose(): void }) {
  const { workspace, notify, notifyFault } = useSession();
  const undoAction = useUndoAction();
  const { attributes } = useText();
  const words = attributes.remove;
  const definitions = useDefinitions();
  const going = useMemo(() => removable(props.chosen), [props.chosen]);
  const referrers = useMemo(() => {
    const gone = new Set(going.map((definition) => definition.code));
    const codes = going.slice(0, 50).flatMap((definition) => referrersOf(definitions, definition.code));
    return [...new Set(codes)].filter((code) => !gone.has(code));
  }, [going, definitions]);
  const kept = props.chosen.length - going.length;

  const remove = async () => {
    props.onClose();
    const [only] = going.length === 1 ? going : [];
    const done = await workspace.apply('delete', only?.code ?? '', going.map(removalOf));
    if (!done.ok) return notifyFault(done.error);
    notify({
      message: attributes.done.removed(going.length),
      tone: 'good',
      action: undoAction(),
    });
  };
  return (
    <ConfirmDialog
      open
      title={words.title(going.length)}
      onCancel={props.onClose}
      choices={[
        { label: words.cancel, run: props.onClose, autoFocus: true },
        { label: words.confirm, tone: 'danger', disabled: going.length === 0, run: () => void remove() },
      ]}
    >
      <Box component="code" sx={{ display: 'block', color: 'text.primary', mb: 1 }}>
        {listOf(
          going.map((definition) => definition.code),
          words.andMore,
        )}
      </Box>
      <Box>{words.detail}</Box>
      {referrers.length > 0 && (
        <Box sx={{ mt: 1, color: 'warning.dark' }}>{words.referredTo(listOf(referrers, words.andMore))}</Box>
      )}
      {kept > 0 && <Box sx={{ mt: 1 }}>{words.keptStandard(kept)}</Box>}
    </ConfirmDialog>
  );
}

function listOf(codes: readonly string[], andMore: (count: number) => string): string {
  const named = codes.slice(0, listed).join(', ');
  return codes.length > listed ? `${named} ${andMore(codes.length - listed)}` : named;
}
