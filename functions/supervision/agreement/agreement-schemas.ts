import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { shownFigure } from '../../platform/statistics/shown-figure.ts'
import { trait } from '../sample/stratum.ts'

const whole = z.int().check(z.gte(0))

/** What the figures are made of: reviews of each kind, calls judged twice, and how many calls the reviews stand for. */
const basis = named(
  'AgreementBasis',
  z.strictObject({
    problems: whole,
    disagreements: whole,
    sample: whole,
    second: whole,
    weightsSum: z.number(),
  }),
)

/**
 * Missed problems among the drawn calls; `atMost`, where none was found, is the share that may be missed nevertheless
 * (one-sided 95 %).
 */
const misses = named(
  'SampleMisses',
  z.strictObject({ found: whole, of: whole, atMost: z.nullable(z.number()) }),
)

const confusion = named(
  'CriterionConfusion',
  z.strictObject({ criterion, both: whole, operatorOnly: whole, specialistOnly: whole }),
)

const second = named(
  'SecondAgreement',
  z.strictObject({ of: whole, agreed: whole, kappa: shownFigure, ac1: shownFigure }),
)

/** A stratum of which some reviews do not count. */
const nonResponse = named(
  'SampleNonResponse',
  z.strictObject({
    ...{ kind: callKind, outcome, trait },
    ...{
      drawn: whole,
      counted: whole,
      cannotTell: whole,
      notListened: whole,
      /** Nobody judged these before their month was closed. */
      notReviewed: whole,
      waiting: whole,
      byOthers: whole,
    },
  }),
)

const specialist = named(
  'SpecialistAgreement',
  z.strictObject({
    specialist: z.string(),
    /** Calls that they judged first, those of them that they called a problem, and those whose recording they listened to. */
    ...{ reviews: whole, problems: whole, listened: whole },
    /** With the other specialist, where two judged a call. */
    withOthers: second,
  }),
)

const running = named(
  'OperatorRunningTest',
  z.strictObject({
    operator: z.string(),
    points: z.array(
      named(
        'RunningTestPoint',
        z.strictObject({ reviewedAt: z.string(), sum: z.number(), limit: z.number(), flagged: z.boolean() }),
      ),
    ),
  }),
)

/** How operators' verdicts agree with specialists'. */
export const agreementResponse = named(
  'RaterAgreement',
  z.strictObject({
    ...{ from: z.string(), to: z.string() },
    /** The last month that the figures have: for specialists the last one whose reviews are over; null if none is. */
    until: z.nullable(z.string()),
    /** Calls in the range, and those without an operator's verdict, which are in no figure. */
    ...{ calls: whole, notStated: whole },
    basis,
    ...{ raw: shownFigure, kappa: shownFigure, ac1: shownFigure },
    ...{ positive: shownFigure, negative: shownFigure, prevalence: shownFigure },
    /** Of the calls left as no problem, those that are one. */
    missedShare: shownFigure,
    misses,
    /**
     * How often, at least, the ranges hold what all reviews would have said: 0.89 with different probabilities and few
     * misses found, else 0.93.
     */
    rangesHold: z.number(),
    confusion: z.array(confusion),
    second,
    nonResponse: z.array(nonResponse),
    running: z.array(running),
    specialists: z.array(specialist),
  }),
)
