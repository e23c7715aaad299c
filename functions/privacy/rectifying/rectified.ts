import * as z from 'zod/mini'
import type { Customer, Visit } from '../../cases/call/call-content.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { Correction } from './correction.ts'

const object = z.record(z.string(), z.unknown())
type Fields = z.output<typeof object>
type Item = Readonly<Record<string, unknown>>

/** A customer as corrected; another's reference never changes. Pure. */
export const rectifiedCustomer = <C extends Partial<Customer>>(customer: C, { contact }: Correction): C => ({
  ...customer,
  ...contact,
})

/** A visit whose vehicle is the corrected one, as corrected; any other as it is. Pure. */
export const rectifiedVisit = <V extends Pick<Visit, 'vehicle'>>(visit: V, { vehicle }: Correction): V => {
  const before = visit.vehicle
  if (!vehicle || before?.plate === undefined) return visit
  const { was, ...corrected } = vehicle
  const isIt = [was, corrected.plate ?? was].some(
    (plate) => comparableKey(plate) === comparableKey(before.plate),
  )
  return isIt ? { ...visit, vehicle: { ...before, ...corrected } } : visit
}

const version = z.looseObject({
  customer: z.optional(z.looseObject({})),
  visit: z.optional(z.looseObject({ vehicle: z.optional(z.looseObject({ plate: z.optional(z.string()) })) })),
})

/** One version of a call's fields, as put or as an amendment gave them, with the corrected values in place of the old ones. */
const rectifiedVersion = (given: unknown, correction: Correction): Fields => {
  const { customer, visit, ...rest } = z.parse(version, given)
  return {
    ...rest,
    ...(customer && { customer: rectifiedCustomer(customer, correction) }),
    ...(visit && { visit: rectifiedVisit(visit, correction) }),
  }
}

const rectifiedJson = (json: string, correction: Correction): string => {
  const before: unknown = JSON.parse(json)
  const after = rectifiedVersion(before, correction)
  // What has nothing to correct stays as it is, to the byte.
  return JSON.stringify(after) === JSON.stringify(rectifiedVersion(before, {})) ? json : JSON.stringify(after)
}

const plateAfter = (plate: string, correction: Correction): string =>
  comparableKey(rectifiedVisit({ vehicle: { plate } }, correction).vehicle?.plate) || plate

/** The facts that figures count, as put and as they are now, have the plate too. */
const factsAfter = (facts: Item, correction: Correction): Item => {
  const { plate } = facts
  return typeof plate === 'string' ? { ...facts, plate: plateAfter(plate, correction) } : facts
}

const amended = z.looseObject({ content: object })
const rectifiedAmended = (json: string, correction: Correction): string => {
  const { content, ...rest } = z.parse(amended, JSON.parse(json))
  const before = JSON.stringify(content)
  const after = rectifiedJson(before, correction)
  return after === before ? json : JSON.stringify({ ...rest, content: object.parse(JSON.parse(after)) })
}

/**
 * What stays of an item of a case when its customer's data is corrected: the item with the corrected values in place of the
 * old ones, in what was put, in what amendments gave, and in the notice of a number that changed. The same if there is
 * nothing to correct in it. Pure.
 */
export const rectifiedItem =
  (correction: Correction) =>
  (item: Item): Record<string, unknown> => {
    const { content, amended: amendedTo, fields, phoneBefore } = item
    const facts = z.safeParse(object, item['now'])
    return {
      ...factsAfter(item, correction),
      ...(facts.success && { now: factsAfter(facts.data, correction) }),
      ...(typeof content === 'string' && { content: rectifiedJson(content, correction) }),
      ...(typeof amendedTo === 'string' && { amended: rectifiedAmended(amendedTo, correction) }),
      ...(typeof fields === 'string' && { fields: rectifiedJson(fields, correction) }),
      ...(typeof phoneBefore === 'string' && correction.contact?.phone !== undefined && { phoneBefore: '' }),
    }
  }

/** The same of the fields of an amendment, as JSON. Pure. */
export const rectifiedFields = rectifiedJson
