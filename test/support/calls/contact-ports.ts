import type { CustomerState } from '../../../functions/cases/call/customer-state.ts'
import { numberHashes as hashesOf } from '../../../functions/cases/customer/number-hash.ts'
import { readContact } from '../../../functions/cases/customer/read-contact.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { bringInLine } from '../../../functions/cases/suspension/bring-in-line.ts'
import { readNotToRing } from '../../../functions/cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../../../functions/cases/suspension/rights-of-call.ts'
import { tellOfNumber } from '../../../functions/cases/suspension/tell-of-number.ts'
import { exampleDirectory } from './directory-double.ts'
import type { Table } from '../../../functions/platform/table/client.ts'

/** Hashes of numbers, as the service makes them. */
export const numberHashes = hashesOf('test-suppression-key')

/** The ports for customers' states, on a table. */
export const contactPorts = (table: Table) => {
  const { cases, entries, customers, rights } = openCases(table)
  const rightsOf = rightsOfCall({ customers, numberHashes })
  return {
    isExcluded: async () => false,
    ...{ rights, numberHashes, readContact: readContact({ customers, rights }) },
    readNotToRing: readNotToRing({ rightsOf, rights, numberHashes }),
    tellOfNumber: tellOfNumber({ cases, entries, clock: () => new Date() }),
    bringInLine: bringInLine({
      ...{ cases, entries, directory: exampleDirectory(), clock: () => new Date() },
      rightsOf,
    }),
  }
}

/** That nobody asked for anything, for what reads whether a customer may be rung. */
export const nothingAsked = { readNotToRing: async () => ({}) }

/** The same for a test whose customers are all in this state, and in which nobody asks for anything. */
export const contactOf = (
  state: () => Promise<CustomerState> = async () => ({ lastCalls: [], openProblems: [] }),
) => ({
  numberHashes,
  isExcluded: async () => false,
  rights: { set: async () => true, takeBack: async () => {} },
  bringInLine: async () => {},
  tellOfNumber: async () => {},
  readContact: async () => {
    const { rights = {}, ...rest } = await state()
    return { ...rest, allRights: [rights] }
  },
})
