import { folded } from '../text/clean-text.js';

/** What a title says about its place on a ladder. */
export interface TitleSigns {
  /** By its words: 10 for junior up to 100 for chief; 20 for a plain one; null where no word tells. */
  readonly seniority: number | null;
  /** `L` and 3 for “L3”, `level` and 2 for “Level 2”; the series is empty for a bare number. */
  readonly series: string | null;
  readonly number: number | null;
  /** A noun such as “manager” or “engineer”. */
  readonly isRole: boolean;
}

const NOUN = 'apm|gpm|spm|manager|engineer|designer|analyst|owner|developer|scientist|researcher|writer|architect|consultant|specialist|marketer|administrator|coordinator|officer|partner|recruiter|pms?|swe|sde|ic|em|tpm|programmer|tester|strategist|advisor|representative|contributor|practitioner';

/** The strongest first: a title is placed by the first word that it has. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:chief|c[ptedfmo]o|president(?<!vice president))\b/, 100],
  [/\b(?:evp|executive (?:vice president|vp))\b/, 96],
  [/\b(?:svp|(?:senior|sr) (?:vice president|vp))\b/, 94],
  [/\b(?:avp|(?:associate|assistant) (?:vice president|vp))\b/, 87],
  [/\b(?:vp|vice president)\b/, 90],
  [/\b(?:senior|sr|executive) director\b/, 84],
  [/\b(?:associate|assistant|deputy) director\b/, 77],
  [/\b(?:director|dir)\b/, 80],
  [/\bdeputy head\b/, 68],
  [/\bhead(?: of)?\b/, 70],
  [/\b(?:fellow)\b/, 66],
  [/\bdistinguished\b/, 63],
  [new RegExp(`\\b(?:senior|sr) (?:manager|group (?:${NOUN}|product))\\b`), 60],
  [new RegExp(`\\b(?:gpm|group (?:${NOUN}|product)|manager of)\\b`), 56],
  [/\b(?:senior|sr) (?:principal)\b/, 54],
  [/\bassociate principal\b/, 48],
  [/\bprincipal\b/, 50],
  [/\b(?:senior|sr) staff\b/, 47],
  [new RegExp(`^staff$|\\bstaff (?:\\w+ )?(?:${NOUN})\\b`), 45],
  [/\b(?:senior|sr) lead\b/, 42],
  [new RegExp(`\\blead\\b|\\btl\\b`), 40],
  [/\b(?:senior|sr|snr|spm)\b/, 30],
  [/\b(?:mid|middle|mid level|medior|intermediate|regular)\b/, 20],
  [/\b(?:junior|jr|jnr|associate|assistant|apm)\b/, 10],
  [/\b(?:graduate|entry level|entry|trainee|apprentice)\b/, 5],
  [/\b(?:intern|internship|working student)\b/, 2],
];

/** Steps of a scale of skill; only as the whole title. */
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^(?:none|no experience|unaware)$/, 1],
  [/^(?:aware|awareness|novice|beginner|learning|learner|emerging|foundation|foundational|basic|entry)$/, 5],
  [/^(?:working|developing|advanced beginner|explorer|growing|apprentice)$/, 15],
  [/^(?:practitioner|proficient|competent|practising|practicing|intermediate|performing|independent|skilled)$/, 25],
  [/^(?:advanced|experienced|mastering|leading|strong)$/, 35],
  [/^(?:expert|expertise|authority)$/, 45],
  [/^(?:master|mastery|thought leader|role model|visionary)$/, 50],
];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const LEVEL_WORD = /\b(level|lvl|grade|band|stage|tier|rung|milestone)\s?(\d{1,3})\b/;
const CODE = /(?:^|\s)(?!q\d|h\d)([a-z]{1,4}|(?:ic|l|p|m|e|d|g|t|pm|em|swe|sde)\s)(\d{1,2})(?:\s|$)/;

/** Reads the signs of a title. */
export function titleSigns(title: string): TitleSigns {
  // “Principal PM / Group Manager” is placed by what comes first.
  const words = folded(title.split(/\s*\/\s*/)[0] ?? title);
  const isRole = new RegExp(`\\b(?:${NOUN})\\b`).test(words);
  if (words.length > 70) return { seniority: null, series: null, number: null, isRole: false };
  const { series, number } = numbered(words, isRole);
  const scale = SCALE.find(([step]) => step.test(words))?.[1];
  const seniority = WORDS.find(([word]) => word.test(words))?.[1] ?? scale ?? (isRole ? 20 : null);
  return { seniority, series, number, isRole };
}

function numbered(words: string, isRole: boolean): { series: string | null; number: number | null } {
  if (/^\d{1,3}$/.test(words)) return { series: '', number: Number(words) };
  const level = LEVEL_WORD.exec(words);
  if (level !== null) return { series: 'level', number: Number(level[2]) };
  const code = CODE.exec(words);
  if (code !== null) return { series: code[1]?.trim() ?? '', number: Number(code[2]) };
  const [last = ''] = words.split(' ').slice(-1);
  const roman = ROMAN.indexOf(last);
  if (roman >= 0 && (isRole || /^(?:level|grade|band|stage|tier)\s\w+$/.test(words))) return { series: '', number: roman + 1 };
  if (isRole && /^\d{1,2}$/.test(last)) return { series: '', number: Number(last) };
  const first = /^(\d{1,2}) /.exec(words);
  return isRole && first !== null ? { series: '', number: Number(first[1]) } : { series: null, number: null };
}

/** Whether a text could be the title of a rung: by a word of seniority, a level's number or code, or a role. */
export function looksLikeRung(title: string): boolean {
  if (title.length > 70 || /[.!?]\s/.test(title)) return false;
  const signs = titleSigns(title);
  return signs.seniority !== null || signs.number !== null;
}

/** The part of some texts that look like rungs, from 0 to 1; a bare number alone counts little, being in every list. */
export function rungShare(titles: readonly string[]): number {
  const present = titles.filter((title) => title.trim() !== '');
  if (present.length === 0) return 0;
  return present.filter(looksLikeRung).length / present.length;
}
