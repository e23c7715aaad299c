import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

const openStatuses = ['open', 'acknowledged', 'in-progress'] as const
/** A state in which the dealer has to act. */
type OpenStatus = (typeof openStatuses)[number]

/** The states of a closed problem. */
export const closedStatuses = ['resolved', 'unresolved', 'dismissed'] as const

/** The states of a problem (domain.md, "A problem's life"). */
export const problemStatuses = [...openStatuses, ...closedStatuses] as const
export type ProblemStatus = (typeof problemStatuses)[number]
export const problemStatus = named('ProblemStatus', z.enum(problemStatuses))

/** Whether a problem in this state is still open, so that its dealer has to act. */
export const isOpen = (status: ProblemStatus): status is OpenStatus =>
  openStatuses.some((open) => open === status)
