/** Words for the same thing: whoever writes one of the left means what ladders call by those at the right. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/\b(a ?\/ ?b|ab[- ]test\w*|split[- ]test\w*|holdout|control group|experiment\w*|trial\w*|pilot\w*)/i, 'experiment control baseline counterfactual'],
  [/\b(compared (?:with|to)|before and after|versus|baseline\w*)/i, 'baseline'],
  [/\b(mentor\w*|coach\w*|taught|teach\w*|onboard\w*|shadow\w*|apprentice\w*|trainee\w*|associate pms?|junior\w*|paired with)/i, 'coach junior'],
  [/\b(hire[ds]?|hiring|recruit\w*|candidate\w*|interview (?:panel|loop)\w*|scorecard\w*)/i, 'hire candidate interview'],
  [/\b(roadmap\w*|quarterly plan\w*|backlog\w*|prioriti\w*|themes?)\b/i, 'roadmap'],
  [/\b(metric\w*|kpis?|dashboard\w*|measur\w*|conversion|churn|funnel\w*|adoption|nps|activation|figures?)\b/i, 'metric'],
  [/\b(churn\w*|retention|retain\w*|renewal\w*|repeat)\b/i, 'retention'],
  [/\b(revenue|sales target|income|margin\w*|profit\w*|arr|mrr|surcharge\w*|pric(?:e|es|ing))\b/i, 'revenue'],
  [/\b(unit economics|cost per|contribution margin|margin per|payback)\b/i, 'unit economics trade-off'],
  [/\b(competitor\w*|competitive|rivals?|market (?:study|sizing|analysis|research)|market\w*|segment\w*)/i, 'market analysis compete'],
  [/\b(board|executive\w*|execs?|ceo|cfo|cto|vps?|directors?|leadership|steering)\b/i, 'leadership executive'],
  [/\b(pitch\w*|present\w*|walked .{1,40} through|demo\w*)/i, 'present'],
  [/\b(decid\w*|decision\w*|approv\w*|sign(?:ed)?[- ]?off)\b/i, 'decision'],
  [/\b(negotiat\w*|agreed (?:with|on|a)|dependenc\w*|bargain\w*|traded?|handshake)\b/i, 'negotiate dependency'],
  [/\b(cross[- ]team|across (?:\w+ )?teams|other team\w*|both teams|(?:two|three|four|five|six) teams|joint\w*)\b/i, 'across teams'],
  [/\b(buy[- ]in|persuad\w*|convinc\w*|won over|got .{1,40} to (?:commit|agree|back|lend)|commit\w*|without authority)\b/i, 'commitment influence'],
  [/\b(engineers?|engineering|designers?|design lead|marketing|sales (?:lead|team)|sales)\b/i, 'engineering design marketing sales'],
  [/\b(align\w*|shared goals?|common goals?)\b/i, 'align shared goals'],
  [/\b(wrote|writ(?:e|es|ing|ten)|document\w*|guide\w*|template\w*|playbook\w*|handbook\w*|one[- ]pager\w*|brief\w*|wiki|faq)\b/i, 'writes document reference'],
  [/\b(reus\w*|copied by|other teams (?:now )?use|adopt\w*)\b/i, 'reuse adopt'],
  [/\b(ritual\w*|practice\w*|checklist\w*|retro\w*|launch review\w*|discovery process|way of working|standard\w*)\b/i, 'practice bar adopt review'],
  [/\b(fund\w*|budget\w*|headcount|business case\w*|invest\w*|people from|moved .{1,30} (?:engineers|people))\b/i, 'fund budget people'],
  [/\b(stopp\w*|kill\w*|cancel\w*|dropp\w*|sunset\w*|retir\w*|switched off|closed down|shut down|merged?)\b/i, 'drop retire merge'],
  [/\b(said no|turned down|declined|refused|will not (?:do|compete|build)|out of scope|not to (?:build|compete))\b/i, 'not compete keeps pressure'],
  [/\b(strateg\w*|vision\w*|north star|direction)\b/i, 'strategy vision'],
  [/\b(outage\w*|incident\w*|apolog\w*|setback\w*|post[- ]?mortem\w*|recall|press)\b/i, 'setback message public'],
  [/\b(feedback|one[- ]to[- ]ones?|1:1s?|growth plan\w*|review talk\w*)\b/i, 'feedback'],
  [/\b(my (?:reports?|team|pms?)|direct reports?|reports?)\b/i, 'report manages'],
  [/\b(handed .{1,40} over|delegat\w*|let .{1,30} decide|gave .{1,30} the decision)\b/i, 'delegate decision'],
  [/\b(underperform\w*|under-perform\w*|performance plan|poor performance|improvement plan|struggl\w*)\b/i, 'under-performance support'],
  [/\b(correct\w*|wrong(?:ly)?|misleading|double[- ]count\w*|miscount\w*|fixed the (?:metric|number|report)\w*)\b/i, 'corrects misleading metric'],
  [/\b(nobody (?:owned|asked|assigned)|no owner|unowned|unclear|ambiguous|vague|messy)\b/i, 'ambiguous problem nobody assigned'],
  [/\b(led|lead|ran|drove|coordinat\w*|organis\w*|organiz\w*)\b/i, 'leads initiative'],
  [/\b(ship\w*|launch\w*|releas\w*|roll(?:ed)? out|went live|deliver\w*)\b/i, 'launch'],
  [/\b(interview\w*|survey\w*|usability|user research|customer (?:calls?|visits?|talks?)|customers?|users?)\b/i, 'customer discovery'],
  [/\b(overlap\w*|duplicat\w*|same feature|clash\w*|conflict\w*)\b/i, 'overlap resolves'],
];

/** The text, and after it what ladders call the things that it speaks of, so that a search over wordings finds them. */
export function alsoCalled(text: string): string {
  return [text, ...CALLED.filter(([said]) => said.test(text)).map(([, called]) => called)].join(' ');
}
