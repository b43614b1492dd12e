import { mdiCheck } from '@mdi/js';
import { memo } from 'react';
import { fieldName } from '../../text/field-name';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icon';
import { StatusChip, type Tone } from '../../ui/status-chip';
import type { LineState, MergeLine } from './merge-protocol';
import { useSideText } from './use-side-text';

const tones: Readonly<Record<LineState, Tone>> = {
  open: 'warning',
  decided: 'good',
  theirs: 'accent',
  both: 'accent',
  ours: 'neutral',
};

/** One difference: where it stands, what it is about, and what each side says; what the result has is marked. */
export const MergeLineView = memo(function MergeLineView({ line }: { readonly line: MergeLine | null }) {
  const text = useText();
  const words = text.merge;
  const sideText = useSideText();
  if (!line) return <div className="line" aria-busy="true" />;
  const side = (name: 'base' | 'ours' | 'theirs') => {
    const said = sideText(line, name);
    const isTaken = name !== 'base' && line.state !== 'open' && line[name] === line.outcome;
    return (
      <span className={isTaken ? 'taken' : line[name] ? '' : 'quiet'} title={said}>
        {isTaken && <Icon path={mdiCheck} />}
        {said}
      </span>
    );
  };
  return (
    <div className="line">
      <span>
        <StatusChip tone={tones[line.state]}>{words.states[line.state]}</StatusChip>
      </span>
      <span title={`${line.label} ${line.code}`}>
        {line.about === 'policy' ? words.policy : line.label || line.code}
        {line.about === 'attribute' && line.label !== '' && <code>{line.code}</code>}
        {line.about === 'purpose' && <small>{words.purpose}</small>}
      </span>
      <span className="quiet">{line.field === '' ? words.kinds[line.kind] : fieldName(text, line.field)}</span>
      {side('base')}
      {side('ours')}
      {side('theirs')}
    </div>
  );
});
