import type { AttributeDefinition } from '../../attribute/attribute';
import { foldForSearch } from '../../attribute/naming';
import { groupBy } from '../../base/group-by';
import { columnMeaning } from '../../profile/column-meaning';
import type { ProfileColumn, ProfileFile } from '../../profile/profile-file';
import type { DecimalSign } from '../../profile/value-key';
import type { CheckedColumnReport } from './column-check';
import type { ProfileCheck, ProfileFinding } from './profile-check';
import type { CheckedColumn } from './watcher';

/** What is checked of a file besides its rows. */
export interface CheckedFile extends Readonly<Pick<ProfileFile, 'idColumn' | 'rows'>> {
  readonly columns: readonly Readonly<ProfileColumn>[];
}

/** The column that tells profiles apart: the file's own, else the one that holds the platform's key. */
export function checkedId({ columns, idColumn }: Pick<CheckedFile, 'columns' | 'idColumn'>): string | null {
  return idColumn ?? columns.find(({ attribute }) => attribute === 'extId')?.id ?? null;
}

/** The file's columns as the check reads them, in their order; `decimal` is what stands before decimals in the file. */
export function checkedColumns(
  file: Pick<CheckedFile, 'columns' | 'idColumn'>,
  definitions: readonly AttributeDefinition[],
  decimal: DecimalSign = '.',
): readonly CheckedColumn[] {
  const idColumn = checkedId(file);
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  return file.columns.map(({ id, name, attribute }) => {
    const definition = attribute === null ? undefined : byCode.get(attribute);
    return {
      id,
      attribute,
      meaning: definition ? columnMeaning(definition, decimal) : null,
      mandatory: definition?.mandatory === true && !definition.calculated,
      isId: id === idColumn,
      about: aboutOf(name, definition),
    };
  });
}

const birthWords =
  /(?:^|[^a-z])(?:birth(?:day|date|_?date)?|date_?of_?birth|dob|dogum(?: ?(?:tarihi|gunu))?)(?:[^a-z]|$)/;
const ageWords = /^(?:age|yas|yasi|customer[_ ]?age|age[_ ]?(?:in[_ ]?)?years)$/;

/** Whether a column holds days of birth or ages, by its attribute's category and by what either is called. */
function aboutOf(name: string, definition: AttributeDefinition | undefined): CheckedColumn['about'] {
  if (definition?.dataCategories.includes('user.demographic.date_of_birth')) return 'birth';
  const names = [name, definition?.name ?? '', definition?.label ?? ''].map((each) =>
    foldForSearch(each.replace(/([a-z])([A-Z])/g, '$1 $2')),
  );
  if (names.some((each) => birthWords.test(each) && !/place|country|city|yeri/.test(each))) return 'birth';
  return names.some((each) => ageWords.test(each)) ? 'age' : null;
}

/** Joins what the columns came to with what the file as a whole says; errors first, then in the order of the columns. */
export function profileCheckOf(
  file: CheckedFile,
  definitions: readonly AttributeDefinition[],
  reports: readonly CheckedColumnReport[],
): ProfileCheck {
  const attributeOf = new Map(file.columns.map(({ id, attribute }) => [id, attribute]));
  const ofColumns = reports.flatMap(({ figures: { column }, findings }) =>
    findings.map((finding) => ({ ...finding, column, attribute: attributeOf.get(column) ?? null })),
  );
  const findings = [...ofFile(file, definitions), ...ofColumns];
  const weight = { error: 0, warning: 1, info: 2 };
  const place = new Map(file.columns.map(({ id }, index) => [id, index]));
  const placeOf = ({ column }: ProfileFinding) => (column === null ? -1 : (place.get(column) ?? -1));
  return {
    rows: file.rows,
    columns: reports.map(({ figures }) => figures),
    findings: findings.toSorted(
      (left, right) => weight[left.severity] - weight[right.severity] || placeOf(left) - placeOf(right),
    ),
  };
}

function ofFile(file: CheckedFile, definitions: readonly AttributeDefinition[]): readonly ProfileFinding[] {
  const { columns, rows } = file;
  const about = (
    rule: ProfileFinding['rule'],
    severity: ProfileFinding['severity'],
    given: Partial<ProfileFinding> = {},
  ): ProfileFinding => ({
    rule,
    severity,
    column: null,
    attribute: null,
    count: 0,
    of: rows,
    details: {},
    parts: [],
    examples: [],
    rows: null,
    ...given,
  });
  return [
    ...(rows === 0 ? [about('no-rows', 'warning')] : []),
    ...(checkedId(file) === null ? [about('id-column-missing', 'warning')] : []),
    ...missing(columns, definitions).map(({ rule, severity, ...given }) => about(rule, severity, given)),
    ...unknown(columns).map(({ rule, severity, ...given }) => about(rule, severity, given)),
    ...ofMapping(columns, definitions).map(({ rule, severity, ...given }) => about(rule, severity, given)),
  ];
}

type Told = Partial<ProfileFinding> & Pick<ProfileFinding, 'rule' | 'severity'>;

/** Attributes that no column holds. What is calculated comes from the others, and what is retired is not waited for. */
function missing(columns: CheckedFile['columns'], definitions: readonly AttributeDefinition[]): readonly Told[] {
  const held = new Set(columns.map(({ attribute }) => attribute));
  const absent = definitions.filter(({ code, retired, calculated }) => !retired && !calculated && !held.has(code));
  const must = absent.filter(({ mandatory }) => mandatory);
  const may = absent.filter(({ mandatory }) => !mandatory);
  const parts = may.map(({ code }) => ({ name: code, count: 0 }));
  return [
    ...must.map(({ code }): Told => ({ rule: 'mandatory-missing', severity: 'error', attribute: code })),
    ...(may.length > 0
      ? [{ rule: 'attributes-missing', severity: 'info', parts, details: { attributes: may.length } } as const]
      : []),
  ];
}

function unknown(columns: CheckedFile['columns']): readonly Told[] {
  const parts = columns.filter(({ attribute }) => attribute === null).map(({ id }) => ({ name: id, count: 0 }));
  if (parts.length === 0) return [];
  return [{ rule: 'columns-unknown', severity: 'info', parts, details: { columns: parts.length } }];
}

function ofMapping(columns: CheckedFile['columns'], definitions: readonly AttributeDefinition[]): readonly Told[] {
  const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
  const byAttribute = groupBy(columns, ({ attribute }) => attribute);
  return columns.flatMap(({ id, attribute }): readonly Told[] => {
    if (attribute === null) return [];
    const definition = byCode.get(attribute);
    const named = { column: id, attribute };
    const isLater = byAttribute.get(attribute)?.[0]?.id !== id;
    return [
      ...(definition ? [] : [{ rule: 'attribute-gone', severity: 'warning', ...named } as const]),
      ...(definition?.retired ? [{ rule: 'attribute-retired', severity: 'info', ...named } as const] : []),
      ...(isLater ? [{ rule: 'attribute-twice', severity: 'warning', ...named } as const] : []),
    ];
  });
}
