import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to groups. */
export const groupErrors = defineErrors({
  groupFull: {
    code: 'group-full',
    status: 409,
    title: 'The group has ten participants',
    meaning: 'A group has at most ten participants.',
    remedy: 'Remove a participant first, or use another group.',
  },
  noNumberUntil: {
    code: 'no-number-until',
    status: 409,
    title: 'Every free number is still held by a draw that is not decided',
    meaning:
      'The group has room, but every participation number without a holder still belongs to a draw that is not decided.',
    remedy: 'Try again after the time given in the response.',
  },
  alreadyInAGroup: {
    code: 'already-in-a-group',
    status: 409,
    title: 'The dealer takes part in another group',
    meaning: 'A dealer takes part in only one group at a time.',
    remedy: 'Remove the dealer from the other group first.',
  },
})
