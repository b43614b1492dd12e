import type { ImportReport } from './profile-file';
import type { ValueDefinition } from './read-value';
import type { DecimalSign } from './value-key';

/** What stands before the decimals of a file's numbers; what is no delimited text writes them with a point. */
export function decimalIn({ report }: { readonly report: Pick<ImportReport, 'dialect'> }): DecimalSign {
  return report.dialect?.decimal ?? '.';
}

/** What an attribute's definition says about values in a file that writes decimals so. */
export function columnMeaning(
  { dataType, array, options, unit }: Omit<ValueDefinition, 'decimal'>,
  decimal: DecimalSign,
): ValueDefinition {
  return { dataType, array, options, unit, ...(decimal !== '.' && { decimal }) };
}
