import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import type { ProblemStatus } from './problem-status.ts'

/** What is missing for a deadline. */
export const deadlineKind = named('DeadlineKind', z.enum(['acknowledge', 'resolve']))

/** A problem's state and deadlines (ISO 8601). */
export type ProblemDeadlines = { status: ProblemStatus; acknowledgeBy: string; resolveBy: string }

/**
 * Which deadline of an open problem applies now (ISO 8601), and what is missing: to acknowledge it while nobody has,
 * unless resolving is due even before, or to resolve it.
 */
export const nextDeadline = ({
  status,
  acknowledgeBy,
  resolveBy,
}: ProblemDeadlines): { deadline: string; missing: 'acknowledge' | 'resolve' } =>
  status === 'open' && acknowledgeBy <= resolveBy
    ? { deadline: acknowledgeBy, missing: 'acknowledge' }
    : { deadline: resolveBy, missing: 'resolve' }
