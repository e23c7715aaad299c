import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors of groups alone. */
export const groupErrors = defineErrors({
  groupFull: { code: 'group-full', status: 409, title: 'The group has ten participants' },
  noNumberUntil: {
    code: 'no-number-until',
    status: 409,
    title: 'Every free number is still held by a draw that is not decided',
  },
  alreadyInAGroup: {
    code: 'already-in-a-group',
    status: 409,
    title: 'The dealer takes part in another group',
  },
})
