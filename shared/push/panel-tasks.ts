import type { AttributeDefinition } from '../attribute/attribute';
import { digestOf } from '../base/digest';
import { writeCell } from '../format/cell-text';
import { proposeMapping } from '../format/map-columns';
import { readDefinitions } from '../format/read-definitions';
import type { SourceTable } from '../format/source-table';

/**
 * What a person can set in the platform's panel, whose API takes no definitions
 * (https://user.netmera.com/netmera-user-guide/customer-data/profile-attributes/custom-profile-attributes).
 */
export const panelFields = ['name', 'label', 'description', 'dataType', 'array', 'isPersonalInfo'] as const;
export type PanelField = (typeof panelFields)[number];

/** One thing to do in the panel. unknown: the platform has an attribute that is not in the workspace. */
export interface PanelTask {
  /** Stays the same while there is the same to do. */
  readonly key: string;
  readonly kind: 'create' | 'change' | 'unknown';
  readonly code: string;
  readonly name: string;
  readonly label: string;
  /** As texts of cells; `there` is empty where the platform says nothing. */
  readonly fields: readonly { readonly field: PanelField; readonly there: string; readonly here: string }[];
}

/** The definitions that a platform's answer holds, as far as it describes them. */
export function remoteDefinitions(
  table: Pick<SourceTable, 'columns' | 'rows'>,
): readonly Partial<AttributeDefinition>[] {
  return readDefinitions(table, proposeMapping(table.columns)).rows.map(({ given }) => given);
}

/**
 * What is to be done in the panel so that it says what the workspace says. An attribute is found by its code, else by its
 * name; built-in ones cannot be edited there, and what nobody has decided is not asked for.
 */
export function panelTasks(
  definitions: readonly AttributeDefinition[],
  remote: readonly Partial<AttributeDefinition>[],
): readonly PanelTask[] {
  const byCode = new Map(remote.map((each) => [each.code, each]));
  const byName = new Map(remote.map((each) => [each.name, each]));
  const met = new Set<Partial<AttributeDefinition>>();
  const tasks: PanelTask[] = [];
  for (const definition of definitions) {
    const there = byCode.get(definition.code) ?? byName.get(definition.name);
    if (there) met.add(there);
    if (definition.locked || definition.retired) continue;
    const fields = fieldsToSet(definition, there ?? null);
    if (!there || fields.length > 0) tasks.push(task(there ? 'change' : 'create', definition, fields));
  }
  for (const there of remote) {
    if (!met.has(there) && there.locked !== true && there.code) tasks.push(task('unknown', there, []));
  }
  return tasks;
}

function fieldsToSet(here: AttributeDefinition, there: Partial<AttributeDefinition> | null): PanelTask['fields'] {
  return panelFields.flatMap((field) => {
    if (field === 'isPersonalInfo' && here.isPersonalInfo === 'undecided') return [];
    const ours = writeCell(here, field);
    if (!there) return ours === '' ? [] : [{ field, there: '', here: ours }];
    // Empty texts are left out of the platform's answer; of anything else that it leaves out nothing is known.
    const isText = field === 'label' || field === 'description';
    if (there[field] === undefined && !isText) return [];
    const theirs = writeCell({ ...here, label: '', description: '', ...there }, field);
    return theirs === ours ? [] : [{ field, there: theirs, here: ours }];
  });
}

function task(
  kind: PanelTask['kind'],
  { code = '', name = '', label = '' }: Partial<AttributeDefinition>,
  fields: PanelTask['fields'],
): PanelTask {
  return {
    key: digestOf([kind, code, fields.map(({ field, here }) => [field, here])]),
    kind,
    code,
    name,
    label,
    fields,
  };
}
