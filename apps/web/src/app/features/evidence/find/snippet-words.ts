import type { SnippetField } from '@nextrung/api-client';

/** What a piece of a text is from. */
export const snippetWords: Readonly<Record<SnippetField, string>> = {
  situation: 'Situation',
  mandate: 'Mandate',
  happened: 'What happened',
  contribution: 'Own contribution',
  result: 'Result',
  counterfactual: 'What would have happened otherwise',
  metric: 'Metric',
  decisionRecord: 'Decision record',
  seenBy: 'Who else saw it',
  episode: 'Episode',
};
