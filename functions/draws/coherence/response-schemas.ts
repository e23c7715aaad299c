import * as z from 'zod/mini'
import { groupId } from '../../groups/group/group.ts'
import { named } from '../../platform/content/named.ts'
import { id, month } from '../../platform/content/schemas.ts'
import { reasonsHidden } from './disclosed-figures.ts'

const percentage = z.int().check(z.gte(0), z.lte(100))

const question = named(
  'GroupQuestionFigures',
  z.strictObject({
    brand: z.nullable(id),
    question: z.nullable(id),
    gap: z.number(),
    identical: percentage,
    withinOne: percentage,
  }),
)

const shown = {
  figures: z.nullable(z.array(question)),
  why: z.nullable(named('WhyGroupHidden', z.enum(reasonsHidden))),
}

/** A group's coherence as its participants may see it. */
export const groupCoherenceResponse = named(
  'GroupCoherence',
  z.strictObject({
    groupId,
    from: month,
    to: month,
    question: z.nullable(id),
    brand: z.nullable(id),
    asOf: z.nullable(z.string()),
    range: named('GroupRangeFigures', z.strictObject(shown)),
    months: z.array(named('GroupMonthFigures', z.strictObject({ month, ...shown }))),
  }),
)
export type GroupCoherenceResponse = z.output<typeof groupCoherenceResponse>
