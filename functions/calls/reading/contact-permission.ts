import { type CustomerState, hasOpenProblem } from '../../cases/call/customer-state.ts'
import type * as z from 'zod/mini'
import type { Brand } from '../../directory/brands/brand.ts'
import { callCalendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { refuseIfLeft } from '../../directory/dealers/leaving.ts'
import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { languageOf } from '../../platform/words/language.ts'
import type { formerPermissionResponse, permissionResponse } from '../contract/permission-schemas.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { mentionsPrize } from '../script/script.ts'
import { attemptsObstacle, hoursObstacle, restObstacle } from './obstacles.ts'
import { obstacleInWords } from './permission-words.ts'

type PermissionPorts = {
  directory: Directory
  customers: Pick<Cases['customers'], 'get'>
  clock: Clock
}

type Query = { kind: CallKind; visit?: string | undefined }

/** A dealer, a customer's state, and the brands that either names. 404 if there is no such dealer. */
const readContext = async (
  { directory, customers }: PermissionPorts,
  dealerId: string,
  customerRef: string,
) => {
  const [dealer, customer] = await Promise.all([
    directory.dealer(dealerId),
    customers.get(dealerId, customerRef),
    directory.preloadBrands(),
  ])
  if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
  const { lastCalls, attempts = [] } = customer
  const ids = new Set([...dealer.brands, ...[...lastCalls, ...attempts].map(({ brandId }) => brandId)])
  const brands = new Map<string, Brand>()
  for (const id of ids) {
    const brand = await directory.brand(id)
    if (brand) brands.set(id, brand)
  }
  return { dealer, customer, brands }
}

/** Whether the script may mention a prize, whichever of the brands that the visit may be of it is. */
const mayMentionPrize = (
  dealer: Dealer,
  { lastCalls, attempts = [] }: CustomerState,
  brands: ReadonlyMap<string, Brand>,
  visit: string | undefined,
): boolean => {
  const known = [...lastCalls, ...attempts].find((item) => item.visit === visit)
  const possible = known ? [known.brandId] : dealer.brands
  const { rewardsLoyalty, group } = dealer
  return possible.every((brandId) =>
    mentionsPrize({ brand: brands.get(brandId), rewardsLoyalty, groupActive: group?.active ?? false }),
  )
}

/**
 * Whether a customer may be called now, with every reason against it in words, and what may be mentioned. 404 if there is
 * no such dealer, `dealer-left` if Asortis no longer works for it. One eventually consistent read of the customer's item.
 */
export const contactPermission =
  (ports: PermissionPorts) =>
  async (
    dealerId: string,
    { customerRef, ...query }: Query & { customerRef: string },
  ): Promise<z.output<typeof permissionResponse>> => {
    const { dealer, customer, brands } = await readContext(ports, dealerId, customerRef)
    const now = ports.clock()
    refuseIfLeft(dealer, now)
    const request = { ...query, now }
    const obstacles = [
      ...restObstacle(request, customer, (brandId) => brands.get(brandId)?.restPeriodDays ?? 0),
      ...hoursObstacle(request, callCalendarOf(dealer)),
      ...attemptsObstacle(request, customer, (brandId) => brands.get(brandId)),
    ]
    const reading = { language: languageOf(dealer.language), zone: dealer.zone, now }
    const mentionSurvey = !hasOpenProblem(customer)
    return {
      allowed: obstacles.length === 0,
      reasons: obstacles.map((obstacle) => ({
        code: obstacle.code,
        until: obstacle.until,
        words: obstacleInWords(obstacle, reading),
      })),
      mentionSurvey,
      mentionPrize: mentionSurvey && mayMentionPrize(dealer, customer, brands, query.visit),
      openProblems: customer.openProblems,
    }
  }

/** The permission as the earlier operation gives it: it knows the rest period alone. */
export const formerContactPermission =
  (ports: PermissionPorts) =>
  async (
    dealerId: string,
    customerRef: string,
    query: Query,
  ): Promise<z.output<typeof formerPermissionResponse>> => {
    const { customer, brands } = await readContext(ports, dealerId, customerRef)
    const [rest] = restObstacle(
      { ...query, now: ports.clock() },
      customer,
      (brandId) => brands.get(brandId)?.restPeriodDays ?? 0,
    )
    return {
      allowed: rest === undefined,
      reasons: rest === undefined ? [] : ['rest-period'],
      until: rest?.until ?? null,
      openProblems: customer.openProblems,
      mentionSurvey: !hasOpenProblem(customer),
    }
  }
