import type { AttributeDefinition } from '#shared/attribute/attribute';
import { ProfileOptions, findOutProfile } from '#shared/profile/profile-options';
import type { ProfileFile } from '#shared/profile/profile-file';
import type { ProfileLook } from '#shared/profile/profile-look';
import {
  RefreshSource,
  targetFileOf,
  targetNow,
  type MarkedSource,
  type RefreshPlace,
  type RefreshTarget,
} from '#shared/refresh/refresh-source';
import type { Rhythm } from '#shared/refresh/rhythm';
import type { FileMapping } from '../../intake/column-targets';

/** A source as its dialog holds it: everything that can be chosen, whatever is chosen now. */
export interface SourceForm extends Omit<RefreshSource, 'place' | 'rhythm' | 'target'> {
  readonly place: RefreshPlace | null;
  readonly rhythm: Rhythm['kind'];
  readonly minutes: string;
  readonly at: string;
  /** The id of the profile file; null where the first run makes one. */
  readonly file: string | null;
  /** What its columns will mean, where there is none yet. */
  readonly first: Extract<RefreshTarget, { kind: 'new' }> | null;
}

/** What keeps a source from being saved, for the field that it is about. */
export type SourceProblem = 'name' | 'place' | 'pattern' | 'minutes' | 'at' | 'no-id' | 'shared' | 'look' | 'id';

/** A new source over the first of the files, if any. It is off until somebody switches it on. */
export function newSourceForm(id: string, files: readonly ProfileFile[]): SourceForm {
  return {
    id,
    name: '',
    isEnabled: false,
    place: null,
    pattern: '*',
    rhythm: 'newer',
    minutes: '60',
    at: '06:00',
    options: findOutProfile,
    personal: 'allow',
    contest: 'edit',
    file: files[0]?.id ?? null,
    first: null,
    push: null,
  };
}

/** The form of a source as it is now, over what it refreshes now. */
export function formOf(marked: MarkedSource): SourceForm {
  const { rhythm, target: _, ...source } = marked.source;
  const target = targetNow(marked);
  return {
    ...source,
    rhythm: rhythm.kind,
    minutes: rhythm.kind === 'every' ? String(rhythm.minutes) : '60',
    at: rhythm.kind === 'daily' ? rhythm.at : '06:00',
    file: targetFileOf(marked),
    first: target.kind === 'new' ? target : null,
  };
}

/** The source that a form means, or what is wrong with it. */
export function sourceOf(
  form: SourceForm,
  files: readonly ProfileFile[],
  others: readonly MarkedSource[],
): {
  readonly source: RefreshSource | null;
  readonly problems: ReadonlySet<SourceProblem>;
  /** The name of the source that refreshes the same file already. */
  readonly sharing: string | null;
} {
  const { rhythm, minutes, at, file, first, ...rest } = form;
  const problems = new Set<SourceProblem>();
  const target: RefreshTarget | null = file === null ? first : { kind: 'file', file };
  const when =
    rhythm === 'newer'
      ? { kind: rhythm }
      : rhythm === 'every'
        ? { kind: rhythm, minutes: Number(minutes) }
        : { kind: rhythm, at };
  const fields = RefreshSource.shape;
  if (!fields.name.safeParse(form.name).success) problems.add('name');
  if (!form.place) problems.add('place');
  if (!fields.pattern.safeParse(form.pattern).success) problems.add('pattern');
  if (!fields.rhythm.safeParse(when).success) problems.add(rhythm === 'every' ? 'minutes' : 'at');
  if (!target) problems.add('look');
  else if (target.kind === 'new' && target.idColumn === '') problems.add('id');
  else if (target.kind === 'file' && (files.find(({ id }) => id === file)?.idColumn ?? null) === null)
    problems.add('no-id');
  const shared =
    file === null ? undefined : others.find((other) => other.source.id !== form.id && targetFileOf(other) === file);
  if (shared) problems.add('shared');
  const parsed = RefreshSource.safeParse({ ...rest, rhythm: when, target });
  const source = parsed.success && problems.size === 0 ? parsed.data : null;
  return { source, problems, sharing: shared?.source.name ?? null };
}

/** What the columns of the first file will mean, as they were mapped; those that would be drafts mean nothing. */
export function firstTarget(look: ProfileLook, mapping: FileMapping): Extract<RefreshTarget, { kind: 'new' }> {
  return {
    kind: 'new',
    idColumn: mapping.idColumn === null ? '' : (look.columns[mapping.idColumn] ?? ''),
    columns: look.columns.map((name, place) => {
      const target = mapping.targets[place];
      return {
        name,
        attribute: target?.kind === 'attribute' ? target.code : null,
        looksPersonal: mapping.looksPersonal[place] ?? true,
      };
    }),
  };
}

/** How the file was read when it came in, to be kept to; null where it was no text. */
export function optionsAsRead({ report }: Pick<ProfileFile, 'report'>): ProfileOptions | null {
  const { dialect } = report;
  if (!dialect) return null;
  const read = ProfileOptions.safeParse({
    encoding: dialect.encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.quote === '' ? null : dialect.escape,
    skipRows: dialect.skipRows,
    header: dialect.headerLines > 0,
    decimal: dialect.decimal,
  });
  return read.success ? read.data : null;
}

/** How many of a file's columns have to be there, and what tells its profiles apart. */
export function neededOf(
  { columns, idColumn }: ProfileFile,
  definitions: ReadonlyMap<string, AttributeDefinition>,
): { readonly columns: number; readonly id: string } {
  const mapped = columns.filter(({ attribute }) => attribute !== null && definitions.has(attribute));
  return { columns: mapped.length, id: columns.find(({ id }) => id === idColumn)?.name ?? '' };
}
