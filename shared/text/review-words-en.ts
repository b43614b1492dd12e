import type { ReviewWords } from './review-words';

/** Reviews in English. */
export const reviewWordsEn: ReviewWords = {
  locale: 'en',
  answers: { personal: 'Personal', 'not-personal': 'Not personal', quasi: 'Quasi-identifier' },
  states: {
    unreviewed: 'Not reviewed',
    suggested: 'Suggested',
    requested: 'Waits for approval',
    again: 'Needs another look',
    personal: 'Personal',
    quasi: 'Quasi-identifier',
    'not-personal': 'Not personal',
  },
  flags: { yes: 'personal', no: 'not personal', undecided: 'undecided' },
  proposals: { yes: 'personal', no: 'not personal', ask: 'not clear' },
  levels: { high: 'High risk', medium: 'Medium risk', low: 'Low risk' },
  grounds: {
    unprotected: 'flagged as not personal, yet it looks so',
    'special-category': 'special category',
    'values-seen': 'personal values were seen',
    inherits: 'made from personal attributes',
    'in-use': 'in use',
  },
  legalBases: {
    consent: 'Consent (Art. 6(1)(a))',
    contract: 'Contract (Art. 6(1)(b))',
    'legal-obligation': 'Legal obligation (Art. 6(1)(c))',
    'vital-interests': 'Vital interests (Art. 6(1)(d))',
    'public-task': 'Public task (Art. 6(1)(e))',
    'legitimate-interests': 'Legitimate interests (Art. 6(1)(f))',
  },
  specialBases: {
    'explicit-consent': 'Explicit consent (Art. 9(2)(a))',
    'employment-law': 'Employment and social law (Art. 9(2)(b))',
    'vital-interests': 'Vital interests (Art. 9(2)(c))',
    'non-profit-body': 'Non-profit body (Art. 9(2)(d))',
    'made-public': 'Made public by the person (Art. 9(2)(e))',
    'legal-claims': 'Legal claims (Art. 9(2)(f))',
    'public-interest': 'Substantial public interest (Art. 9(2)(g))',
    'health-care': 'Health and social care (Art. 9(2)(h))',
    'public-health': 'Public health (Art. 9(2)(i))',
    research: 'Archives, research, statistics (Art. 9(2)(j))',
    'criminal-law': 'Authorised by law, for criminal data (Art. 10)',
  },
  collection: {
    registration: 'Registration',
    survey: 'Survey',
    purchase: 'Purchase',
    newsletter: 'Newsletter',
    profile: 'Profile page',
    'user-generated-content': 'User-generated content',
    'mobile-app': 'Mobile app',
    incentive: 'Incentive or competition',
    cookies: 'Cookies and tracking',
  },
  refusals: {
    'reason-missing': 'Say why: there are grounds for the opposite.',
    'same-person': 'Somebody else has to approve what you asked for.',
    'nothing-requested': 'Nothing waits for approval here any more.',
  },
  said: {
    personal: (by, day) => `${by || 'You'} said personal on ${day}`,
    'not-personal': (by, day) => `${by || 'You'} said no on ${day}`,
    quasi: (by, day) => `${by || 'You'} said quasi-identifier on ${day}`,
  },
  changes: {
    values: (share, kind, before) =>
      `now ${share} of the values are ${kind}${before === null ? '' : ` (${before} then)`}`,
    checked: (share, kind, before) =>
      `now ${share} of the values are ${kind} that pass their check${before === null ? '' : ` (${before} then)`}`,
    proposal: (before, after) => `it looked ${before} then and looks ${after} now`,
    category: (category, special) =>
      special ? `now it looks like ${category}, a special category` : `now it looks like ${category}`,
    input: (code) => `now it is calculated from ${code}, which is personal`,
    formula: 'its formula has changed since',
    dataType: (before, after) => `it was ${before} then and is ${after} now`,
    flag: (flag) => `somebody has set the flag to “${flag}” since`,
    overdue: (day) => `it was to be looked at again from ${day} on`,
  },
  findings: {
    'no-purpose': ({ subject }) => `${subject} is personal and serves no purpose.`,
    'purpose-unknown': ({ subject, purpose }) => `${subject} serves “${purpose}”, which nobody has described.`,
    'special-without-basis': ({ subject, purpose, category, article }) =>
      `${subject} is of a special category (${category}), and “${purpose}” has no basis under Art. ${article}.`,
    overdue: ({ subject, since }) => `The decision about ${subject} was to be looked at again from ${since} on.`,
    'flag-differs': ({ subject, answer }) =>
      answer === 'yes'
        ? `${subject} was decided to be personal, and its flag says otherwise.`
        : `${subject} was decided not to be personal, and its flag says otherwise.`,
    'undecided-in-use': ({ subject }) => `${subject} has values in a profile file, and nobody has decided about it.`,
    inherits: ({ subject, input }) =>
      `${subject} is flagged as not personal, and is calculated from ${input}, which is.`,
    'purpose-without-basis': ({ subject }) => `The purpose “${subject}” has no legal basis.`,
    'purpose-unused': ({ subject }) => `No attribute serves the purpose “${subject}”.`,
  },
  inherits: (code) => `calculated from ${code}, which is personal`,
  nothing: 'nothing is known about it',
  again: 'something changed since it was decided',
};
