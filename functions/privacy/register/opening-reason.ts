import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** On whose behalf what is blocked is opened (LOPDGDD, article 32). */
const openingReasons = ['person', 'court', 'authority', 'claims'] as const

/** On whose behalf what is blocked is opened. */
export const openingReason = named('OpeningReason', z.enum(openingReasons))
