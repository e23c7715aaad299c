import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** What a decision changes: something for this customer, or how the business works, so that the cause does not return. */
const decisionScopes = ['this-customer', 'the-business'] as const
export const decisionScope = named('DecisionScope', z.enum(decisionScopes))
