import type { EstimateTexts } from '../es/estimates.ts'

export const texts: EstimateTexts = {
  withRange: (value, low, high) => `${value} (${low} to ${high})`,
  noFigure: '—',
  whyNone: {
    'too-few': 'Too few responses',
    'no-spread': 'Everybody gave the same mark',
    'no-interval': 'No honest range',
    'scales-differ': 'Scales differ',
    'not-covered-yet': 'The brand’s files do not cover the time for answering yet',
    'too-early': 'Too early to say',
  },
  question: 'Question',
  allQuestions: 'All questions',
  compared: 'Marks compared',
  gap: 'Mean difference',
  gapHelp: 'survey minus call',
  identical: 'Identical',
  identicalHelp: 'the same mark in the call and in the survey',
  withinOne: 'Within one point',
  withinOneHelp: 'between the call and the survey',
  concordance: 'Concordance',
  spearman: 'Correlation (Spearman)',
  range: (low, high) => `${low} to ${high}`,
  rangeHelp: 'Beside each figure, its range: of a hundred such ranges about 95 hold the true value.',
  answering: 'Answer under their name',
  deadlineOpen: 'The time for answering is still open',
  deadlineMixed:
    'For some visits the time for answering is still open; for the others the brand’s files end before it',
  filesEndEarly: 'The time for answering is over, but the brand’s files end before it',
  ofReminded: (answered, reminded) => `${answered} of ${reminded} who were reminded`,
  responses: 'Survey responses',
  identified: (n) => `${n} with a name`,
  comparedResponses: 'Which responses are compared',
  withoutCall: (without, identified) =>
    identified === 0
      ? 'No response names its customer, so none can be compared with its call.'
      : without === 0
        ? 'All responses that name their customer have their call.'
        : `${without} of ${identified} responses that name their customer do not have their call. The figures are of those that do: without what the customer said in the call there is nothing to compare with.`,
  responseState: 'Responses',
  whyState: 'What happens to them',
  responseStates: {
    counted: { name: 'With their call', why: 'They are compared with what the customer said in it.' },
    rechecks: { name: 'With a recheck', why: 'They are counted apart.' },
    waiting: {
      name: 'Named, without a call',
      why: 'There is no call about that visit, or it has not come yet. If it comes, they are joined to it.',
    },
    ambiguous: {
      name: 'Named, with several calls possible',
      why: 'They wait until somebody chooses which is theirs.',
    },
    answeredBefore: {
      name: 'Answered before the call',
      why: 'The call cannot have influenced them: they are not compared.',
    },
    second: { name: 'Second responses to a visit', why: 'Only the first counts.' },
    anonymous: {
      name: 'Anonymous',
      why: 'Nobody knows whose they are: they count in the total and in the survey’s mark, and are never joined to a call.',
    },
  },
  month: 'Month',
  from: 'From',
  to: 'To',
  asOf: 'As of',
  asOfHelp: 'Updated every half hour.',
  works: 'Does it work?',
  worksSay:
    'Customers who are alike are compared: same brand, kind of visit and quarter. A difference does not prove its cause.',
  compare: 'Comparison',
  whats: {
    'told-of-the-prize': 'Told of the prize or not',
    'problem-resolved': 'Problem resolved or not',
    'solution-verified': 'Solution verified or not',
  },
  visits: 'Visits (yes / no)',
  responsesCompared: 'Responses (yes / no)',
  visitsLater:
    'Responses count as soon as they come. Visits count once the brand’s files cover their whole month and the 30 days for answering: until then there may be fewer visits than responses.',
  answeringMore: 'Answer more, in percentage points',
  gapMore: 'Change of the mean difference',
  cautions: {
    'told-identify-more':
      'Customers who heard of the prize also identify themselves more, and that may be the whole effect.',
    'prize-for-top-marks':
      'The prize is for top marks: closer agreement or higher marks among those who know of it are not an improvement.',
    'not-at-random': 'Problems are not resolved at random: the easier ones are resolved first.',
    'before-and-after': 'Much else changes with time, and each dealer joins the group when it wants to.',
  },
  joining: 'Before and after joining the group',
  joiningSay:
    'All responses to the survey are compared, anonymous ones included, from before and after. The month of joining does not count.',
  joinedSince: (month) => `In the group since ${month}.`,
  joinedDealers: (n) =>
    n === 1 ? 'One dealer, compared with itself.' : `${n} dealers, each compared with itself.`,
  joiningNothing: 'There are no responses from both before and after in these months yet.',
  beforeAfter: 'Before / after',
  change: 'Change',
  visitsCalled: 'Visits called about',
  identifyingMore: 'Responses: how many more carry a name, in percentage points',
  markIn: (question) => `Mean mark in the survey: ${question}`,
  choicesTitle: 'Questions with choices',
  sameChoice: 'The same choice',
  sameChoiceHelp: 'in the call and in the survey',
  withoutUnmapped: (n) =>
    n === 1
      ? 'in the call and in the survey; one answer that is not mapped does not count'
      : `in the call and in the survey; ${n} answers that are not mapped do not count`,
  comparedUnmapped: (compared, unmapped) => `${compared} (${unmapped} not mapped)`,
  rightInCall: 'Right choice in the call',
  rightInSurvey: 'Right choice in the survey',
  choicesNotMapped: 'Choices not mapped',
  choicesSay: (share) => `${share} of the customers chose the same in the call and in the survey.`,
  choicesHelp:
    'A question with choices has no difference and no correlation: only whether the same is chosen.',
  goal: 'Goal of the brand',
  measures: { mean: 'mean mark', 'top-share': 'percentage of top marks' },
  goalSays: (question, measure, target) => `${question}, ${measure}: ${target}`,
  result: 'Result of the survey',
  ofResponses: (n) => (n === 1 ? 'one response, anonymous or not' : `${n} responses, anonymous or not`),
  topUnknown: 'The brand’s survey does not say which marks count as top',
  forecast: 'Forecast by the calls',
  ofCalls: (n) => (n === 1 ? 'one call' : `${n} calls`),
  distance: 'Distance to the goal',
  distanceHelp: 'result minus goal',
}
