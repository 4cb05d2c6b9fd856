import { offered, type Operation, OPERATIONS, type OperationRule, type SubjectKind, type SubjectState } from '../../platform/access/operations.js';
import { type Relation, RELATIONS } from '../../platform/access/relations.js';
import type { Viewer, ViewerGroup, VisibleKind } from './visibility.dto.js';

/** Names shown in one list or group. */
export const MOST_NAMES = 200;

export interface ViewerPerson {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly isAuditor: boolean;
  readonly seesPay: boolean;
  /** Planned, or null: they stay. */
  readonly endedOn: string | null;
}

/** One way in which someone stands to the thing, or to whom it is about. */
export interface ViewerLink extends ViewerPerson {
  readonly relation: Relation;
  /** Steps up the solid lines. */
  readonly depth?: number | null;
  readonly until?: string | null;
  readonly expiresAt?: string | null;
  /** Name of the one in whose place a delegate stands. */
  readonly forName?: string | null;
}

export interface Seen {
  readonly kind: VisibleKind;
  readonly state: SubjectState | null;
  readonly personId: string;
  readonly readerId: string;
}

/** Nearest first. */
const NEARNESS: readonly Relation[] = ['self', 'author', 'other', 'line_manager', 'delegate', 'dotted', 'sponsor', 'skip_level', 'manager', 'asked', 'taker', 'giver', 'break_glass'];
/** Made by lines, delegations and grants: to themselves a person is nothing but themselves, as the guard has it. */
const MADE_BY_LINES: ReadonlySet<Relation> = new Set<Relation>(['manager', 'dotted', 'sponsor', 'delegate', 'break_glass']);
const SUBJECTS: Readonly<Record<VisibleKind, readonly SubjectKind[]>> = { person: ['person', 'handover'], item: ['item', 'ask'], note: ['note'], packet: ['person'] };
const PACKET: ReadonlySet<Operation> = new Set<Operation>(['packet.read', 'visibility.packet']);
const HANDED: ReadonlySet<Relation> = new Set<Relation>(['giver', 'taker']);

/** Everyone who can do anything with it, as the access table says of how they stand to it; the person themselves first, then the nearest. */
export function viewersOf(links: readonly ViewerLink[], seen: Seen): Viewer[] {
  const handed = links.some(({ relation }) => HANDED.has(relation));
  return [...Map.groupBy(links, ({ id }) => id).values()]
    .map((of) => viewer(of.filter(({ id, relation }) => id !== seen.personId || !MADE_BY_LINES.has(relation)), seen, handed))
    .filter((one) => one !== null)
    .sort((a, b) => a.order - b.order || a.viewer.person.name.localeCompare(b.viewer.person.name))
    .map((one) => one.viewer);
}

function viewer(links: readonly ViewerLink[], seen: Seen, handed: boolean): { viewer: Viewer; order: number } | null {
  const [person] = links;
  if (!person) return null;
  const relations = new Set<Relation>([...rolesOf(person), ...links.flatMap(relationsOf)]);
  const can = allowed(relations, seen, handed);
  if (can.length === 0) return null;
  const words = links.map((link) => ({ words: relationWords(link), until: earliest(link.until ?? null, link.endedOn), expiresAt: link.expiresAt ?? null }));
  return {
    viewer: { person: { id: person.id, name: person.name }, you: person.id === seen.readerId, relations: words, sees: atAGlance(can, seen.kind), ...inWords(can) },
    order: Math.min(...links.map(nearness)),
  };
}

/** Those who are something to everyone. `people` are of one role; what they see through another relation stands in the list of viewers. */
export function groupOf(role: 'admin' | 'auditor' | 'pay', people: readonly ViewerPerson[], total: number, seen: Seen): ViewerGroup | null {
  const relations = new Set<Relation>(['member', role]);
  const can = allowed(relations, seen, false);
  if (can.length === 0 || total === 0) return null;
  return {
    heading: ROLE_HEADINGS[role],
    people: people.slice(0, MOST_NAMES).map(({ id, name }) => ({ id, name })),
    total,
    ...inWords(can),
    sees: atAGlance(can, seen.kind),
  };
}

const ROLE_HEADINGS = { admin: 'People operations', auditor: 'Auditors', pay: 'People with the pay permission' } as const;

/** What anyone would want to know whether it is seen. */
const LARGE: readonly (readonly [Operation, string])[] = [['people.read', 'the profile'], ['evidence.list', 'evidence'], ['readiness.read', 'readiness'], ['packet.read', 'the packet'], ['note.list', 'notes']];

function atAGlance(can: readonly Operation[], kind: VisibleKind): string {
  if (kind !== 'person') return '';
  const [seen, lacking] = [true, false].map((wanted) => LARGE.filter(([operation]) => can.includes(operation) === wanted).map(([, words]) => words));
  return [seen && seen.length > 0 ? `Sees ${listed(seen, 'and')}` : '', lacking && lacking.length > 0 ? `not ${listed(lacking, 'or')}` : ''].filter((text) => text !== '').join(', ');
}

/** The same relations that the guard works out for a viewer. */
const rolesOf = ({ isAdmin, isAuditor, seesPay }: ViewerPerson): Relation[] => ['member', ...(isAdmin ? (['admin'] as const) : []), ...(isAuditor ? (['auditor'] as const) : []), ...(seesPay ? (['pay'] as const) : [])];

const relationsOf = ({ relation, depth }: ViewerLink): Relation[] => [relation, ...(depth === 1 ? (['line_manager'] as const) : depth === 2 ? (['skip_level'] as const) : [])];

function allowed(relations: ReadonlySet<Relation>, { kind, state }: Seen, handed: boolean): Operation[] {
  return SUBJECTS[kind]
    .filter((subject) => subject !== 'handover' || handed)
    .flatMap((subject) => offered(subject, relations, state))
    .filter((operation) => kind !== 'packet' || PACKET.has(operation));
}

function inWords(can: readonly Operation[]): { reads: string[]; does: string[] } {
  const writes = (operation: Operation): boolean => (OPERATIONS[operation] as OperationRule).writes === true;
  // That they read this list comes after what it is about.
  const late = (operation: Operation): number => Number(operation.startsWith('visibility.'));
  const words = (operations: readonly Operation[]): string[] => operations.toSorted((a, b) => late(a) - late(b)).map((operation) => OPERATIONS[operation].words);
  return { reads: words(can.filter((one) => !writes(one))), does: words(can.filter(writes)) };
}

function relationWords({ relation, depth, forName }: ViewerLink): string {
  if (relation === 'manager') return depth === 1 ? RELATIONS.line_manager : `a manager above, ${depth ?? 0} steps`;
  return relation === 'delegate' && forName ? `${RELATIONS.delegate}, ${forName}` : RELATIONS[relation];
}

function nearness({ relation, depth }: ViewerLink): number {
  const nearest = relation === 'manager' && depth === 1 ? 'line_manager' : relation;
  return NEARNESS.indexOf(nearest) + (relation === 'manager' ? (depth ?? 0) / 100 : 0);
}

const earliest = (a: string | null, b: string | null): string | null => (a === null || b === null ? (a ?? b) : a < b ? a : b);

/** `a, b or c`. */
const listed = (words: readonly string[], last: 'and' | 'or'): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`);
