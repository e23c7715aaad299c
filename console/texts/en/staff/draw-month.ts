import type { DrawMonthTexts } from '../../es/staff/draw-month.ts'
import { texts as words } from '../draw-words.ts'

export const texts: DrawMonthTexts = {
  ...words,
  title: 'The month’s draws',
  titleOf: (month) => `Draws of ${month}`,
  otherMonths: 'Other months',
  none: (month) => `There are no draws of ${month}`,
  noneHelp: 'Lists are sealed from noon on the last day of the month, if any group has five participants.',
  state: 'State of the month',
  monthStates: { sealing: 'Lists are being sealed', sealed: 'Lists sealed', decided: 'Decided' },
  drawTime: 'Draw',
  round: 'Round of drand',
  decidedAt: 'Decided',
  counts: { decided: 'Decided', sealed: 'Undecided', notHeld: 'Not held', notSealed: 'Not sealed' },
  incomplete: 'There are more draws than were counted: these numbers are minimums.',
  notHeldBy: (count, reason) => `${count}: ${reason}`,
  undecided: 'Undecided groups',
  undecidedBefore: 'It is not yet time for the draw: they will be decided by themselves after',
  undecidedAfter:
    'The time of the draw has passed. It is tried again every hour until drand publishes the round; if they are still here on the next day, look at the alarm for draws.',
  refused: (count) =>
    count === 1
      ? 'One list is not what was published and is not decided: it must be looked at.'
      : `${count} lists are not what was published and are not decided: they must be looked at.`,
  notSealed: 'Groups that could not be sealed',
  moreGroups: (count) => `and ${count} more`,
  mails: 'E-mails to participants',
  mailKinds: { sealed: 'List sealed', all: 'Result' },
  mailProgress: (sent, failed, done) =>
    [done ? 'all sent' : 'under way', `${sent} accepted`, ...(failed > 0 ? [`${failed} failed`] : [])].join(
      ' · ',
    ),
  discounts: 'Discounts to apply',
  discountsHelp:
    'Decided draws of this month. When you apply a discount, record the credit note’s reference and when.',
  reading: (done) => (done === 1 ? 'One group read…' : `${done} groups read…`),
  nothingToApply: 'No discount is left to apply',
  nothingDecided: 'No draw is decided so far.',
  group: 'Group',
  applied: (count) => (count === 1 ? 'One discount applied' : `${count} discounts applied`),
  reference: 'Credit note reference',
  referenceHint: 'For example AB-2026-0117.',
  appliedAt: 'Applied on',
  appliedAtHint: (zone) => `Time in ${zone}. After the draw, and no later than now.`,
  apply: 'Record as applied',
  applyTitle: 'Discount applied',
  applyHelp: (discount, who, group) =>
    `${discount} for ${who}, of ${group}. It is recorded only once: it cannot be changed afterwards.`,
  applyDone: (who) => `Recorded: ${who}’s discount is on record as applied.`,
  applyAlready: (who) => `${who}’s discount was recorded before, in another way. That is what is on record.`,
  whenApplied: 'Applied',
}
