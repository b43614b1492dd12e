import { keyOf } from '#shared/profile/value-key';
import { useText } from '../../../text/text';
import { Segments } from '../../../ui/segments';
import type { InputProps } from './input-props';
import { enter, nothing, saidBy } from './profile-draft';

/** Yes, no and no value, all three in sight. */
export function FlagInput({ field, labelId, helpId, onDraft }: InputProps) {
  const { profiles, profileEdit } = useText();
  const said = saidBy(field);
  const key = said ? keyOf(said, 'BOOLEAN') : null;
  const chosen = !said ? 'nothing' : key === null ? null : key === 1 ? 'true' : 'false';
  return (
    <Segments
      fullWidth
      labelId={labelId}
      {...(helpId !== undefined && { describedBy: helpId })}
      values={answers}
      value={chosen}
      words={{ true: profiles.yes, false: profiles.no, nothing: profileEdit.cell.noValue }}
      onChange={(next) => onDraft(next === 'nothing' ? nothing : enter(field.column, next))}
    />
  );
}

const answers = ['true', 'false', 'nothing'] as const;
