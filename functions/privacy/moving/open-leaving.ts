import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { readContact } from '../../cases/customer/read-contact.ts'
import { openRightsChanges } from '../../cases/customer/rights/open-rights-changes.ts'
import { openCaseData } from '../../cases/personal-data/open-personal-data.ts'
import { openCases } from '../../cases/store/open-cases.ts'
import { bringInLine } from '../../cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../../cases/suspension/rights-of-call.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { listCalls } from '../finding/list-calls.ts'
import { requestStore } from '../register/request-store.ts'
import { leaveCustomer } from './leave-customer.ts'
import { leaveRest } from './leave-rest.ts'
import { leaveState } from './leave-state.ts'
import { readLeft } from './left-call.ts'

type OpenLeavingPorts = {
  held: Pick<HeldStore, 'calls' | 'requests'>
  blocked: Pick<BlockedStore, 'block'>
  directory: Pick<Directory, 'dealer' | 'questionnaire'>
  numberHashes: NumberHashes
  clock: Clock
}

/** Opens what takes out of calls what they say of customers whose they are no more (`leaveCustomer`). */
export const openLeaving = (table: Table, ports: OpenLeavingPorts): ReturnType<typeof leaveCustomer> => {
  const cases = openCases(table)
  const list = listCalls({ calls: cases.calls, held: ports.held })
  return leaveCustomer({
    read: readLeft({ ...cases, listCalls: list }),
    leaveState: leaveState({
      ...{ ...cases, ...ports, listCalls: list, readContact: readContact(cases) },
      requests: requestStore(table),
      rightsChanges: openRightsChanges(table),
      bringInLine: bringInLine({ ...cases, ...ports, rightsOf: rightsOfCall({ ...cases, ...ports }) }),
    }),
    leaveRest: leaveRest({ ...cases, ...ports }),
    blocked: ports.blocked,
    parts: [openCaseData(table)],
  })
}
