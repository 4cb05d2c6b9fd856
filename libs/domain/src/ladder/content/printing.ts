/** Part of the content of a ladder file: nothing but what YAML and JSON can print. */
export type Content = Readonly<Record<string, unknown>>;

/** The fields that say something: no empty text, list or object, and no null. */
export function given(fields: Content): Content {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

/** An object with one entry for each item, by the item's id. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[], print: (item: Item) => unknown): Content {
  return Object.fromEntries(items.map((item) => [item.id, print(item)]));
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}
