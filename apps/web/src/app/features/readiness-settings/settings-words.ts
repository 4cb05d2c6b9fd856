/** The names of these entries, as a sentence lists them. */
export function namesOf(ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[], none: string): string {
  const names = all.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const last = names.pop();
  if (last === undefined) return none;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
