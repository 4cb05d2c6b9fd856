import type { HypothesisInput } from '@nextrung/api-client';
import { counted, dateText } from '@nextrung/ui';

/** A change to an item that exists. */
export type ItemChange = 'verify' | 'corroborate' | 'link' | 'measure';

export const itemChanges: readonly ItemChange[] = ['verify', 'corroborate', 'link', 'measure'];

export const itemChangeWords: Readonly<Record<ItemChange, string>> = {
  verify: 'The line manager rates it “meets”',
  corroborate: 'One more colleague confirms it',
  link: 'It has a link',
  measure: 'It is measured before and after',
};

/** More than this is refused: nobody could say what did what. */
export const mostHypotheses = 20;

/** Turns a change of an item on or off. */
export function toggled(hypotheses: readonly HypothesisInput[], kind: ItemChange, item: string): readonly HypothesisInput[] {
  return isOn(hypotheses, kind, item)
    ? hypotheses.filter((one) => one.kind !== kind || one.item !== item)
    : [...hypotheses, { kind, item }];
}

export function isOn(hypotheses: readonly HypothesisInput[], kind: ItemChange, item: string): boolean {
  return hypotheses.some((one) => one.kind === kind && one.item === item);
}

/** How many days pass; 0: none. */
export function daysOf(hypotheses: readonly HypothesisInput[]): number {
  return hypotheses.find(({ kind }) => kind === 'days')?.days ?? 0;
}

export function withDays(hypotheses: readonly HypothesisInput[], days: number): readonly HypothesisInput[] {
  const others = hypotheses.filter(({ kind }) => kind !== 'days');
  return days > 0 ? [...others, { kind: 'days', days }] : others;
}

/** A hypothesis in words; `title` names an item. */
export function hypothesisWords({ kind, item, indicator, days, from, to }: HypothesisInput, title: (item: string) => string): string {
  switch (kind) {
    case 'verify':
    case 'corroborate':
    case 'link':
    case 'measure':
      return `${title(item ?? '')}: ${itemChangeWords[kind].charAt(0).toLowerCase()}${itemChangeWords[kind].slice(1)}`;
    case 'new_item':
      return `A new item on ${indicator ?? ''}, done in ${counted(days ?? 0, 'day')}`;
    case 'leave':
      return `On leave from ${dateText(from ?? '')} to ${dateText(to ?? '')}`;
    case 'days':
      return days === 1 ? '1 day passes' : `${days ?? 0} days pass`;
  }
}

/** Which hypothesis a refused field is about, such as 1 for `hypotheses[1].item`; null where it is about none. */
export function hypothesisOf(field: string): number | null {
  const [, at] = /^hypotheses[.[](\d+)/.exec(field) ?? [];
  return at === undefined ? null : Number(at);
}
