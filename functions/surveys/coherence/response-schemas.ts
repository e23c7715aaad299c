import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id, month } from '../../platform/content/schemas.ts'
import {
  acrossChoices,
  allFigures,
  answerRate,
  changes,
  choiceFigures,
  comparison,
  fall,
  goalFigures,
  joining,
  jointCount,
  questionFigures,
  responseCounts,
  whole,
} from './figure-schemas.ts'
import { withheldBrand } from '../use/withheld-brands.ts'
import { shownFigure, shownLimits } from '../../platform/statistics/shown-figure.ts'

const maybe = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)
const asOf = maybe(z.string())
const coveredUntil = maybe(z.string())

/** What each question asks, by its id: what the brand's survey says, else the title of its column in the file. */
const questionTexts = named('SurveyQuestionTexts', z.record(id, z.string()))

/** One month, for charts: of all questions, or of the one that is asked for. */
const monthCoherence = named(
  'MonthCoherence',
  z.strictObject({
    month,
    asOf: z.string(),
    responses: whole,
    pairs: whole,
    gap: shownFigure,
    identical: shownFigure,
    withinOne: shownFigure,
    answering: answerRate,
  }),
)

/** A brand's survey at a dealer. */
const brandOfDealer = named(
  'BrandOfDealerCoherence',
  z.strictObject({
    brand: id,
    name: z.string(),
    asOf,
    coveredUntil,
    questionTexts,
    responses: responseCounts,
    answering: answerRate,
    all: allFigures,
    questions: z.array(questionFigures),
    table: maybe(z.array(jointCount)),
    rechecks: z.array(questionFigures),
    choices: z.array(choiceFigures),
    goal: maybe(goalFigures),
    changes,
    works: z.array(comparison),
    /** Null unless the dealer takes part in a group; `joined` is the month since which it does. */
    joined: maybe(month),
    joining: maybe(joining),
    /** Whether the brand allows it today that something is shown of single customers; `fell` is empty if not. */
    perPerson: z.boolean(),
    fell: z.array(fall),
    months: z.array(monthCoherence),
  }),
)

/** How a dealer's brand surveys agree with its calls. */
export const coherenceResponse = named(
  'Coherence',
  z.strictObject({
    dealerId: id,
    from: month,
    to: month,
    question: maybe(id),
    asOf,
    brands: z.array(brandOfDealer),
    /** The brands that show nothing per person, or, `forbidden`, nothing at all. */
    withheldBrands: z.array(withheldBrand),
  }),
)
export type CoherenceResponse = z.output<typeof coherenceResponse>

/** A question across dealers, or all (null). */
const acrossFigures = named(
  'AcrossDealersFigures',
  z.strictObject({
    question: maybe(id),
    dealers: whole,
    pairs: whole,
    gap: shownFigure,
    identical: shownFigure,
    withinOne: shownFigure,
    concordance: shownFigure,
    spearman: shownFigure,
    pearson: shownFigure,
  }),
)

const chanceLimits = { inner: shownLimits, outer: shownLimits }

/** Dealers beside what they have in common: their figure by how many responses it is of. */
const funnel = named(
  'CoherenceFunnel',
  z.strictObject({
    centre: z.number(),
    dealers: z.array(
      named(
        'CoherenceFunnelDealer',
        z.strictObject({
          dealerId: id,
          responses: whole,
          value: z.number(),
          limits: named('CoherenceFunnelLimits', z.strictObject(chanceLimits)),
          outside: maybe(named('CoherenceFunnelSide', z.enum(['above', 'below']))),
        }),
      ),
    ),
    curve: z.array(named('CoherenceFunnelCurvePoint', z.strictObject({ responses: whole, ...chanceLimits }))),
  }),
)

/** Both funnels: of mean gaps, and of shares of identical marks. Null where fewer than five dealers have five responses. */
export const funnels = named(
  'CoherenceFunnels',
  z.strictObject({ gap: maybe(funnel), identical: maybe(funnel) }),
)

/** One month of a brand, for charts: of all questions, or of the one that is asked for. */
const brandMonth = named(
  'BrandMonthCoherence',
  z.strictObject({
    month,
    asOf,
    dealers: whole,
    pairs: whole,
    gap: shownFigure,
    identical: shownFigure,
    withinOne: shownFigure,
    answering: answerRate,
  }),
)

/** How a brand's surveys agree with the calls of all its dealers. */
export const brandCoherenceResponse = named(
  'BrandCoherence',
  z.strictObject({
    brandId: id,
    from: month,
    to: month,
    asOf,
    question: maybe(id),
    dealers: whole,
    questionTexts,
    responses: responseCounts,
    answering: answerRate,
    figures: z.array(acrossFigures),
    choices: z.array(acrossChoices),
    goal: maybe(goalFigures),
    works: z.array(comparison),
    joining: maybe(joining),
    months: z.array(brandMonth),
    funnels,
  }),
)
export type BrandCoherenceResponse = z.output<typeof brandCoherenceResponse>
