import { companyContact, numberOfContact, type RightsHolder } from '../../cases/customer/contact-ref.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { invalidBody } from '../../platform/errors/errors.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { isCompany } from '../handling/is-company.ts'
import type { CasesPorts } from './cases-in-state.ts'
import { numbersOfDriver } from './numbers-of-driver.ts'
import { endingOf } from './phone-endings.ts'
import type { StateEnd, StateRequest } from './state-schemas.ts'

type WhosePorts = Pick<CasesPorts, 'calls' | 'listCalls' | 'numberHashes'> & {
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
}

/** As many numbers are kept of a customer who is in a state: a text in which any digits could be a number has thirty. */
const maxNumbers = 500

/** The numbers in `phones`, by their hashes. Throws 422 if there are none, or of a company none at all. */
const givenNumbers = (
  numberHashes: WhosePorts['numberHashes'],
  dealerId: string,
  { type, phones = [] }: Pick<StateEnd, 'type' | 'phones'>,
): string[] => {
  const given = [...new Set(phones.flatMap((phone) => numberHashes(dealerId, phone)))]
  if (phones.length > 0 && given.length === 0)
    throw invalidBody('/phones', 'wrong-format', 'Must have phone numbers, such as +34 600 111 222.')
  if (type === 'company' && given.length === 0)
    throw invalidBody(
      '/phones',
      'missing',
      'This field is required of a company: the numbers of those who are meant, such as +34 600 111 222.',
    )
  return given
}

const isCompanys = async (ports: WhosePorts, of: CustomerOf): Promise<boolean> =>
  isCompany(ports, of, await ports.listCalls(of))

/** One driver must neither silence all, nor have all called again. */
const typeMissing = (whom: string) =>
  invalidBody(
    '/type',
    'missing',
    `This field is required for a company, whose drivers share the reference. Must be company, with the phones of those ${whom}, or person for everybody of this reference.`,
  )

/** What is written as the phone of each call of a customer, as put and as it is now: its numbers, by their hashes. */
const writtenNumbersOf = async (
  { calls, listCalls, numberHashes }: Pick<WhosePorts, 'calls' | 'listCalls' | 'numberHashes'>,
  of: CustomerOf,
): Promise<string[][]> => {
  const written: string[][] = []
  for (const callId of await listCalls(of)) {
    const call = await absentIfGone(calls.get(of.dealerId, callId))
    for (const { customer } of call ? [call.put.content, call.content] : [])
      written.push(numberHashes(of.dealerId, customer.phone))
  }
  return written
}

/**
 * Each of a company's contacts at the numbers given, and at those that a call of theirs has beside one of them
 * (`numbersOfDriver`), with how its number ends if it was given.
 */
const companyHolders = async (
  ports: WhosePorts,
  of: CustomerOf,
  phones: readonly string[],
  given: readonly string[],
): Promise<RightsHolder[]> => {
  const { dealerId, customerRef } = of
  return numbersOfDriver(given, await writtenNumbersOf(ports, of)).map((number) => ({
    ...{ dealerId, contact: companyContact(customerRef, number), numbers: [number] },
    ending: endingOf(phones, (digits) => ports.numberHashes(dealerId, digits).includes(number)),
  }))
}

/**
 * Who comes into a state by a request: a person with every number known of them or given, of a company everybody with those
 * of all its drivers, or each of its people at a number. 422 for a company's reference, unless it is said who is meant, for a
 * company without numbers, and for too many numbers.
 */
export const holdersToSet = async (
  ports: WhosePorts,
  of: CustomerOf,
  request: Pick<StateRequest, 'type' | 'phones'>,
): Promise<RightsHolder[]> => {
  const { dealerId, customerRef } = of
  const given = givenNumbers(ports.numberHashes, dealerId, request)
  if (request.type === undefined && (await isCompanys(ports, of)))
    throw typeMissing('who are not to be called')
  if (request.type === 'company') return companyHolders(ports, of, request.phones ?? [], given)
  const { numbers: known = [] } = await ports.customers.get(dealerId, customerRef, { consistent: true })
  const contacts = await ports.customers.contactsOf(dealerId, customerRef)
  const ofDrivers = contacts.flatMap((contact) => numberOfContact(contact) ?? [])
  const called = (await writtenNumbersOf(ports, of)).flat()
  const numbers = [...new Set([...known, ...ofDrivers, ...called, ...given])]
  if (given.length > 0 && numbers.length > maxNumbers)
    throw invalidBody('/phones', 'too-big', `Must leave no more than ${maxNumbers} numbers of the customer.`)
  return [{ dealerId, contact: customerRef, numbers }]
}

/**
 * Whom a decision is about, of all those whose state a reference's may be (`holdersToEnd`): everybody, or of a company those at
 * the numbers given. 422 as there.
 */
export const contactsToDecide = async (
  ports: WhosePorts,
  of: CustomerOf,
  request: Pick<StateEnd, 'type' | 'phones'>,
): Promise<string[]> =>
  (await holdersToEnd(ports, of, request, 'whose objection is decided about')).map(({ contact }) => contact)

/**
 * Whose state a request ends: a person's and that of every number known of them, or of a company those at the numbers given;
 * `person` is everybody of a company. 422 for a reference that is or has been a company's, unless it is said who is meant,
 * and for numbers that are not a company's.
 */
export const holdersToEnd = async (
  ports: WhosePorts,
  of: CustomerOf,
  request: Pick<StateEnd, 'type' | 'phones'>,
  whom = 'who may be called again',
): Promise<RightsHolder[]> => {
  const { dealerId, customerRef } = of
  const { type, phones = [] } = request
  const given = givenNumbers(ports.numberHashes, dealerId, request)
  if (type === 'company') return companyHolders(ports, of, phones, given)
  const contacts = await ports.customers.contactsOf(dealerId, customerRef)
  if (type === undefined && (await isCompanys(ports, of))) throw typeMissing(whom)
  if (phones.length > 0)
    throw invalidBody(
      '/phones',
      'does-not-fit',
      'Must be left out, unless type is company: of a person, every number known of them is meant.',
    )
  const { numbers = [] } = await ports.customers.get(dealerId, customerRef, { consistent: true })
  return [
    ...contacts.map((contact) => ({ dealerId, contact, numbers: [numberOfContact(contact) ?? []].flat() })),
    { dealerId, contact: customerRef, numbers },
  ]
}
