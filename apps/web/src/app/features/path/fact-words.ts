import type { CourseView, MarketFactView, NamedNumberView } from '@nextrung/api-client';

const written: Readonly<Record<string, string>> = { ai: 'AI', api: 'API', kpi: 'KPI', linkedin: 'LinkedIn', pm: 'PM', sql: 'SQL', ux: 'UX' };
const number = new Intl.NumberFormat('en-GB');

/** The text with a capital first letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A code such as `open_pm_roles` as words. */
export function codeWords(code: string): string {
  return sentence(code.split(/[_\s]+/).filter((word) => word !== '').map((word) => written[word] ?? word).join(' '));
}

/** A list in words: a, b and c. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A figure of the market: what it counts, how much, and of which year. */
export function marketWords({ id, label, from, to, period }: MarketFactView): { readonly name: string; readonly amount: string; readonly period: string } {
  const { name, percent, about } = read(id);
  const amount = `${about}${number.format(from)}${to === null ? '' : ` to ${number.format(to)}`}${percent ? ' %' : ''}`;
  return { name: label === '' ? codeWords(name) : label, amount, period: period === '' ? 'No year given' : period };
}

/** Amounts by name; a least and a most of the same name are one range. */
export function amountWords(numbers: readonly NamedNumberView[]): string {
  const ranges = new Map<string, number[]>();
  for (const { name, value } of numbers) {
    const of = name.replace(/_(min|max)$/, '');
    ranges.set(of, [...(ranges.get(of) ?? []), value]);
  }
  return [...ranges].map(([of, values]) => {
    const { name, percent, about } = read(of);
    return `${codeWords(name)}: ${about}${values.map((value) => number.format(value)).join(' to ')}${percent ? ' %' : ''}`;
  }).join('; ');
}

/** Where something can be learnt, and what it costs. */
export function courseWords({ name, by, platform, usdPerMonth }: CourseView): string {
  const parts = [name, by === '' ? '' : `by ${by}`, platform === '' ? '' : `on ${platform}`, usdPerMonth === null ? '' : `about US$${number.format(usdPerMonth)} a month`];
  return parts.filter((part) => part !== '').join(', ');
}

function read(code: string): { readonly name: string; readonly percent: boolean; readonly about: string } {
  const about = code.endsWith('_over') ? 'over ' : code.endsWith('_approx') ? 'about ' : '';
  const bare = code.replace(/_(over|approx)$/, '');
  return { name: bare.replace(/_pct$/, ''), percent: bare.endsWith('_pct'), about };
}
