import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { wrongs } from './said-wrongly.ts'

/** A call in which something was said wrongly, or of which it is not known. */
const saidWronglyCall = named(
  'SaidWrongly',
  z.strictObject({
    dealerId: z.string(),
    callId: z.string(),
    startedAt: z.string(),
    operator: z.string(),
    kind: callKind,
    outcome,
    wrong: z.array(named('WronglySaid', z.enum(wrongs))),
  }),
)
export type SaidWronglyCall = z.output<typeof saidWronglyCall>
export const saidWronglyPage = named(
  'SaidWronglyPage',
  z.strictObject({ items: z.array(saidWronglyCall), next: z.nullable(z.string()) }),
)
