import type { Fault } from '#shared/base/fault';
import { ok, type Result } from '#shared/base/result';
import { applyOne } from '#shared/change/apply';
import type { ChangeSet, ChangeTable } from '#shared/change/change';
import type { Proposal } from '#shared/detect/proposal';
import { rulePack } from '#shared/detect/rule-pack';
import type { ProfileFile } from '#shared/profile/profile-file';
import { columnsByCode, makeDesk, type Desk } from '#shared/review/desk';
import type { ScannedColumn } from '#shared/review/evidence';
import type { KeptScan } from '#shared/review/kept-scan';
import { Review } from '#shared/review/review';
import { readEditsMark } from '../../session/edits-mark';
import { readAllReviews } from '../../store/read-reviews';
import type { StoreService } from '../../store/store-protocol';
import type { Workspace } from '../../store/workspace';
import { createCatalogueTold, type Catalogue } from './catalogue-told';
import type { Propose } from './proposal-protocol';

/** A profile file, and what its values said when they were read last. */
export interface DeskFile {
  readonly file: ProfileFile;
  readonly scan: KeptScan | null;
  /** The scan is of the values as they are now, by the rules as they are now. */
  readonly isCurrent: boolean;
}

/** The desk as screens see it. */
export type DeskState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly fault: Fault }
  | {
      readonly status: 'ready';
      readonly desk: Desk;
      /** Attributes that have no proposal yet. */
      readonly pending: number;
      readonly files: readonly DeskFile[];
    };

/** The desk over an open workspace: it follows every change, and asks for proposals a few at a time. */
export interface DeskModel {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Reads what is kept and begins to follow; the function that ends it. */
  start(): () => void;
  /** Reads anew what lies beside the definitions, as after a scan. */
  reload(): Promise<void>;
}

/** What it is made from: `today` answers YYYY-MM-DD. */
export interface DeskParts {
  readonly workspace: Workspace;
  readonly store: StoreService;
  readonly propose: Propose;
  today(): string;
}

/** Milliseconds between two drawings while proposals come in, and after a change before the desk follows. */
const drawEvery = 400;
const followAfter = 40;

/** What changes which files there are, what their columns mean and what their values are. */
const aboutFiles: ReadonlySet<ChangeTable> = new Set(['profileFiles', 'cellEdits', 'columnPatches']);

interface Loaded {
  readonly reviews: ReadonlyMap<string, Review>;
  readonly files: readonly DeskFile[];
  readonly columns: ReadonlyMap<string, readonly ScannedColumn[]>;
}

/** A desk that has not started. */
export function createDeskModel({ workspace, store, propose, today }: DeskParts): DeskModel {
  let state: DeskState = { status: 'loading' };
  let loaded: Loaded | null = null;
  let proposals: ReadonlyMap<string, Proposal> = new Map();
  const told = createCatalogueTold();
  /** Attributes that the worker was told of and has not answered about. */
  let unweighed = 0;
  const listeners = new Set<() => void>();
  let ended = false;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const show = (next: DeskState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const draw = () => {
    if (!loaded || ended) return;
    const { reviews, columns, files } = loaded;
    const catalogue = catalogueNow(columns);
    const last = state.status === 'ready' ? state.desk : null;
    const desk = makeDesk({ ...catalogue, reviews, proposals, today: today() }, last);
    show({ status: 'ready', desk, pending: unweighed + told.untold(catalogue), files });
  };
  const catalogueNow = (columns: Catalogue['columns']): Catalogue => ({
    definitions: workspace.definitions(),
    columns,
  });
  /** Tells the worker what changed, the definitions as they are by then, and takes its proposals until there are no more. */
  const ask = async () => {
    if (asking || !loaded) return;
    asking = true;
    try {
      let drawn = performance.now();
      for (;;) {
        const change = told.tell(catalogueNow(loaded.columns));
        if (ended || (!change && unweighed === 0)) break;
        unweighed = Math.max(unweighed, change?.changed.length ?? 0);
        const batch = await propose(change);
        unweighed = batch.left;
        if (batch.proposals.length > 0) proposals = new Map([...proposals, ...batch.proposals]);
        if (performance.now() - drawn > drawEvery) {
          draw();
          drawn = performance.now();
        }
      }
    } finally {
      asking = false;
    }
    draw();
  };
  const follow = () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      draw();
      void ask();
    }, followAfter);
  };
  const load = async () => {
    const read = await readLoaded(store, loaded);
    if (ended) return;
    if (!read.ok) return show({ status: 'failed', fault: read.error });
    loaded = read.value;
    draw();
    await ask();
  };
  const onApplied = (changes: ChangeSet) => {
    if (!loaded) return;
    const reviews = applyToReviews(loaded.reviews, changes);
    if (reviews !== loaded.reviews) {
      loaded = { ...loaded, reviews };
      follow();
    }
    if (changes.some(({ table }) => aboutFiles.has(table))) void load();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      const ends = [workspace.subscribe(follow), workspace.onApplied(onApplied)];
      void load();
      return () => {
        ended = true;
        if (timer !== null) clearTimeout(timer);
        for (const end of ends) end();
      };
    },
    reload: load,
  };
}

async function readLoaded(store: StoreService, last: Loaded | null): Promise<Result<Loaded, Fault>> {
  const [reviews, files, scans] = await Promise.all([
    readAllReviews(store),
    store.listProfileFiles(),
    store.listScans(),
  ]);
  if (!reviews.ok) return reviews;
  if (!files.ok) return files;
  if (!scans.ok) return scans;
  const byFile = new Map(scans.value.map((scan) => [scan.file, scan]));
  const listed = await Promise.all(
    files.value.map(async (file): Promise<DeskFile> => {
      const scan = byFile.get(file.id) ?? null;
      const mark = await readEditsMark(store, file.id);
      const isCurrent = scan !== null && mark.ok && scan.edits === mark.value && scan.rules === rulePack;
      return { file, scan, isCurrent };
    }),
  );
  const columns = columnsByCode(
    listed.map(({ file, scan }) => ({ id: file.id, name: file.name, columns: file.columns, scan })),
  );
  return ok({
    reviews: new Map(reviews.value.map((review) => [review.code, review])),
    files: listed,
    columns: keepSame(last?.columns ?? new Map(), columns),
  });
}

/** What says the same stays the same object, so that nothing is asked or drawn anew for it. */
function keepSame(
  last: ReadonlyMap<string, readonly ScannedColumn[]>,
  next: ReadonlyMap<string, readonly ScannedColumn[]>,
): ReadonlyMap<string, readonly ScannedColumn[]> {
  return new Map(
    Array.from(next, ([code, columns]) => {
      const before = last.get(code);
      return [code, before && JSON.stringify(before) === JSON.stringify(columns) ? before : columns];
    }),
  );
}

/** The reviews after changes that the store has kept; the same map where none is about them. */
function applyToReviews(reviews: ReadonlyMap<string, Review>, changes: ChangeSet): ReadonlyMap<string, Review> {
  const own = changes.filter(({ table }) => table === 'reviews');
  if (own.length === 0) return reviews;
  const next = new Map(reviews);
  for (const change of own) {
    const before = next.get(change.key);
    const after = applyOne(before && { ...before }, change);
    const review = after.ok && after.value ? Review.safeParse(after.value) : null;
    if (review?.success) next.set(change.key, review.data);
    else next.delete(change.key);
  }
  return next;
}
