import { asked, item, person, seen } from '../build.js';

/** Senior PM on the way to Group PM: strong in strategy, little people management so far. */
export const priyaRaghunathan = person({
  key: 'priya', name: 'Priya Raghunathan', title: 'Senior Product Manager, Booking', rung: 'SPM', manager: 'amara', managerSinceDaysAgo: 860,
  levels: [
    { rung: 'PM', fromDaysAgo: 2050, reason: 'Joined from a parcel marketplace' },
    { rung: 'SPM', fromDaysAgo: 820, reason: 'Promoted after the booking rebuild' },
  ],
  evidence: [
    item({
      key: 'priya-booking-vision', title: 'Three-year picture for booking that four roadmaps refer to',
      happened: 'Quotes, booking, tracking and claims each planned their own customer account. The three-year picture put one shipment record under all four; each of the four roadmaps now names it.',
      contribution: 'I wrote the picture, tested it with fourteen customers and settled the overlap between tracking and claims in two working sessions instead of passing it up.',
      days: [300, 130, 124], episode: 'One shipment record', link: 'booking/three-year-picture',
      claims: { 'GPM.S1': 'meets', 'GPM.S3': 'meets', 'GPM.C3': 'meets' }, impact: 'measured',
      metric: { name: 'Separate shipment records kept by product teams', unit: 'records', before: 4, after: 1, period: 'start and end of the programme' },
      rated: { by: 'amara', daysAgo: 118, level: 'meets', note: 'I read all four roadmaps: each cites the picture and two dropped work because of it.' },
      seen: [seen('imogen', 123, 120, 'Design plans by this picture. It is printed on our wall and it still holds.')],
    }),
    item({
      key: 'priya-rebooking-budget', title: 'Moved an engineer pair from rebooking to address quality',
      happened: 'Failed first deliveries cost more than every rebooking we could win. With Amara\'s agreement two engineers changed teams in the middle of the quarter.',
      contribution: 'I built the cost-per-failed-delivery sheet, asked for the move and took the missed rebooking goal on my own report.',
      days: [190, 75, 70], episode: 'Address quality', link: 'booking/address-quality-case',
      claims: { 'GPM.S2': 'meets', 'GPM.D3': 'meets' }, impact: 'measured',
      metric: { name: 'Failed first deliveries caused by the address', unit: '%', before: 6.8, after: 3.1, period: 'month before, third month after' },
      rated: { by: 'amara', daysAgo: 62, level: 'meets', except: { 'GPM.D3': 'partial' }, note: 'The move was argued from evidence and owned. The unit-economics sheet covers one cost only; I asked for margin as well.' },
      seen: [seen('tomasz', 69, 65, 'I lost two people from a team I like and still think it was the right call.')],
    }),
    item({
      key: 'priya-business-review', title: 'Monthly booking review in front of the executives',
      happened: 'For seven months the booking numbers have gone to the executives in one page, misses first. Once they moved the enterprise date because of it.',
      contribution: 'I write and present the page and bring the answers back to the teams the same afternoon.',
      days: [215, 7, 5], ongoing: true, episode: 'Booking review', link: 'booking/monthly-page',
      claims: { 'GPM.C1': 'meets', 'GPM.D1': 'meets' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 4, level: 'meets', note: 'Presents alone. The enterprise plan changed the same week because of what she brought back.' },
      seen: [asked('tomasz', 3, 'Does the afternoon round after the review change what your teams do?')],
    }),
    item({
      key: 'priya-yuki-stretch', title: 'Handed the enterprise booking pilot to Yuki',
      happened: 'The pilot with two large shippers was mine to run. Yuki took it over in its second month, with me in the weekly call for the first three weeks only.',
      contribution: 'I proposed the handover, wrote down which decisions go with it and have not taken one back since.',
      days: [98, 22, 20], episode: 'Enterprise pilot', link: 'booking/pilot-handover',
      claims: { 'GPM.L2': 'meets', 'GPM.L5': 'meets' }, impact: 'shipped',
      rated: { by: 'amara', daysAgo: 13, level: 'partial', note: 'The delegation is real and Yuki runs the calls. Too early to say that it is next-rung work carried to a result.' },
      seen: [seen('yuki', 19, 16, 'Priya has not once answered for me in the customer call.')],
    }),
    item({
      key: 'priya-feedback-round', title: 'Written feedback for two PMs, by ladder indicator',
      happened: 'In the mid-year round I gave Yuki and Tobias written feedback on the enterprise and claims work, with two indicators each.',
      contribution: 'I collected what engineering and design had seen, wrote both notes and talked them through.',
      days: [52, 40, 36], shared: null, episode: 'Mid-year feedback', claims: { 'GPM.C2': 'partial', 'GPM.L1': 'partial' }, impact: 'activity',
    }),
  ],
});
