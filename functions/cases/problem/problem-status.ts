import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The states of a problem (domain.md, "A problem's life"). */
export const problemStatuses = [
  'open',
  'acknowledged',
  'in-progress',
  'resolved',
  'unresolved',
  'dismissed',
] as const
export type ProblemStatus = (typeof problemStatuses)[number]
export const problemStatus = named('ProblemStatus', z.enum(problemStatuses))

const openStatuses: readonly ProblemStatus[] = ['open', 'acknowledged', 'in-progress']

/** Whether a problem in this state is still open, so that its dealer has to act. */
export const isOpen = (status: ProblemStatus): boolean => openStatuses.includes(status)
