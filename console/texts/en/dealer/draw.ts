import type { DrawTexts } from '../../es/dealer/draw.ts'
import { texts as words } from '../draw-words.ts'

export const texts: DrawTexts = {
  ...words,
  title: (month) => `Draw of ${month}`,
  back: 'Group and draws',
  result: 'Result',
  waiting: 'The list is sealed and no longer changes. The winner will be known at noon (in Madrid) on',
  wonHelp: (discount) => `Asortis takes ${discount} off your invoice.`,
  lostHelp:
    'If you did not win and want to be sure that the draw was fair, verify it here: it takes a moment.',
  notHeldHelp: 'There is no winner and no discount for that month, and it is not drawn later.',
  appliedOn: (reference) => `Discount applied with credit note ${reference} on`,
  notAppliedYet: 'The discount has not been applied yet.',
  how: 'How it was decided',
  steps: { list: 'The list', seal: 'The seal', random: 'The random number', winner: 'The winner' },
  among: (participants, discount) =>
    `There are ${participants}, each with a number, for a discount of ${discount}:`,
  holder: 'Dealer',
  numberHead: 'Number',
  sealed: 'The list was sealed and e-mailed to the whole group on',
  commitment:
    'This is its fingerprint, the commitment. With a single change to the list it would be another: it must be the one in the e-mail that you got before the draw.',
  round: (round) =>
    `The calendar fixes from the start which random number counts for this month: that of round ${round} of drand, a public service that is not run by Asortis and that nobody can know before. It is published at noon (in Madrid) on`,
  roundLink: 'See that round at drand',
  signature: 'The published number is this:',
  computed: (number, participants) =>
    `The winner is computed from the seal and the random number, and everybody gets the same: number ${number} out of ${participants}.`,
  notComputed: 'There is no winner yet: the random number is not known.',
  verify: {
    title: 'Verify this draw',
    help: 'This is computed here, in your browser, from the draw’s data. Asortis has no part in it, and the result does not depend on what Asortis says.',
    commitment: 'The commitment in your e-mail',
    commitmentHint:
      'These 64 letters and digits are in that month’s e-mail “list sealed”. With them, the verification depends on nothing that Asortis keeps.',
    button: 'Verify this draw',
    running: 'Verifying… this may take a few seconds.',
    list: 'Checks',
    testChain: 'The random number comes from the test chain: good for a rehearsal, not for a real draw',
    details: 'The data of each check',
    comparedWithMail: 'The list was compared with the commitment in your e-mail.',
    comparedWithPage:
      'The list was compared with what the service publishes. So as not to have to trust even that, verify again with the commitment in your e-mail.',
    wrongDigits: 'It must be 64 digits and letters from “a” to “f”. Copy all of them from the e-mail.',
    copiedRight:
      'With the commitment that the service publishes, the draw is right. First of all, see whether you copied the one in your e-mail as it is, and whether the e-mail is that of this month.',
    failedHelp:
      'Keep your e-mail “list sealed”, and tell Asortis and the other participants: it is your proof.',
    checks: {
      form: 'The draw’s record is complete and well formed',
      commitment: 'The list is the one that was sealed and published: nobody has changed it since',
      round: 'The random number is the one due by the calendar: nobody chose it',
      chain: 'The random number comes from a public service, independent of Asortis',
      signature: 'The random number is genuine',
      winner: 'That list and that number give the winner that was announced',
      previous: 'The previous month’s list is still what it was',
    },
  },
  alone: {
    title: 'Verify it without us',
    mail: 'Compare your e-mail “list sealed” with another participant’s: the list, the commitment and who has which number must be the same.',
    guide: 'How to verify by hand, step by step',
    checker: 'Program to verify it (Python)',
    checkerHelp:
      'A single file that anybody who uses a terminal can read and run; it does not involve Asortis.',
  },
  passOn: {
    title: 'Pass the discount on to a customer',
    help: 'If you give this discount to one of your customers, record to whom. It is recorded only once.',
    customer: 'Customer reference',
    customerHint: 'That of your own system, such as C-10442. Do not enter a name or a phone number.',
    note: 'Note',
    send: 'Record',
    ask: 'Record this customer?',
    confirm: (customer, discount) =>
      `You are about to record that customer ${customer} gets the discount of ${discount}. It cannot be changed afterwards.`,
    yes: 'Yes, record',
    done: 'Recorded.',
    to: 'Given to customer',
    eligible: 'By their survey, eligible for the prize?',
    eligibilities: { yes: 'Yes', no: 'No', unknown: 'Not known: there is no survey of theirs' },
    noted: 'Recorded on',
    already: 'Somebody at your dealer recorded it meanwhile. This is what is on record.',
  },
}
