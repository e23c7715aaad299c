import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { Rights } from '../customer/rights/customer-rights.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { EntryStore } from '../entries/entry-store.ts'
import { nextRightChange, suspendedBy } from './next-right-change.ts'
import { resume, suspend } from './suspension.ts'

type InLinePorts = {
  cases: Pick<CaseStore, 'readCall'>
  entries: Pick<EntryStore, 'putRight'>
  /** The states that a call's customer is in (`rightsOfCall`). */
  rightsOf: (call: StoredCall) => Promise<Rights>
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/** Brings one case in line with the states that its customer is in (`bringInLine`). */
export type BringInLine = (of: { dealerId: string; callId: string }) => Promise<void>

/** Thrown so that whoever asked repeats it. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

/** Six things at most are told of three states; the rest is for others who write at the same time. */
const maxWrites = 20

const changeOf = async ({ directory }: InLinePorts, call: StoredCall, rights: Rights, now: Date) => {
  const right = suspendedBy(rights)
  const { suspension } = call
  if (right && !suspension) return suspend(call, right, now.toISOString())
  if (right && suspension?.right !== right)
    return { attributes: { suspension: { ...suspension, right } }, drop: [], due: call.due }
  if (right || !suspension) return { attributes: {}, drop: [], due: call.due }
  const dealer = await directory.dealer(call.dealerId)
  return dealer && resume(call, suspension, calendarOf(dealer), now)
}

/**
 * Brings a case in line with the states that its customer is in: its thread tells each once, and it stands still or goes on
 * as they say. Idempotent; nothing happens to a case that is gone.
 */
export const bringInLine =
  (ports: InLinePorts): BringInLine =>
  async ({ dealerId, callId }) => {
    for (let writes = 1; writes <= maxWrites; writes += 1) {
      const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
      if (!call) return
      const rights = await ports.rightsOf(call)
      const next = nextRightChange(call, rights)
      if (!next) return
      const now = ports.clock()
      const change = await changeOf(ports, call, rights, now)
      if (!change) return
      const entry = { ...next.entry, at: now.toISOString() }
      await ports.entries.putRight({ call, entry, told: next.told, ...change })
    }
    throw new KeepsChanging()
  }
