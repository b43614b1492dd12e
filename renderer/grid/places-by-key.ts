/**
 * Finds the place of an item in a list by its key, -1 where it is not there. The places of the list asked about last are
 * remembered: every cell that is painted asks for its column, and there may be hundreds of them.
 */
export function placesByKey<Item>(keyOf: (item: Item) => string): (items: readonly Item[], key: string) => number {
  let known: { readonly items: readonly Item[]; readonly places: ReadonlyMap<string, number> } | null = null;
  return (items, key) => {
    if (known?.items !== items) known = { items, places: new Map(items.map((item, place) => [keyOf(item), place])) };
    return known.places.get(key) ?? -1;
  };
}
