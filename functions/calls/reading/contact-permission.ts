import { type CustomerState, hasOpenProblem } from '../../cases/call/customer-state.ts'
import type * as z from 'zod/mini'
import type { Brand } from '../../directory/brands/brand.ts'
import { usualCallNature } from '../../directory/rights/rights-handling.ts'
import type { IsExcluded } from '../../directory/exclusions/open-exclusions.ts'
import { dialledNumbers } from '../../cases/customer/dialled-numbers.ts'
import { callCalendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { refuseIfLeft } from '../../directory/dealers/leaving.ts'
import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { languageOf } from '../../platform/words/language.ts'
import type { formerPermissionResponse, permissionResponse } from '../contract/permission-schemas.ts'
import { possibleContacts } from '../../cases/customer/contact-ref.ts'
import { rightsInForce } from '../../cases/customer/rights/customer-rights.ts'
import type { StandingPorts } from '../taking/customer-standing.ts'
import { mentionsPrize } from '../script/script.ts'
import { attemptsObstacle, hoursObstacle, phoneObstacle, restObstacle, rightsObstacles } from './obstacles.ts'
import { type Obstacle, obstacleInWords } from './permission-words.ts'

type PermissionPorts = StandingPorts & { directory: Directory; isExcluded: IsExcluded; clock: Clock }

type Query = { kind: CallKind; visit?: string | undefined }

/** A dealer, a customer's state, and the brands that either names. 404 if there is no such dealer. */
const readContext = async (
  { directory, readContact, numberHashes }: PermissionPorts,
  dealerId: string,
  customerRef: string,
  phones: readonly string[],
) => {
  const numbers = [...new Set(phones.flatMap((phone) => numberHashes(dealerId, phone)))]
  const [dealer, customer] = await Promise.all([
    directory.dealer(dealerId),
    readContact(dealerId, possibleContacts(customerRef, numbers), numbers),
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
  return { dealer, customer, brands, numbers }
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
 * no such dealer, `dealer-left` if Asortis no longer works for it. By reference and by number, in any spelling: one
 * eventually consistent read of what is known of them, and one of the exclusion list, if there is one.
 */
export const contactPermission =
  (ports: PermissionPorts) =>
  async (
    dealerId: string,
    { customerRef, phones, ...query }: Query & { customerRef: string; phones: readonly string[] },
  ): Promise<z.output<typeof permissionResponse>> => {
    const { dealer, customer, brands, numbers } = await readContext(ports, dealerId, customerRef, phones)
    const now = ports.clock()
    refuseIfLeft(dealer, now)
    const request = { ...query, now }
    const { callNature: nature = usualCallNature } = dealer
    const isExcluded = await ports.isExcluded(
      phones.flatMap((phone) => dialledNumbers(phone, dealer.country)),
    )
    const obstacles: Obstacle[] = [
      ...phoneObstacle(numbers),
      ...rightsObstacles(customer.allRights),
      ...(isExcluded ? [{ code: 'exclusion-list', until: null, nature } as const] : []),
      ...restObstacle(request, customer, (brandId) => brands.get(brandId)?.restPeriodDays ?? 0),
      ...hoursObstacle(request, callCalendarOf(dealer)),
      ...attemptsObstacle(request, customer, (brandId) => brands.get(brandId)),
    ]
    const reading = { language: languageOf(dealer.language), zone: dealer.zone, now }
    const mentionSurvey = !hasOpenProblem(customer) && rightsInForce(customer.allRights).length === 0
    return {
      allowed: obstacles.every((one) => one.code === 'exclusion-list' && one.nature === 'service'),
      reasons: obstacles.map((obstacle) => ({
        code: obstacle.code,
        until: obstacle.until,
        words: obstacleInWords(obstacle, reading),
      })),
      mentionSurvey,
      mentionPrize: mentionSurvey && !isExcluded && mayMentionPrize(dealer, customer, brands, query.visit),
      openProblems: customer.openProblems,
    }
  }

/**
 * The permission as the earlier operation gives it, which is asked without numbers: it knows the rest period and what is
 * kept by reference, and says `phone-unknown`, because an erased person cannot be recognised without the number.
 */
export const formerContactPermission =
  (ports: PermissionPorts) =>
  async (
    dealerId: string,
    customerRef: string,
    query: Query,
  ): Promise<z.output<typeof formerPermissionResponse>> => {
    const { customer, brands } = await readContext(ports, dealerId, customerRef, [])
    const rights = rightsObstacles(customer.allRights)
    const [rest] = restObstacle(
      { ...query, now: ports.clock() },
      customer,
      (brandId) => brands.get(brandId)?.restPeriodDays ?? 0,
    )
    return {
      allowed: rest === undefined && rights.length === 0,
      reasons: [
        ...rights.map(({ code }) => code),
        ...(rest === undefined ? [] : (['rest-period'] as const)),
        'phone-unknown',
      ],
      until: rest?.until ?? null,
      openProblems: customer.openProblems,
      mentionSurvey: !hasOpenProblem(customer) && rights.length === 0,
    }
  }
