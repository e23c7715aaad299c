import type { Faults } from '../engines/front/faults.ts'
import type { Log } from '../engines/front/types.ts'

/** How a relay misbehaves. */
type RelayFault =
  { kind: 'status'; status: number } | { kind: 'held' } | { kind: 'dropped' } | { kind: 'wrong-signature' }

const faultOf = (error: string): RelayFault => {
  switch (error) {
    case 'timeout':
      return { kind: 'held' }
    case 'lost-answer':
      return { kind: 'dropped' }
    case 'wrong-signature':
      return { kind: 'wrong-signature' }
    case 'throttle':
      return { kind: 'status', status: 429 }
    case 'refuse':
      return { kind: 'status', status: 403 }
    default:
      return { kind: 'status', status: 500 }
  }
}

/** The fault that applies to a request to a relay, if any; `match` is compared with its path. */
export const relayFaults =
  (faults: Pick<Faults, 'pick'>, log?: Log) =>
  (path: string): RelayFault | undefined => {
    const fault = faults.pick({ service: 'beacon', action: '*', principal: 'relay', body: () => path })
    if (!fault) return undefined
    log?.('fault', { service: 'beacon', error: fault.error, path })
    return faultOf(fault.error)
  }
