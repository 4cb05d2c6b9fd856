import { item, person, seen } from '../build.js';

/** APM, building towards PM; one item waits for a rating. */
export const tobiasLindqvist = person({
  key: 'tobias', name: 'Tobias Lindqvist', title: 'Associate Product Manager, Claims', rung: 'APM', manager: 'amara', managerSinceDaysAgo: 430,
  levels: [{ rung: 'APM', fromDaysAgo: 430, reason: 'Joined from customer success' }],
  evidence: [
    item({
      key: 'tobias-claim-form', title: 'Shorter claim form, step by step',
      happened: 'The form asked 31 questions. It was cut in three releases, each to a tenth of customers first, and stopped at 14 when wrong claims started to rise.',
      contribution: 'I wrote the rule for going on or stopping before the first release and pulled the completion figures every morning.',
      days: [150, 78, 74], episode: 'Claim form', link: 'claims/form-releases',
      claims: { 'PM.D1': 'meets', 'PM.D2': 'meets' }, impact: 'measured',
      metric: { name: 'Claim forms completed', unit: '%', before: 52, after: 74, period: '4 weeks before, 4 weeks after' },
      rated: { by: 'amara', daysAgo: 66, level: 'meets', note: 'The stopping rule is dated before the release and Tobias followed it, although sales wanted the short form.' },
      seen: [seen('nadia', 73, 69, 'Tobias stopped at 14 questions on his own figures.')],
    }),
    item({
      key: 'tobias-brief-template', title: 'One-page briefs for the claims team',
      happened: 'Engineers came back with a dozen questions per brief. The one-page form with the measure on top brought that down and other teams took it over.',
      contribution: 'I rewrote my last six briefs, asked the engineers which sentence they never used and deleted it.',
      days: [190, 96, 93], episode: 'Mentoring', link: 'people/one-page-brief',
      claims: { 'PM.C1': 'meets', 'PM.S1': 'partial' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 86, level: 'meets', except: { 'PM.S1': 'partial' }, note: 'I asked an engineer, a designer and the claims lead what ships next and heard one answer. Yearly goals for the area are not written yet.' },
      seen: [seen('imogen', 92, 90, 'We start design from his page without a meeting.')],
    }),
    item({
      key: 'tobias-retrospective', title: 'Claims retrospectives with changes that happen',
      happened: 'Retrospective actions were forgotten. With at most two per sprint and a name on each, nine of the last ten were done.',
      contribution: 'I took over the meeting, limited the list and open each session with the last one\'s two actions.',
      days: [132, 14, 12], ongoing: true, episode: 'Claims team rhythm', link: 'claims/retro-actions',
      claims: { 'PM.L2': 'meets' }, impact: 'measured',
      metric: { name: 'Retrospective actions done by the next session', unit: 'of 10', before: 3, after: 9, period: 'last ten actions' },
      rated: { by: 'amara', daysAgo: 9, level: 'meets', note: 'I joined twice as a guest. The team corrects itself; Tobias hardly speaks.' },
    }),
    item({
      key: 'tobias-duplicate-claims', title: 'Duplicate claims traced to the back button',
      happened: 'Seven percent of claims were filed twice. The second copy came from the confirmation page when people went back to add a photo.',
      contribution: 'I added the missing event, found the path in two days and agreed the fix with the driver-app team.',
      days: [31, 13, 8], episode: 'Duplicate claims', link: 'claims/duplicates',
      claims: { 'PM.D4': 'meets', 'PM.C2': 'partial', 'PM.L1': 'meets' }, impact: 'measured',
      metric: { name: 'Claims filed twice', unit: '%', before: 7.1, after: 0.8, period: 'week before, week after' },
      seen: [seen('hana', 7, 5, 'He came with the path already drawn and asked which of two fixes hurts us less.')],
    }),
  ],
});
