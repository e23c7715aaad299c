import { texts as coherence } from '../group-coherence.ts'
import type { GroupTexts } from '../../es/dealer/group.ts'
import { texts as words } from '../draw-words.ts'

export const texts: GroupTexts = {
  ...words,
  title: 'Group and draws',
  none: 'This dealer is in no group',
  noneHelp:
    'A group has five to ten dealers, and every month one of them wins a discount on what Asortis charges. If you would like to join one, talk to Asortis.',
  noneStaff: 'Groups are made in',
  groups: 'Groups',
  active: 'Active',
  forming: 'Forming',
  yourNumber: 'Your number',
  itsNumber: 'Its number in the group',
  monthly: 'Discount each month',
  firstMonth: 'First draw',
  firstMonthAt: (month) => `That of ${month}`,
  missing: (count) =>
    count === 1
      ? 'One more participant is needed for a draw: there must be five.'
      : `${count} more participants are needed for a draw: there must be five.`,
  rule: 'On the last day of each month the list of participants is sealed, and you get it by e-mail. At noon (in Madrid) on the first, a random number is published that nobody can know before, and it gives the winner.',
  participants: 'Participants',
  participantNumber: 'No.',
  name: 'Dealer',
  since: 'Since',
  draws: 'Draws',
  noDraws: 'No list has been sealed so far. The first is sealed on the last day of the group’s first month.',
  drawOn: 'Decided at noon (in Madrid) on',
  verify: 'See and verify',
  statement: 'Discounts of the year',
  year: 'Year',
  month: 'Month',
  result: 'Result',
  applied: 'Applied',
  notApplied: 'Not applied yet',
  appliedAs: (reference) => `Credit note ${reference}`,
  counts: (decided, undecided, notHeld) =>
    [
      decided === 1 ? 'One draw decided' : `${decided} draws decided`,
      ...(undecided > 0 ? [`${undecided} to be decided`] : []),
      ...(notHeld > 0 ? [`${notHeld} not held`] : []),
    ].join(' · '),
  total: (won, applied) => `The group won ${won} this year; applied: ${applied}.`,
  noStatement: (year) => `This group has no draw in ${year}.`,
  coherence,
}
