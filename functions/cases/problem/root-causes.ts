import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The areas that group root causes. */
export const rootCauseAreas = ['workshop', 'service', 'delivery', 'outside'] as const
export type RootCauseArea = (typeof rootCauseAreas)[number]

/** Root causes of problems, as `area/cause`; closing a problem requires one, so that it can be prevented in future. */
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
