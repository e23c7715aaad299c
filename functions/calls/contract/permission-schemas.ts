import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { customerRights } from '../../cases/customer/rights/customer-rights.ts'
import { named } from '../../platform/content/named.ts'
import { id, line } from '../../platform/content/schemas.ts'

/** Whom the call centre is about to call: the numbers that it will dial, and the visit if it is about one. */
export const permissionRequest = named(
  'ContactPermissionRequest',
  z.strictObject({
    customerRef: id,
    phones: z.array(line(40)).check(z.minLength(1), z.maxLength(10)),
    plate: z.optional(line(20)),
    kind: callKind,
    visit: z.optional(id),
  }),
)

const obstacle = named(
  'ContactObstacle',
  z.enum([
    ...customerRights,
    ...(['exclusion-list', 'rest-period', 'outside-call-hours', 'attempts-used', 'phone-unknown'] as const),
  ]),
)

/**
 * Whether a customer may be called now; `words` say each reason against it in the dealer's language. On an exclusion list, a
 * dealer whose calls are a service may call, without mentioning a prize: then that is the one reason of a call that is allowed.
 * `phone-unknown`: none of the phones is a number, and an erased person cannot be recognised without one.
 */
export const permissionResponse = named(
  'ContactPermission',
  z.object({
    allowed: z.boolean(),
    reasons: z.array(
      named('ContactReason', z.object({ code: obstacle, until: z.nullable(z.string()), words: z.string() })),
    ),
    mentionSurvey: z.boolean(),
    mentionPrize: z.boolean(),
    openProblems: z.array(z.string()),
  }),
)

/** The response of the earlier operation, which is asked without numbers, and always says `phone-unknown`. */
export const formerPermissionResponse = named(
  'FormerContactPermission',
  z.object({
    allowed: z.boolean(),
    reasons: z.array(
      named('FormerContactObstacle', z.enum([...customerRights, 'rest-period', 'phone-unknown'])),
    ),
    until: z.nullable(z.string()),
    openProblems: z.array(z.string()),
    mentionSurvey: z.boolean(),
  }),
)
