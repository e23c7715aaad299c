import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { namesCustomer } from '../../cases/words/personal-reference.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { HeldKind } from '../../platform/personal-data/personal-data.ts'
import type { CaseVersion } from './case-versions.ts'
import type { LeftVersions, Replaced } from './left-versions.ts'

type Item = Readonly<Record<string, unknown>>
/** What becomes of an item: what stays in its place, and what of it is the customer's, or nothing (null). */
type LeftItem = { left: Record<string, unknown>; kept: Record<string, unknown> | null }

const given = z.looseObject({
  customer: z.optional(z.unknown()),
  visit: z.optional(z.unknown()),
})
const parsed = (json: unknown) => z.parse(given, JSON.parse(String(json)))

/** What an amendment says instead of why, where that names whose call it was. */
const note = 'Los datos eran de otro cliente.'

/**
 * What an amendment or the call as put gave, with the present customer's instead: with the customer the visit, too, if it was
 * another one, so that no version has one of each while others are still to be replaced.
 */
const replacedIn = (fields: z.output<typeof given>, { was, is }: Replaced): Item => {
  const { customer, visit } = fields
  const hasVisit = visit !== undefined || (customer !== undefined && !isDeepStrictEqual(was.visit, is.visit))
  return {
    ...fields,
    ...(customer !== undefined && { customer: is.customer }),
    ...(hasVisit && { visit: is.visit }),
  }
}

/** Whose it was, and the visit if that was another one, too; none that is the present customer's. */
const ofCustomer = ({
  was,
  is,
}: Replaced): { customer: CaseVersion['customer']; visit?: CaseVersion['visit'] } => ({
  customer: was.customer,
  ...(!isDeepStrictEqual(was.visit, is.visit) && { visit: was.visit }),
})

/** The facts that figures count have the customer and the car, too. */
const factsNow = ({ customer, plate, ...item }: Item, { is }: Replaced): Record<string, unknown> => {
  const now = comparableKey(is.visit.vehicle?.plate)
  return {
    ...item,
    ...(customer !== undefined && { customer: is.customer.ref }),
    ...(plate !== undefined && now !== '' && { plate: now }),
  }
}

const callLeft = (item: Item, replaced: Replaced): LeftItem => {
  const { v, at, month, kind, outcome, script, content } = item
  const { startedAt, operator, questionnaire, ...fields } = parsed(content)
  return {
    left: {
      ...factsNow(item, replaced),
      former: true,
      content: JSON.stringify(replacedIn({ startedAt, operator, questionnaire, ...fields }, replaced)),
    },
    // As much as makes it readable as a call; what was said in it was not theirs.
    kept: {
      ...{ v, at, month, kind, outcome, script, print: '', putBy: '' },
      content: JSON.stringify({
        ...{ startedAt, operator, questionnaire, visit: { ref: '' } },
        ...ofCustomer(replaced),
      }),
    },
  }
}

const amendmentLeft = (item: Item, versions: LeftVersions): LeftItem => {
  const replaced = versions.amendments.get(String(item['id']))
  const why = versions.all.some(({ was }) => namesCustomer(String(item['note']), was)) ? { note } : {}
  if (!replaced) return { left: { ...item, ...why }, kept: null }
  const fields = parsed(item['fields'])
  const { customer, visit } = ofCustomer(replaced)
  const own = {
    ...(fields.customer !== undefined && { customer }),
    ...(fields.visit !== undefined && visit && { visit }),
  }
  return {
    left: {
      ...{ ...item, ...why, ...(fields.customer !== undefined && { former: true }) },
      fields: JSON.stringify(replacedIn(fields, replaced)),
    },
    kept:
      Object.keys(own).length === 0
        ? null
        : { ...item, note: '', criteria: [], print: '', fields: JSON.stringify(own) },
  }
}

/** That a state was in force stays for the thread; the ground, and that it was theirs, is the customer's. Pure. */
export const rightLeft = ({ ground, ...item }: Item): LeftItem => ({
  left: { ...item, former: true },
  kept: { ...item, ...(ground !== undefined && { ground }) },
})

/**
 * What becomes of an item of a case when what it says of a customer whose call it is no more is taken out: what the present
 * customer has in the same place is there instead. The same item, and nothing kept, if it says nothing of them. What was said
 * in the call, its marks and its classification stay as they are. Pure.
 */
export const leftItem =
  (versions: LeftVersions, kind: HeldKind) =>
  (item: Item): LeftItem => {
    if (kind === 'call' && versions.put) return callLeft(item, versions.put)
    if (kind === 'amendment') return amendmentLeft(item, versions)
    const { phoneBefore } = item
    const isTheirs = kind === 'notice' && typeof phoneBefore === 'string' && versions.phones.has(phoneBefore)
    return { left: { ...item, ...(isTheirs && { phoneBefore: '' }) }, kept: null }
  }
