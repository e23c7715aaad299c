import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { DomainError } from '../../../platform/errors/errors.ts'
import type { CustomerOf } from '../../../platform/personal-data/personal-data.ts'
import { privacyErrors } from '../../errors.ts'
import type { Part } from '../../finding/part.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'

type RefuseUnderWayPorts = {
  erasures: Pick<ErasureStore, 'found' | 'get'>
  /** The hash by which a reference leads to its proofs. */
  found: Fingerprint
}

/** Whether an erasure still sets apart what it names. */
const isUnderWay = ({ state }: Pick<Erasure, 'state'>): boolean =>
  state !== 'blocked' && state !== 'destroyed'

/** What is to be erased: the calls, and of a part, the numbers, by their hashes. */
type Asked = { callIds: readonly string[]; part: Part | undefined }

/**
 * Whether an erasure takes something that is to be erased: one of everything does, also what it finds late; one of a part, if
 * they have a call or, with another part, a number in common.
 */
const takesOf = ({ part: own, calls, numbers = [] }: Erasure, { callIds, part }: Asked): boolean =>
  own === undefined ||
  calls.some((callId) => callIds.includes(callId)) ||
  numbers.some((number) => part?.numbers.includes(number))

/**
 * Refuses to erase once more what an erasure of this customer is setting apart: two proofs would name the same calls. Throws
 * 409 `erasure-under-way`, which names the erasure; its `erasureId` is in the response. Strongly consistent.
 */
export const refuseUnderWay =
  ({ erasures, found }: RefuseUnderWayPorts) =>
  async ({ dealerId, customerRef }: CustomerOf, asked: Asked): Promise<void> => {
    for (const { erasureId } of await erasures.found(dealerId, found({ dealerId, customerRef }))) {
      const erasure = await erasures.get(dealerId, erasureId)
      if (erasure && isUnderWay(erasure) && takesOf(erasure, asked))
        throw new DomainError(privacyErrors.erasureUnderWay, `It is the erasure ${erasureId}.`, {
          extra: { erasureId },
        })
    }
  }
