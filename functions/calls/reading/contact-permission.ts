import { hasOpenProblem, type LastCall } from '../../cases/call/customer-state.ts'
import type * as z from 'zod/mini'
import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { permissionResponse } from '../contract/response-schemas.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

const dayMs = 86_400_000

/**
 * The end of a customer's rest period (ISO 8601), or null if none is running. `restDays` gives the days per brand;
 * rechecks and further attempts about the same visit are exempt (domain.md, "People's rights").
 */
const restsUntil = (
  request: { kind: CallKind; visit: string | undefined; now: Date },
  lastCalls: readonly LastCall[],
  restDays: (brandId: string) => number,
): string | null => {
  if (request.kind === 'recheck') return null
  const until = lastCalls
    .filter((call) => call.visit !== request.visit)
    .map((call) => new Date(Date.parse(call.at) + restDays(call.brandId) * dayMs).toISOString())
    .filter((end) => end > request.now.toISOString())
    .sort()
  return until.at(-1) ?? null
}

/** Whether a customer may be called and the survey mentioned. 404 if there is no such dealer. */
export const contactPermission =
  ({
    directory,
    customers,
    clock,
  }: {
    directory: Directory
    customers: Pick<Cases['customers'], 'get'>
    clock: Clock
  }) =>
  async (
    dealerId: string,
    customerRef: string,
    query: { kind: CallKind; visit?: string | undefined },
  ): Promise<z.output<typeof permissionResponse>> => {
    const [dealer, customer] = await Promise.all([
      directory.dealer(dealerId),
      customers.get(dealerId, customerRef),
    ])
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const rest = new Map<string, number>()
    for (const { brandId } of customer.lastCalls) {
      rest.set(brandId, (await directory.brand(brandId))?.restPeriodDays ?? 0)
    }
    const until = restsUntil(
      { kind: query.kind, visit: query.visit, now: clock() },
      customer.lastCalls,
      (brandId) => rest.get(brandId) ?? 0,
    )
    return {
      allowed: until === null,
      reasons: until === null ? [] : ['rest-period'],
      until,
      openProblems: customer.openProblems,
      mentionSurvey: !hasOpenProblem(customer),
    }
  }
