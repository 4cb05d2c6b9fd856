import { evidenceLimits, isWebAddress } from '@nextrung/domain/evidence';
import type { DayOrder } from '../../../people/import-parse/tabular/index.js';
import type { Remark } from '../settle-items.js';
import type { Candidate, ImportError } from '../types.js';
import { blocksText, linksOf } from './block-text.js';
import type { Block, ListItem } from './blocks.js';
import { plain, type Inline } from './inline.js';
import { locateTime, splitTitle } from './located-time.js';
import { namedTimes, type Period } from '../periods.js';
import type { Section, SectionHeading } from './sections.js';

type Surroundings = Pick<Section, 'period' | 'year' | 'episode' | 'path'>;

/** Turns bullets, dated headings and text into items. */
export class ItemCollector {
  readonly candidates: Candidate[] = [];
  readonly errors: ImportError[] = [];
  readonly remarks: Remark[] = [];

  constructor(private readonly order: DayOrder) {}

  addList(items: readonly ListItem[], around: Surroundings): void {
    for (const item of items) this.addBullet(item, around);
  }

  /** A bullet is an item; one that is only a time gives that time to the bullets nested in it. */
  addBullet({ line, blocks }: ListItem, around: Surroundings): void {
    const head = blocks[0];
    const below = head?.kind === 'list' ? blocks : blocks.slice(1);
    const marked = (head === undefined || head.kind === 'list' ? '' : head.inline.marked).replace(/^\s*\[[ xX]\]\s+/, '');
    const located = locateTime(marked, { year: around.year, order: this.order }, around.period);
    if (located !== null && located.period === null) {
      this.errors.push({ line, field: 'endedOn', message: located.message });
      return;
    }
    const { title, text } = splitTitle(located?.rest ?? marked);
    const period = located?.period ?? around.period;
    const lists = below.filter((block) => block.kind === 'list');
    if (title === '' && lists.length > 0) {
      for (const list of lists) this.addList(list.items, { ...around, period });
      return;
    }
    if (title === '' && below.length === 0 && located === null) return;
    if (period === null) this.remarks.push({ line, message: 'no date was found.' });
    this.add({ line, title, texts: [text, blocksText(below)], links: linksOf(blocks), period, episode: around.episode, heading: around.path });
  }

  /** A heading with a time and the text below it. */
  addHeading({ line, title, inline, above, pathAbove }: SectionHeading, blocks: readonly Block[], { period }: Section): void {
    const links = [...inline.links, ...linksOf(blocks)];
    this.add({ line, title, texts: [blocksText(blocks)], links, period, episode: above, heading: pathAbove });
  }

  /** Text outside bullets: an item where a time holds, else left out with a remark. */
  addText(blocks: readonly Extract<Block, { kind: 'text' }>[], { period, episode, path }: Surroundings): void {
    const [head, ...below] = blocks;
    if (head === undefined) return;
    const { line, inline } = head;
    if (period === null) {
      this.remarks.push({ line, message: 'this text is neither a bullet nor under a heading with a date, and is left out.' });
      return;
    }
    const { title, text } = splitTitle(inline.marked);
    const sentence = /^.{10,}?[.!?](?=\s)/s.exec(title)?.[0] ?? '';
    const long = title.length > evidenceLimits.title && sentence !== '' && sentence.length <= evidenceLimits.title;
    const texts = [long ? title.slice(sentence.length).trim() : '', text, blocksText(below)];
    this.add({ line, title: long ? sentence : title, texts, links: linksOf(blocks), period, episode, heading: path });
  }

  /** Whether a paragraph opens with a time of its own, as in a diary. */
  beginsWithTime({ marked }: Inline, { year }: Surroundings): boolean {
    const first = namedTimes(marked.slice(0, 80), { year, order: this.order })[0];
    return first !== undefined && !first.yearless && plain(marked.slice(0, first.start)).trim() === '';
  }

  private add(item: {
    line: number; title: string; texts: readonly string[]; links: readonly string[]; period: Period | null; episode: string; heading: string;
  }): void {
    const { line, title, period, episode, heading } = item;
    const addresses = [...new Set(item.links)].filter((address) => !/^mailto:/i.test(address));
    const link = addresses.find(isWebAddress) ?? addresses[0] ?? '';
    const others = addresses.filter((address) => address !== link).map((address) => `Link: ${address}`);
    const happened = [...item.texts, others.join('\n')].filter((text) => text !== '').join('\n\n');
    const oneDay = period !== null && period.from === period.to;
    const startedOn = oneDay ? null : (period?.from ?? null);
    this.candidates.push({ line, externalId: '', title, happened, startedOn, endedOn: period?.to ?? null, roughly: startedOn !== null, link, episode, heading });
  }
}
