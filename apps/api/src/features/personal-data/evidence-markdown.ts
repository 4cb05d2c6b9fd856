import { dateWords } from '@nextrung/domain/readiness';
import type { PersonalExport } from './export-files.js';
import type { KeptRow } from './personal-data.repository.js';

const IMPACT: Readonly<Record<string, string>> = { activity: 'Activity', shipped: 'Shipped', measured: 'Measured', attributed: 'Attributed' };
const LEVEL: Readonly<Record<string, string>> = { not_shown: 'not shown', partial: 'partial', meets: 'meets', exceeds: 'exceeds' };
const ROLE: Readonly<Record<string, string>> = { manager: 'Manager', other: 'Someone else' };
const ANSWER: Readonly<Record<string, string>> = { confirmed: 'A colleague confirms', declined: 'A colleague does not confirm' };

/** A person's evidence to read: each item as it stands now, the newest first, with what was said about it. */
export function evidenceMarkdown({ person, today, sections }: PersonalExport): string {
  const rows = (table: string): readonly KeptRow[] => sections.find(({ kept }) => kept.table === table)?.rows ?? [];
  const of = (table: string, column: string, id: unknown): readonly KeptRow[] => rows(table).filter((row) => row[column] === id);
  const items = rows('evidence_items').map((item) => ({ item, now: of('evidence_revisions', 'item_id', item['id']).find((one) => one['revision'] === item['revision']) }));
  const parts = items
    .toSorted((a, b) => text(b.now?.['ended_on']).localeCompare(text(a.now?.['ended_on'])))
    .map(({ item, now }) =>
      [
        `## ${line(now?.['title']) || 'Without a title'}`,
        `${day(now?.['started_on'])} to ${now?.['ongoing'] === true ? 'now' : day(now?.['ended_on'])} · ${IMPACT[text(now?.['impact'])] ?? ''} · ${text(item['state'])}`,
        told('Situation', now?.['situation']),
        told('Mandate', now?.['mandate']),
        told(text(now?.['situation']) + text(now?.['result']) === '' ? 'What happened' : 'What I did', now?.['happened']),
        told('My own contribution', now?.['contribution']),
        told('Result', now?.['result']),
        told('What would have happened otherwise', now?.['counterfactual']),
        told(decided(now?.['decided_on']), now?.['decision_record']),
        told('Who else saw it', now?.['seen_by']),
        told('Metric', metric(now?.['metric'])),
        told('Links', links(now?.['links'], now?.['link'])),
        ...of('attachments', 'item_id', item['id']).map((one) => `- File: ${line(one['name'])}`),
        told('Indicators', indicators(now?.['indicators'])),
        ...of('ratings', 'item_id', item['id']).map((one) => `- ${ROLE[text(one['role'])] ?? 'Someone else'}, ${day(one['on_day'])}: ${line(one['indicator'])} ${LEVEL[text(one['level'])] ?? ''}. ${line(one['note'])}${text(one['reason']) === '' ? '' : ` Changed because: ${line(one['reason'])}`}`),
        ...of('rating_questions', 'item_id', item['id']).map((one) => `- Asked before rating, ${day(one['asked_on'])}: ${line(one['question'])}${text(one['answer']) === '' ? '' : ` Your answer, ${day(one['answered_on'])}: ${line(one['answer'])}`}`),
        ...of('counter_observations', 'item_id', item['id']).flatMap((one) => [`- Observed against it, ${day(one['on_day'])}: ${line(one['indicator'])}, ${text(one['severity'])}. ${line(one['facts'])}`, ...of('counter_observation_answers', 'observation_id', one['id']).map((own) => `- Your answer, ${day(own['on_day'])}: ${line(own['answer'])}`)]),
        ...of('corroboration_asks', 'item_id', item['id']).flatMap((ask) => of('corroboration_answers', 'ask_id', ask['id'])).map((one) => `- ${ANSWER[text(one['answer'])] ?? ''}, ${day(one['on_day'])}. ${line(one['note'])}`),
      ].filter((part) => part !== '').join('\n\n'),
    );
  return `${[`# Evidence of ${line(person)}`, `As of ${dateWords(today)}.`, ...(parts.length > 0 ? parts : ['You have not logged any evidence.'])].join('\n\n')}\n`;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const day = (value: unknown): string => (typeof value === 'string' ? dateWords(value) : '');

const decided = (value: unknown): string => (day(value) === '' ? 'Decision record' : `Decision record of ${day(value)}`);

/** One line that no Markdown reader takes for markup. */
export const line = (value: unknown): string => escaped(text(value).replace(/\s+/g, ' ').trim());

const escaped = (value: string): string => value.replace(/[\\`*_[\]<>|~$#]/g, '\\$&').replace(/^([-+=]|\d+[.)])/, '\\$1');

/** A quoted text below what it is; nothing where there is none. */
export function told(what: string, value: unknown): string {
  const words = text(value).trim();
  return words === '' ? '' : `**${what}**\n\n${words.split(/\r\n|[\r\n]/).map((one) => `> ${escaped(one)}`.trimEnd()).join('\n')}`;
}

function metric(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { name, unit, before, after, period, source } = value as Record<string, unknown>;
  return [`${text(name)}: ${text(before) || '?'} to ${text(after) || '?'} ${text(unit)}`.trim(), text(period), text(source)].filter((part) => part !== '').join(', ');
}

/** The one link of older wordings, else the list. */
const links = (several: unknown, one: unknown): string =>
  Array.isArray(several) && several.length > 0 ? (several as KeptRow[]).map(({ label, url }) => (text(label) === '' ? text(url) : `${text(label)}: ${text(url)}`)).join('\n') : text(one);

const indicators = (value: unknown): string =>
  Array.isArray(value) ? (value as KeptRow[]).map(({ id, claim }) => `${text(id)}${claim ? ` (own claim: ${LEVEL[text(claim)] ?? text(claim)})` : ''}`).join(', ') : '';
