import { mdiPlus } from '@mdi/js';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { ProfileFinding } from '#shared/check/profile/profile-check';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import type { CheckedPanelColumn } from './check-groups';
import { ChoicePopover, type Choice } from './choice-popover';
import type { Mapping } from '../../session/use-mapping';

interface ActionsProps {
  readonly finding: ProfileFinding;
  readonly columns: readonly CheckedPanelColumn[];
  readonly mapping: Mapping;
}

/** What can safely be done about a finding from here: mapping, drafts, the id column. */
export function FindingActions(props: ActionsProps) {
  const { finding, columns, mapping } = props;
  const { workspace } = useSession();
  const words = useText().check;
  const nameOf = (code: string) => workspace.definition(code)?.label || code;
  const { rule, attribute } = finding;
  if (rule === 'columns-unknown') return <UnknownColumns {...props} />;
  if (rule === 'attributes-missing') {
    return (
      <Box sx={{ mt: 0.75, fontSize: 12, color: 'text.secondary' }}>
        {finding.parts.map(({ name }) => nameOf(name)).join(', ')}
      </Box>
    );
  }
  if (rule === 'mandatory-missing' && attribute !== null) {
    const onChoose = (column: string) => mapping.map(column, attribute);
    const title = words.mapAttribute(nameOf(attribute));
    return <ChooseColumn title={title} label={words.mapTo} columns={columns} onChoose={onChoose} />;
  }
  if (rule === 'id-column-missing') {
    return <ChooseColumn title={words.chooseId} label={words.chooseId} columns={columns} onChoose={mapping.chooseId} />;
  }
  const isMapping = rule === 'attribute-gone' || rule === 'attribute-retired' || rule === 'attribute-twice';
  const column = isMapping ? columns.find(({ id }) => id === finding.column) : undefined;
  return column ? <MapColumn column={column} mapping={mapping} /> : null;
}

/** How many unknown columns are listed before one asks for more. */
const page = 30;

function UnknownColumns({ finding, columns, mapping }: ActionsProps) {
  const words = useText().check;
  const [drawn, setDrawn] = useState(page);
  const ids = new Set(finding.parts.map(({ name }) => name));
  // What was mapped meanwhile needs nothing any more.
  const open = columns.filter(({ id, attribute }) => ids.has(id) && attribute === null);
  if (open.length === 0) return null;
  return (
    <Box sx={{ mt: 0.75 }}>
      {open.length > 1 && (
        <Button
          variant="outlined"
          startIcon={<Icon path={mdiPlus} />}
          onClick={() => mapping.draft(open.map(({ id }) => id))}
          sx={{ mb: 0.5 }}
        >
          {words.createDrafts(open.length)}
        </Button>
      )}
      {open.slice(0, drawn).map((column) => (
        <Box key={column.id} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', fontSize: 12 }}>
            {column.label}
          </Box>
          <Button
            aria-label={words.createDraftOf(column.label)}
            onClick={() => mapping.draft([column.id])}
            sx={{ py: 0, flexShrink: 0 }}
          >
            {words.createDraft}
          </Button>
          <MapColumn column={column} mapping={mapping} />
        </Box>
      ))}
      {open.length > drawn && (
        <Button color="inherit" onClick={() => setDrawn(drawn + page)}>
          {words.more(Math.min(page, open.length - drawn))}
        </Button>
      )}
    </Box>
  );
}

function MapColumn({ column, mapping }: { readonly column: CheckedPanelColumn; readonly mapping: Mapping }) {
  const { workspace } = useSession();
  const words = useText().check;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choices = (): readonly Choice[] => [
    ...(column.attribute === null ? [] : [{ key: '', label: words.noAttribute, detail: '' }]),
    ...workspace
      .definitions()
      .filter(({ retired }) => !retired)
      .map(({ code, label, name }) => ({ key: code, label: label || name || code, detail: code })),
  ];
  return (
    <>
      <Button
        aria-label={words.mapColumn(column.label)}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ py: 0, flexShrink: 0 }}
      >
        {words.mapTo}
      </Button>
      {anchor && (
        <ChoicePopover
          anchor={anchor}
          title={words.mapColumn(column.label)}
          label={words.attribute}
          choices={choices()}
          onChoose={(code) => mapping.map(column.id, code === '' ? null : code)}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

function ChooseColumn(props: {
  readonly title: string;
  readonly label: string;
  readonly columns: readonly CheckedPanelColumn[];
  onChoose(column: string): void;
}) {
  const words = useText().check;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button
        aria-label={props.title}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ py: 0, ml: -1 }}
      >
        {props.label}
      </Button>
      {anchor && (
        <ChoicePopover
          anchor={anchor}
          title={props.title}
          label={words.column}
          choices={props.columns.map(({ id, label, name }) => ({ key: id, label, detail: label === name ? '' : name }))}
          onChoose={props.onChoose}
          onClose={() => setAnchor(null)}
        />
      )}
    </Box>
  );
}
