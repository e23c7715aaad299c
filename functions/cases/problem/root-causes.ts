import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** What root causes are grouped by. */
export const rootCauseAreas = ['workshop', 'service', 'delivery', 'outside'] as const
export type RootCauseArea = (typeof rootCauseAreas)[number]

/** Why problems happen, `area/cause`: closing one names both, so that the cause can be kept from coming back. */
export const rootCauses = [
  'workshop/diagnosis',
  'workshop/workmanship',
  'workshop/parts',
  'workshop/quality-control',
  'workshop/capacity',
  'service/communication',
  'service/appointment',
  'service/promise-not-kept',
  'service/treatment',
  'service/invoice',
  'delivery/date',
  'delivery/preparation',
  'delivery/explanation',
  'delivery/documents',
  'outside/brand-policy',
  'outside/price',
  'outside/vehicle',
  'outside/customer-expectation',
  'outside/none-found',
] as const satisfies readonly `${RootCauseArea}/${string}`[]
export type RootCause = (typeof rootCauses)[number]
export const rootCause = named('RootCause', z.enum(rootCauses))
