import type { ValidationError } from '../../platform/errors/errors.ts'

const dayMs = 86_400_000
const maxDaysAhead = 1
const maxDaysAgo = 400

/**
 * Checks a call's start (RFC 3339) against the server's clock: an error if it is more than a day ahead or more than 400
 * days ago (api.md, "Calls"), which only a wrong clock or a mistyped year explains. None if it is unknown.
 */
export const implausibleTimes = (startedAt: string | undefined, now: Date): ValidationError[] => {
  if (startedAt === undefined) return []
  const age = now.getTime() - Date.parse(startedAt)
  if (age >= -maxDaysAhead * dayMs && age <= maxDaysAgo * dayMs) return []
  return [
    {
      in: 'body',
      pointer: '/startedAt',
      code: 'implausible-time',
      detail: `Must be at most ${maxDaysAhead} day ahead of the service's clock and at most ${maxDaysAgo} days ago.`,
    },
  ]
}
