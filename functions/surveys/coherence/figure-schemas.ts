import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, month } from '../../platform/content/schemas.ts'
import { cautions, comparisons } from './figures/does-it-work.ts'
import { shownFigure, shownLimits } from '../../platform/statistics/shown-figure.ts'

/** A number that counts something. */
export const whole = z.int().check(z.gte(0))
const maybe = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)

/** Agreement, in points and in shares. */
const agreement = { gap: shownFigure, identical: shownFigure, withinOne: shownFigure }

/** How often a pair of marks occurs, in the call and in the survey. */
export const jointCount = named(
  'JointCount',
  z.strictObject({ call: z.number(), survey: z.number(), n: whole }),
)

/** All questions together. */
export const allFigures = named(
  'AllQuestionsFigures',
  z.strictObject({ responses: whole, pairs: whole, wide: z.boolean(), ...agreement }),
)

/** One question. */
export const questionFigures = named(
  'QuestionFigures',
  z.strictObject({
    question: id,
    pairs: whole,
    wide: z.boolean(),
    ...agreement,
    withinTwo: shownFigure,
    limits: maybe(shownLimits),
    concordance: shownFigure,
    spearman: shownFigure,
    pearson: shownFigure,
    approximate: z.boolean(),
  }),
)

/** Identified answers among those reminded. */
export const answerRate = named(
  'SurveyAnswerRate',
  z.strictObject({
    reminded: whole,
    answered: whole,
    share: shownFigure,
    notCovered: whole,
    stillOpen: whole,
    unknown: whole,
    visits: whole,
    responses: whole,
  }),
)

/** How many responses there are, and what became of them. */
export const responseCounts = named(
  'SurveyResponseCounts',
  z.strictObject({
    all: whole,
    identified: whole,
    counted: whole,
    rechecks: whole,
    answeredBefore: whole,
    second: whole,
    waiting: whole,
    ambiguous: whole,
  }),
)

/** A brand's goal: what the bonus is paid for, and where the dealer stands. */
export const goalFigures = named(
  'SurveyGoalFigures',
  z.strictObject({
    question: id,
    measure: named('SurveyGoalMeasure', z.enum(['mean', 'top-share'])),
    target: z.number(),
    /** Null on another scale than 0 to 10 if the question names none: a share of top marks is `scales-differ` then. */
    top: maybe(z.number()),
    responses: whole,
    result: shownFigure,
    calls: whole,
    forecast: shownFigure,
    distance: maybe(z.number()),
  }),
)

const side = named('ComparedSide', z.strictObject({ n: whole, gap: maybe(z.number()) }))

/** What changed in the last month against the twelve before. */
export const changes = named(
  'CoherenceChanges',
  z.strictObject({
    month,
    items: z.array(
      named(
        'CoherenceChange',
        z.strictObject({
          question: maybe(id),
          before: side,
          now: side,
          difference: shownFigure,
          chance: maybe(z.number()),
          changed: z.boolean(),
        }),
      ),
    ),
  }),
)

const sides = named('ComparedCounts', z.strictObject({ with: whole, without: whole }))

const caution = named('EffectCaution', z.enum(cautions))

/** Whether it works: one comparison. */
export const comparison = named(
  'EffectComparison',
  z.strictObject({
    what: named('EffectCompared', z.enum(comparisons)),
    visits: sides,
    answering: shownFigure,
    responses: sides,
    gap: shownFigure,
    cautions: z.array(caution),
  }),
)

/** Dealers before and after they joined a group: `with` is after, `without` before. */
export const joining = named(
  'JoiningEffect',
  z.strictObject({
    dealers: whole,
    visits: sides,
    responses: sides,
    identifying: shownFigure,
    marks: z.array(
      named(
        'JoiningMarkDifference',
        z.strictObject({ question: id, responses: sides, difference: shownFigure }),
      ),
    ),
    cautions: z.array(caution),
  }),
)

/** A question with choices: what the same customers chose in the call and in the survey. */
export const choiceFigures = named(
  'ChoiceFigures',
  z.strictObject({
    question: id,
    pairs: z.array(named('ChoicePair', z.strictObject({ call: z.string(), survey: z.string(), n: whole }))),
    compared: whole,
    unmapped: whole,
    wide: z.boolean(),
    same: shownFigure,
    rightInCall: shownFigure,
    rightInSurvey: shownFigure,
  }),
)

/** A question with choices across dealers. */
export const acrossChoices = named(
  'AcrossDealersChoices',
  z.strictObject({
    question: id,
    dealers: whole,
    compared: whole,
    unmapped: whole,
    same: shownFigure,
    rightInCall: shownFigure,
    rightInSurvey: shownFigure,
  }),
)

/** A customer's largest fall, by the call and its visit. */
export const fall = named(
  'MarkFall',
  z.strictObject({
    month,
    callId: id,
    visitRef: z.string(),
    question: id,
    call: z.number(),
    survey: z.number(),
  }),
)
