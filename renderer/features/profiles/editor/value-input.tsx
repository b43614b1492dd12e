import { assertNever } from '#shared/base/assert-never';
import { isFlag } from '../column-spelling';
import type { FileColumn } from '../shown-columns';
import { ChoiceInput } from './choice-input';
import { FlagInput } from './flag-input';
import type { InputProps } from './input-props';
import { ListInput } from './list-input';
import { TextInput } from './text-input';

/** The control that a field's definition asks for. */
export function ValueInput(props: InputProps) {
  const kind = inputKind(props.field.column);
  switch (kind) {
    case 'flag':
      return <FlagInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'list':
      return <ListInput {...props} />;
    case 'text':
      return <TextInput {...props} />;
    default:
      return assertNever(kind, 'kind of input');
  }
}

/** Which control a column's values are edited with. */
export function inputKind(column: FileColumn): 'flag' | 'choice' | 'list' | 'text' {
  const { definition } = column;
  if (definition?.array) return 'list';
  if (isFlag(column)) return 'flag';
  return definition && definition.options.length > 0 ? 'choice' : 'text';
}
