import { numberOfContact, type RightsHolder } from '../../cases/customer/contact-ref.ts'
import { contactsOfCall, holdersOf } from '../../cases/customer/keep-no-calls.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { ClosingEntry } from '../../cases/entries/closing-entry.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import { type LeftVersions, leftVersions } from './left-versions.ts'

/** A call with its closing and its amendments. */
export type WholeCall = {
  call: StoredCall
  closing: ClosingEntry | null
  amendments: readonly AmendmentEntry[]
}

/** A call that is a customer's no more. */
export type LeftCall = {
  call: StoredCall
  facts: WholeCall
  /** What it says of them. */
  versions: LeftVersions
  /** The calls that are still theirs; read once, when they are first asked for. */
  others: () => Promise<readonly WholeCall[]>
  /** The customer whose it was. */
  customerRef: string
}

type ReadLeftPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  entries: Pick<Cases['entries'], 'closingOf'>
  listCalls: (of: CustomerOf) => Promise<string[]>
}

/**
 * Under what anything may be kept of a customer because of a call that was theirs, with the numbers that it goes with: the
 * reference, and as of a company's contact each number. Pure.
 */
export const leftHolders = (
  numberHashes: NumberHashes,
  dealerId: string,
  { all }: LeftVersions,
): RightsHolder[] => {
  const found = all.flatMap(({ was: { customer } }) =>
    contactsOfCall(numberHashes, dealerId, customer).map((contact) => {
      const number = numberOfContact(contact)
      const numbers = number === undefined ? numberHashes(dealerId, customer.phone) : [number]
      return { dealerId, contact, numbers }
    }),
  )
  return [...new Map(found.map((holder) => [holder.contact, holder])).values()]
}

/** Whether what is known of a call's customer is kept under a contact (`holdersOf`). Pure. */
export const isOf =
  (numberHashes: NumberHashes, dealerId: string, contact: string, isCompany: boolean) =>
  ({ call }: WholeCall): boolean =>
    holdersOf(numberHashes, dealerId, call.content.customer, isCompany).some((one) => one.contact === contact)

/** Reads a call that is a customer's no more; undefined if there is none. */
export const readLeft =
  (ports: ReadLeftPorts) =>
  async (dealerId: string, callId: string, customerRef: string): Promise<LeftCall | undefined> => {
    const read = async (id: string): Promise<WholeCall | undefined> => {
      const call = await absentIfGone(ports.cases.readCall(dealerId, id))
      if (!call) return undefined
      const [closing, amendments] = await Promise.all([
        ports.entries.closingOf(call),
        ports.amendments.list(call),
      ])
      return { call, closing, amendments }
    }
    const readOthers = async () => {
      const found: WholeCall[] = []
      for (const id of await ports.listCalls({ dealerId, customerRef })) {
        const other = id === callId ? undefined : await read(id)
        if (other?.call.content.customer.ref === customerRef) found.push(other)
      }
      return found
    }
    const facts = await read(callId)
    if (!facts) return undefined
    let others: Promise<readonly WholeCall[]> | undefined
    const versions = leftVersions(facts, customerRef)
    return { call: facts.call, facts, versions, customerRef, others: () => (others ??= readOthers()) }
  }
