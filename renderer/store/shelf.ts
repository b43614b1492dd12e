import { Dexie, type Table } from 'dexie';
import { z } from 'zod';
import { randomHex } from './random-hex';
import type { ShelvedWorkspace } from './workspace-shelf';

/*
 * The workspaces of this machine: each has a database of its own, and the shelf says which there are and which one is
 * open. A database that the shelf does not name was never finished, and is removed.
 */

/** A workspace on the shelf. */
const ShelfRow = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$|^first$/u),
  /** Null while there is nothing in it. */
  name: z.string().nullable(),
  /** Grows with each opening, so that the latest is known. */
  opened: z.number().int().nonnegative(),
});
type ShelfRow = z.infer<typeof ShelfRow>;

class ShelfDatabase extends Dexie {
  declare readonly workspaces: Table<unknown, string, ShelfRow>;

  constructor(name: string) {
    super(`${name}-shelf`);
    this.version(1).stores({ workspaces: 'id, opened' });
  }
}

/** The shelf beside the database of that name, which is the first workspace's own. */
export interface Shelf {
  /** The name of the database that is to be opened. */
  current(): Promise<{ readonly id: string; readonly database: string }>;
  /** Notes what the open workspace is called; null where there is none in its database. */
  note(name: string | null): Promise<void>;
  /** The workspaces with something in them, the one opened last first. */
  list(): Promise<readonly ShelvedWorkspace[]>;
  /** A place with nothing in it, if there is one already. */
  emptyPlace(): Promise<string | null>;
  /** A name for a database that nobody has; it is on the shelf once it is opened. */
  newPlace(): { readonly id: string; readonly database: string };
  databaseOf(id: string): string;
  /** The workspace that `current` answers from now on. */
  open(id: string, name: string | null): Promise<void>;
  /** Deletes databases that were begun and never came onto the shelf. */
  tidy(): Promise<void>;
  close(): void;
}

/** Opens the shelf. */
export function openShelf(name: string): Shelf {
  // Dexie opens no database again that was closed.
  let opened: ShelfDatabase | null = null;
  const workspaces = () => (opened ??= new ShelfDatabase(name)).workspaces;
  const databaseOf = (id: string) => (id === 'first' ? name : `${name}-${id}`);
  // Rows that cannot be read are as good as none: their databases stay, and can be found again.
  const rows = async () => (await workspaces().toArray()).flatMap((row) => ShelfRow.safeParse(row).data ?? []);
  const latest = async () => (await rows()).toSorted((left, right) => right.opened - left.opened);

  async function current() {
    const [row] = await latest();
    const id = row?.id ?? 'first';
    return { id, database: databaseOf(id) };
  }
  return {
    current,
    databaseOf,
    async note(title) {
      const { id } = await current();
      const [row] = await latest();
      if (row?.name !== title || row.id !== id) await workspaces().put({ id, name: title, opened: row?.opened ?? 1 });
    },
    async list() {
      const { id } = await current();
      return (await latest()).flatMap((row) =>
        row.name === null ? [] : [{ id: row.id, name: row.name, isOpen: row.id === id }],
      );
    },
    async emptyPlace() {
      return (await rows()).find((row) => row.name === null)?.id ?? null;
    },
    newPlace() {
      const id = randomHex(8);
      return { id, database: databaseOf(id) };
    },
    async open(id, title) {
      const [row] = await latest();
      await workspaces().put({ id, name: title, opened: (row?.opened ?? 0) + 1 });
    },
    async tidy() {
      const known = new Set((await rows()).map((row) => databaseOf(row.id)));
      const own = (await Dexie.getDatabaseNames()).filter(
        (each) => each.startsWith(`${name}-`) && /^[0-9a-f]{16}$/u.test(each.slice(name.length + 1)),
      );
      for (const each of own) if (!known.has(each)) await Dexie.delete(each);
    },
    close() {
      opened?.close();
      opened = null;
    },
  };
}
