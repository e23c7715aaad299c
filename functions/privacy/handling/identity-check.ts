import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** How whoever asks was known to be the person. */
export const identityCheck = named(
  'IdentityCheck',
  z.enum(['signed-in', 'known-contact', 'document', 'representative', 'court-or-authority']),
)
