import { type Level, levels } from '@nextrung/domain/evidence';
import { spreadOf } from '@nextrung/domain/promotion';
import type { Packet } from '@nextrung/packet';
import type { CaseRow } from '../cases/cases.repository.js';
import { type Dossier, standingRatings } from '../readiness/assessment-input.js';
import type { BriefDifference, CaseBrief } from './brief.dto.js';
import type { CasePacket } from './case-packets.js';

/** A case in two minutes, from its packet. */
export function caseBrief(row: CaseRow, { packet, dossier }: CasePacket): CaseBrief {
  const { header, readiness, summary, gates, evidence, gaps, risks } = packet;
  const rung = ({ id, title }: { id: string; title: string }): { rung: string; title: string } => ({ rung: id, title });
  return {
    caseId: row.id,
    code: row.code,
    person: header.person,
    masked: packet.masked,
    panelId: row.panelId,
    target: rung(header.targetRung),
    from: header.presentRung && rung(header.presentRung),
    asOf: header.asOf,
    readiness,
    summary: summary.map(({ text }) => text),
    gates,
    evidence,
    differences: differencesIn(packet, dossier),
    gaps,
    risks: risks.map(({ text }) => text),
  };
}

/** Items of the table about which the person and the raters of the evidence differ, or the raters among themselves; the widest first. */
export function differencesIn({ footnotes }: Pick<Packet, 'footnotes'>, { evidence, ratings, sealed, toRate, person }: Pick<Dossier, 'evidence' | 'ratings' | 'sealed' | 'toRate' | 'person'>): BriefDifference[] {
  const found = footnotes.flatMap(({ number, itemId, title }) => {
    const item = evidence.find(({ id }) => id === itemId);
    const given = toRate.has(itemId) ? [] : standingRatings(ratings.get(itemId) ?? [], person.id);
    return (item?.indicators ?? []).map(({ id: indicator, claim }): BriefDifference => ({
      number,
      title,
      indicator,
      claim: sealed.has(itemId) ? null : claim,
      ratings: given.flatMap((rating) => (rating.indicator === indicator ? [rating.level] : [])).sort((a, b) => levels.indexOf(a) - levels.indexOf(b)),
    }));
  });
  const width = ({ claim, ratings: given }: BriefDifference): number => (given.length === 0 ? 0 : spreadOf([...given, ...(claim === null ? [] : [claim])] satisfies Level[]));
  return found.filter((one) => width(one) > 0).sort((a, b) => width(b) - width(a) || a.number - b.number);
}
