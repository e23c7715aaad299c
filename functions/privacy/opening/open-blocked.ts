import { approveOpening } from './approve-opening.ts'
import { listOpenings } from './list-openings.ts'
import type { OpenBlockedPorts } from './opening-ports.ts'
import { readOpening } from './read-opening.ts'
import { requestOpening } from './request-opening.ts'

/**
 * Opens what is blocked of a dealer's customer, whatever blocked it: one person asks, another signed-in person approves
 * within a day, and only the first reads it, for an hour. Everything is recorded, listed and told.
 */
export const openBlocked = (ports: OpenBlockedPorts) => ({
  request: requestOpening(ports),
  approve: approveOpening(ports),
  read: readOpening(ports),
  list: listOpenings(ports),
})
