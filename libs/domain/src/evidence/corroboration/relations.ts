/** How somebody came to see the work that they are asked about, in words that complete “I …”. */
export const witnessRelationWords = {
  worked_together: 'worked on it with them',
  used_result: 'used what came of it',
  stakeholder: 'had a stake in it',
  other_manager: 'manage another team that was part of it',
  customer: 'am a customer or partner',
  other: 'saw it in another way',
} as const;

export type WitnessRelation = keyof typeof witnessRelationWords;
export const witnessRelations = Object.keys(witnessRelationWords) as WitnessRelation[];

/** What of an item somebody can say is not right. */
export const factParts = ['title', 'situation', 'happened', 'contribution', 'result', 'dates', 'link'] as const;
export type FactPart = (typeof factParts)[number];

export const factPartWords: Readonly<Record<FactPart, string>> = {
  title: 'The title',
  situation: 'The situation',
  happened: 'What was done',
  contribution: 'Their own part',
  result: 'What came of it',
  dates: 'When it was',
  link: 'The link',
};
