import * as z from 'zod/mini'
import { criterion } from '../../cases/classification/criteria.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { lessons } from './coaching.ts'

const whole = z.int().check(z.gte(0))

const coachingCall = named(
  'CoachingCall',
  z.strictObject({
    ...{ dealerId: z.string(), callId: z.string(), receivedAt: z.string(), kind: callKind },
    lesson: named('CoachingLesson', z.enum(lessons)),
    operatorCriteria: z.array(criterion),
    specialistCriteria: z.array(criterion),
    reviewedAt: z.string(),
    /** The review, if it is the caller's own, which they may read again; null otherwise. */
    reviewId: z.nullable(z.string()),
  }),
)

const operatorCoaching = named(
  'OperatorCoaching',
  z.strictObject({
    operator: z.string(),
    /** Reviews that count, and those of them that teach something. */
    ...{ reviews: whole, missed: whole, noProblem: whole, otherCriteria: whole },
    /** The latest five of each lesson. */
    calls: z.array(coachingCall),
  }),
)

/** Calls to coach operators with, those with most to learn first, at most 20 operators. */
export const coachingResponse = named(
  'Coaching',
  z.strictObject({
    ...{ from: z.string(), to: z.string(), until: z.nullable(z.string()) },
    operators: z.array(operatorCoaching),
  }),
)
