import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

const audience = named('SignedInAs', z.enum(['dealer', 'staff', 'specialist']))
const ownDealer = named(
  'OwnDealer',
  z.object({ dealerId: z.string(), name: z.string(), zone: z.string(), language: z.string() }),
)

/** Whoever is signed in; `name` is null for one of Asortis's people whom nobody has named here. */
export const meResponse = named(
  'Me',
  z.object({ audience, name: z.nullable(z.string()), dealers: z.array(ownDealer) }),
)
