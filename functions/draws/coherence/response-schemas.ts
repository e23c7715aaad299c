import * as z from 'zod/mini'
import { groupId } from '../../groups/group/group.ts'
import { named } from '../../platform/content/named.ts'
import { id, month } from '../../platform/content/schemas.ts'
import { funnels } from '../../surveys/coherence/response-schemas.ts'
import { reasonsHidden } from './disclosure.ts'

const percentage = z.int().check(z.gte(0), z.lte(100))

const question = named(
  'GroupQuestionFigures',
  z.strictObject({
    brand: z.nullable(id),
    question: z.nullable(id),
    /** Choices have no distance: null. */
    gap: z.nullable(z.number()),
    identical: percentage,
    withinOne: z.nullable(percentage),
  }),
)

const shown = {
  figures: z.nullable(z.array(question)),
  why: z.nullable(named('WhyGroupHidden', z.enum(reasonsHidden))),
}

/** A brand whose questions are shown in one of the months, to choose from. */
const groupBrand = named(
  'GroupSurveyBrand',
  z.strictObject({
    brand: id,
    name: z.string(),
    questions: z.array(named('GroupSurveyQuestion', z.strictObject({ question: id, text: z.string() }))),
  }),
)

/** A group's coherence as its participants may see it; for staff, each dealer beside the funnels' limits, too. */
export const groupCoherenceResponse = named(
  'GroupCoherence',
  z.strictObject({
    groupId,
    from: month,
    to: month,
    question: z.nullable(id),
    brand: z.nullable(id),
    asOf: z.nullable(z.string()),
    brands: z.array(groupBrand),
    /** The names of brands that forbid any use of their responses today: they are in no figure. */
    forbiddenBrands: z.array(z.string()),
    range: named('GroupRangeFigures', z.strictObject(shown)),
    months: z.array(named('GroupMonthFigures', z.strictObject({ month, ...shown }))),
    /** Null for participants. */
    funnels: z.nullable(funnels),
  }),
)
export type GroupCoherenceResponse = z.output<typeof groupCoherenceResponse>
