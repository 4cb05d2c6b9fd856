import type { WriteCasePacket } from './case-packets.dto.js';
import type { PacketContent, SignedText } from './packet-content.js';

interface Author {
  readonly by: string;
  readonly on: string;
}

/** The content after somebody wrote parts of it. A text that they left as it was stays its author's. */
export function written(content: PacketContent, { recommendation, scope, rows, answers, statements }: WriteCasePacket, author: Author): PacketContent {
  return {
    recommendation: recommendation === undefined ? content.recommendation : signed(content.recommendation, recommendation, author),
    scope: scope?.map(({ dimension, before, after }) => ({ dimension, before, after })) ?? content.scope,
    rows: rows?.map(({ itemId, revision, competency }) => ({ itemId, revision, competency })) ?? content.rows,
    answers: answers?.flatMap(({ about, text }) => {
      const answer = signed(content.answers.find((one) => one.about === about) ?? null, text, author);
      return answer ? [{ about, text: answer.text, by: answer.by, on: answer.on }] : [];
    }) ?? content.answers,
    statements: statements?.map((id) => id.toLowerCase()) ?? content.statements,
  };
}

const signed = (before: SignedText | null, text: string, { by, on }: Author): SignedText | null => (text === '' ? null : before?.text === text ? before : { text, by, on });
