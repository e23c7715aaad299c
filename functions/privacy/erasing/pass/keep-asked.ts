import type { Directory } from '../../../directory/reading/read-directory.ts'
import { localDate } from '../../../platform/calendar/local-time.ts'
import type { HeldItem } from '../../../platform/personal-data/personal-data.ts'
import { noCustomer } from '../../../platform/personal-data/no-customer.ts'
import { afterErasure } from '../../register/after-erasure.ts'
import { dueDay } from '../../register/due-day.ts'
import { requestIdOf } from '../../register/request-id.ts'
import type { RequestStore } from '../../register/request-store.ts'
import { type AskedInCall, isToldAgain, requestsOfItem } from '../../register/requests-of-case.ts'

type KeepAskedPorts = { requests: Pick<RequestStore, 'recordOver'>; directory: Pick<Directory, 'dealer'> }

/**
 * Keeps in the register that a customer asked for something in a call, before the item that says so is erased at an instant
 * (ISO 8601): whoever registers it from the call's event may come too late. As erased requests are: over, without whose it is
 * and what was said, which is blocked with the item. Nothing that is registered already, nor what the same call had before
 * (`told`, by the call's id, which it adds to). Idempotent.
 */
export const keepAsked =
  ({ requests, directory }: KeepAskedPorts) =>
  async (dealerId: string, held: HeldItem, at: string, told: Map<string, AskedInCall[]>): Promise<void> => {
    const { callId } = held
    const before = told.get(callId ?? '') ?? []
    const asked = requestsOfItem(held).filter((one) => !isToldAgain(before, one))
    const dealer = callId === null || asked.length === 0 ? undefined : await directory.dealer(dealerId)
    if (callId === null || !dealer) return
    told.set(callId, [...before, ...asked])
    for (const { source, right, askedAt } of asked)
      await requests.recordOver({
        ...{ dealerId, requestId: requestIdOf(askedAt, [dealerId, [callId, source, right]]) },
        ...{ customerRef: noCustomer, right, askedAt, how: 'call', callId },
        ...{ registeredAt: at, registeredBy: 'machine:call' },
        dueBy: dueDay(localDate(new Date(askedAt), dealer.zone)),
        ...{ ...afterErasure(right), concludedAt: at, concludedBy: 'service' },
      })
  }
