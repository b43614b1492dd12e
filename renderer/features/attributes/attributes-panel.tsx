import type { CellPlace, CuratorGridHandle } from '../../grid/grid-props';
import { DefinitionEditor } from '../editor/definition-editor';
import { useSession } from '../../session/session';
import { useText } from '../../text/text';
import { panelWidth, type AttributesView } from './attributes-view';
import type { Findings } from './findings';
import { FindingsPanel } from './findings-panel';
import { SidePanel } from '../../ui/side-panel';
import type { AttributeCommands } from './use-attribute-commands';
import { useFix } from './use-findings';
import type { PanelControl } from './use-panel';

/** The panel at the right: one attribute, or everything worth mending. */
export function AttributesPanel(props: {
  readonly view: AttributesView;
  readonly panel: PanelControl;
  readonly findings: Findings;
  readonly handle: CuratorGridHandle | null;
  readonly commands: AttributeCommands;
  changeView(change: Partial<AttributesView>): void;
  onGoTo(place: CellPlace): void;
  /** The panel was closed: the keyboard goes on in the grid. */
  onLeave(): void;
  onRename(code: string): void;
}) {
  const { view, panel, findings, handle, commands } = props;
  const { workspace } = useSession();
  const { editor } = useText();
  const fix = useFix();
  const { target } = panel;
  const isGone = target?.kind === 'existing' && !workspace.definition(target.code);
  if (view.panel === 'none' || (view.panel === 'editor' && (!target || isGone))) return null;

  const shown = handle?.shownRowIds() ?? [];
  const at = target?.kind === 'existing' ? shown.indexOf(target.code) : -1;
  const step = (by: -1 | 1) => {
    const code = shown[at + by];
    if (code === undefined) return;
    panel.open(code);
    handle?.selectRows([code]);
  };
  const close = () => {
    panel.close();
    props.onLeave();
  };
  return (
    <SidePanel
      width={view.panelWidth}
      bounds={panelWidth}
      resizeLabel={editor.width}
      onResize={(width) => props.changeView({ panelWidth: width })}
    >
      {view.panel === 'findings' || !target ? (
        <FindingsPanel
          findings={findings}
          takesFocus={panel.entry !== null}
          onEntered={panel.entered}
          onFix={(chosen) => void fix(chosen)}
          onGoTo={(finding) => props.onGoTo({ rowId: finding.code, columnId: finding.field })}
          onClose={close}
        />
      ) : (
        <DefinitionEditor
          target={target}
          entry={panel.entry}
          onEntered={panel.entered}
          findings={target.kind === 'existing' ? (findings.byCode.get(target.code) ?? []) : []}
          place={at < 0 ? null : { place: at + 1, count: shown.length }}
          actions={[commands.duplicate, commands.renameCode, commands.retire, commands.restore, commands.remove]}
          onFix={(finding) => void fix([finding])}
          onStep={step}
          onRename={props.onRename}
          onCreated={(code) => {
            panel.open(code);
            props.onGoTo({ rowId: code, columnId: 'label' });
          }}
          onDirtyChange={panel.reportDirty}
          onClose={close}
        />
      )}
    </SidePanel>
  );
}
