import * as z from 'zod/mini'
import type { HeldKind } from '../../platform/personal-data/personal-data.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import { tombstoneItem } from '../../platform/table/tombstone.ts'
import { afterErasure } from '../register/after-erasure.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'

type Item = Readonly<Record<string, unknown>>

/** An open request is concluded with the erasure: nobody could tell any more whom to answer. */
const concluded = (request: Item, at: string): Record<string, unknown> =>
  request['state'] === 'open'
    ? {
        ...{ ...request, ...afterErasure(request['right']), concludedAt: at, concludedBy: 'service' },
        expiresAt: evidenceExpiresAt(at),
      }
    : request

const doneItem = z.looseObject({
  instruction: z.optional(z.unknown()),
  phonesEnding: z.optional(z.unknown()),
  numbers: z.optional(z.unknown()),
})
const doneItems = z.array(doneItem)

/** What was done to carry a request out, without the references of the instructions, and without numbers. */
const withoutInstructions = ({ carriedOut, ...rest }: Item): Item =>
  carriedOut === undefined
    ? rest
    : {
        ...rest,
        carriedOut: z
          .parse(doneItems, carriedOut)
          .map(({ instruction: _, phonesEnding: __, numbers: ___, ...done }) => done),
      }

/**
 * What stays in the place of an item of a kind when it is erased at an instant (ISO 8601); null for nothing. Facts whose
 * ids callers chose leave a tombstone; a pass-on and a request of the register stay, without what was written in them, with
 * `noCustomer` in place of the customer (rights.md). Pure.
 */
export const whatStays =
  (kind: HeldKind, at: string) =>
  (item: Item): Record<string, unknown> | null => {
    if (kind === 'call' || kind === 'survey-response')
      return tombstoneItem({ pk: String(item['pk']), sk: String(item['sk']) }, at.slice(0, 10))
    if (kind !== 'pass-on' && kind !== 'request') return null
    const { note: _, text: __, outcome: ___, identityCheck: ____, instruction: _____, ...rest } = item
    const left = { ...withoutInstructions(rest), customerRef: noCustomer }
    return kind === 'request' ? concluded(left, at) : left
  }
