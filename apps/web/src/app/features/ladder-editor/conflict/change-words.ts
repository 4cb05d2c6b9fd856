import { type FieldChange, type IndicatorDiff, type Ladder, type LadderDiff, type PartsDiff } from '@nextrung/domain/ladder';

/** One line of what changed: where, and the text before and after; both empty where the first words say it all. */
export interface ChangeWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Every change of a ladder, in words. */
export function changeWords({ fields, rungs, competencies, overlays, cells, guide }: LadderDiff, ladder: Ladder): ChangeWords[] {
  const places = namesIn(ladder);
  const placeWords = (...ids: readonly (string | null)[]): string => ids.flatMap((id) => (id === null ? [] : [places.get(id) ?? id])).join(', ');
  return [
    ...fields.map((one) => fieldWords('Ladder', one)),
    ...partsWords('Rung', rungs),
    ...partsWords('Competency', competencies),
    ...partsWords('Overlay', overlays),
    ...cells.flatMap(({ rung, competency, overlay, indicators, order }) => {
      const where = placeWords(overlay, competency, rung);
      return [...indicators.flatMap((one) => indicatorWords(where, one, placeWords)), ...(order === null ? [] : [told(`${where}: other order`, order.before.join(', '), order.after.join(', '))])];
    }),
    ...guide.map((one) => fieldWords('Guide', one)),
  ];
}

/** What a field of the ladder holds, as a reader would write it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueText).join('; ');
  const { name, title, text } = value as Readonly<Record<string, unknown>>;
  const named = [name, title, text].find((one) => typeof one === 'string');
  return typeof named === 'string' ? named : Object.entries(value).map(([key, one]) => `${spaced(key)} ${valueText(one)}`).join(', ');
}

/** Where two people changed the same thing: `cells`, `SPM.data`, `indicators`, `SPM.D1`, `text` as "Data, Senior PM: SPM.D1, text". */
export function pathWords(path: readonly string[], ladder: Ladder): string {
  const [root = '', first = '', ...rest] = path;
  const names = namesIn(ladder);
  const where = first.split('.').reverse().map((id) => names.get(id) ?? spaced(id)).join(', ');
  const parts = rest.filter((part) => part !== 'indicators').map(spaced).join(', ');
  if (first === '') return spaced(root);
  return `${root === 'guide' ? 'Guide, ' : ''}${where}${parts === '' ? '' : `: ${parts}`}`;
}

const namesIn = ({ rungs, competencies, overlays }: Ladder): ReadonlyMap<string, string> =>
  new Map([...rungs.map(({ id, short }) => [id, short] as const), ...competencies.map(({ id, name }) => [id, name] as const), ...overlays.map(({ id, name }) => [id, name] as const)]);

function indicatorWords(where: string, change: IndicatorDiff, placeWords: (...ids: readonly (string | null)[]) => string): ChangeWords[] {
  switch (change.kind) {
    case 'added':
      return [told(`${where}: ${change.id} added`, '', change.after.text)];
    case 'removed':
      return [told(`${where}: ${change.id} deleted`, change.before.text, '')];
    case 'moved_away':
      return [];
    case 'moved_here':
    case 'changed': {
      const { id, before, after, words, mustChanged, fields } = change;
      const moved = change.kind === 'moved_here' ? [told(`${id} moved`, placeWords(change.from.competency, change.from.rung), where)] : [];
      const texts = words === null ? [] : [told(`${where}: ${id}`, before.text, after.text)];
      const must = mustChanged ? [told(`${where}: ${id}, must-have`, valueText(before.must), valueText(after.must))] : [];
      return [...moved, ...texts, ...must, ...fields.map((one) => fieldWords(`${where}: ${id}`, one))];
    }
  }
}

function partsWords(what: string, { added, removed, moved, changed }: PartsDiff): ChangeWords[] {
  return [
    ...added.map(({ name }) => told(`${what} added: ${name}`)),
    ...removed.map(({ name }) => told(`${what} deleted: ${name}`)),
    ...moved.map(({ name }) => told(`${what} moved: ${name}`)),
    ...changed.flatMap(({ name, fields }) => fields.map((one) => fieldWords(name, one))),
  ];
}

const told = (what: string, before = '', after = ''): ChangeWords => ({ what, before, after });

const fieldWords = (where: string, { field, before, after }: FieldChange): ChangeWords => told(`${where}: ${field.split('.').map(spaced).join(', ')}`, valueText(before), valueText(after));

function spaced(name: string): string {
  return /^[a-z]+([A-Z][a-z]+)+$/.test(name) ? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name;
}
