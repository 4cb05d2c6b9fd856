/** Words that tell what changed for someone: where one stands, an item is taken to name its outcome. */
export const OUTCOME = new RegExp(
  [
    String.raw`\d\s?(?:%|percent\b|pp\b|x\b)`,
    String.raw`[€$£¥]\s?\d|\d\s?(?:k|m|bn|eur|usd|gbp)\b`,
    String.raw`\bfrom\s+\S{1,20}(?:\s\S{1,12}){0,2}\s+to\s+\S`,
    String.raw`\b(?:so that|as a result|which (?:led|means|meant|cut|saved|let|made|gave|brought|helped)|resulting|leading to|led to|thanks to (?:it|this|that))\b`,
    String.raw`\b(?:increas|decreas|reduc|improv|rais|ris|grow|grew|fell|fall|dropp|cut|cuts|sav|doubl|tripl|halv|shorten|speed|sped|gain|lost|lower|higher|fewer|faster|slower|retain|churn|convert|conversion|adopt|activat)\w*\b`,
    String.raw`\b(?:now|no longer|anymore|since then|instead of|used by|in use|uses it|use it|rely on|relies on|signed|renewed|bought|complain\w*|satisf\w*|revenue|nps|retention)\b`,
    String.raw`\b\d[\d,.]*\s+(?:\w+\s+)?(?:customers?|users?|people|teams?|accounts?|merchants?|orders?|tickets?|hours?|minutes?|days?|weeks?|carriers?|depots?|countries)\b`,
  ].join('|'),
  'iu',
);
