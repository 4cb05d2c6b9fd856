const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Most people beside each other. */
export const most = 4;

/** Whom the address names: up to four, each once. */
export function peopleOf(text: string | undefined): string[] {
  const ids = (text ?? '').toLowerCase().split(',').filter((id) => ID.test(id));
  return [...new Set(ids)].slice(0, most);
}
