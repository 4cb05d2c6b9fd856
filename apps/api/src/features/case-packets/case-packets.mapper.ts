import type { CaseAtDesk } from './case-packets.reader.js';
import type { PacketDesk, PacketFileView, PacketItem, PacketPointView, PacketStatementChoice } from './case-packets.dto.js';
import { type ComposedPacket, proposalsOf } from './packet-composer.js';
import type { CitedItem } from './cited-evidence.repository.js';
import type { FrozenFile } from './frozen-packets.repository.js';
import { ALL_FILES } from './packet-formats.js';

/** Every file that there is to be, made or not. */
export const filesOf = (files: readonly FrozenFile[]): PacketFileView[] =>
  files.length === 0
    ? []
    : ALL_FILES.map(({ variant, format }) => {
        const file = files.find((one) => one.variant === variant && one.format === format);
        return { variant, format, state: file ? (file.destroyed ? 'destroyed' : 'ready') : 'being_made', size: file?.size ?? null, sha256: file?.sha256 ?? null };
      });

/** What can still be written and chosen. */
export function deskOf(composed: ComposedPacket, { need, comments, mayRecommend }: CaseAtDesk): PacketDesk {
  const { content } = composed.draft;
  const proposed = proposalsOf(composed.assessment);
  const inTable = new Set(content.rows.map(({ itemId }) => itemId));
  const proposals = proposed.flatMap(({ evidenceId, competency }) => {
    const item = composed.items.find(({ id }) => id === evidenceId);
    return item && !inTable.has(evidenceId) ? [itemOf(item, competency, composed)] : [];
  });
  const named = new Set([...inTable, ...proposals.map(({ itemId }) => itemId)]);
  return {
    recommendation: content.recommendation?.text ?? '',
    mayRecommend,
    need: need?.need ?? '',
    needVersion: need?.version ?? 0,
    scope: content.scope.map(({ dimension, before, after }) => ({ dimension, before, after })),
    rows: content.rows.flatMap(({ itemId, competency }) => {
      const item = composed.cited.get(itemId);
      return item ? [itemOf(item, competency, composed)] : [];
    }),
    proposals,
    others: composed.items.filter(({ id }) => !named.has(id)).map((item) => itemOf(item, competencyOf(item, composed), composed)),
    points: pointsOf(composed),
    statements: statementsOf(composed),
    comments: comments.map(({ id, section, text, by, on, resolvedBy, resolvedOn }) => ({ id, section, text, by, on, resolvedBy, resolvedOn })),
  };
}

function itemOf({ id, revision, newest, title, shared }: CitedItem, competency: string, { assessment, names }: ComposedPacket): PacketItem {
  const counts = assessment.competencies.flatMap(({ indicators }) => indicators).filter(({ counted }) => counted.some(({ evidenceId }) => evidenceId === id));
  return { itemId: id, revision, newest, title, competency, competencyName: names.competency(competency), indicators: counts.map((indicator) => indicator.id), gone: !shared };
}

/** The first competency for which it counts; else the first of the rung. */
function competencyOf({ id }: CitedItem, { assessment, competencies }: ComposedPacket): string {
  return assessment.competencies.find(({ indicators }) => indicators.some(({ counted }) => counted.some(({ evidenceId }) => evidenceId === id)))?.id ?? competencies[0] ?? '';
}

const pointsOf = ({ points, draft }: ComposedPacket): PacketPointView[] =>
  points.map(({ about, kind, name, text }) => ({ about, kind, name, text, answer: draft.content.answers.find((answer) => answer.about === about)?.text ?? '' }));

const statementsOf = ({ statements, draft }: ComposedPacket): PacketStatementChoice[] =>
  statements.map(({ id, name, relation, text, on }) => ({ id, name, relation, text, on, chosen: draft.content.statements.includes(id) }));
