import { say } from '../../platform/mail/rendering/mail-text.ts'
import type { MailPhrases } from './mail-phrases-es.ts'

/** The fixed texts of an alert mail in English. */
export const en: MailPhrases = {
  subject: (visit, criterion) => `Problem customer: visit ${visit}, ${criterion}`,
  subjectWithoutVisit: (criterion) => `Problem customer: ${criterion}`,
  title: (criterion) => `Problem customer: ${criterion}`,
  opened: 'We have just spoken to a customer who needs your attention. Please ring as soon as you can.',
  openedLater: 'We have spoken to a customer who needs your attention. Please ring as soon as you can.',
  onTheLine:
    'We are speaking to a customer who needs your attention. Please ring as soon as our call ends, in a few minutes.',
  nobodyBefore:
    'You are receiving this because the people who should have been alerted first could not be reached.',
  escalated: {
    acknowledge: {
      subject: 'Escalated, no response',
      title: 'Escalated: nobody is looking after this customer yet',
      lead: (acknowledgeBy) =>
        `Somebody was to confirm by ${acknowledgeBy} that they are looking after this customer, and nobody has.`,
    },
    resolve: {
      subject: 'Escalated, overdue',
      title: 'Escalated: this customer’s problem is still open',
      lead: (_, resolveBy) =>
        `This customer’s problem was to be resolved by ${resolveBy}, and it is still open.`,
    },
    both: {
      subject: 'Escalated, no response and overdue',
      title: 'Escalated: nobody is looking after this customer, and time is up',
      lead: (acknowledgeBy, resolveBy) =>
        `Nobody has confirmed that they are looking after this customer (due by ${acknowledgeBy}), and the problem was ` +
        `to be resolved by ${resolveBy}.`,
    },
  },
  told: 'Who was told before',
  toldNobody: 'As far as we know, no earlier alert has reached anybody.',
  assignee: 'Looked after by',
  news: 'There is news about this problem customer.',
  ring: 'Ring',
  ringAfterCall: 'Ring once our call has ended',
  withoutName: (ref) => say`customer ${ref}`,
  whom: 'Whom to ring',
  customer: 'Customer',
  phone: 'Phone',
  phoneAsGiven: 'Phone, as given',
  email: 'E-mail',
  noContact: 'We have neither a phone number nor an e-mail address: look them up by the customer reference.',
  customerRef: 'Customer reference',
  speaks: 'Language they prefer',
  callBack: 'Asked to be rung again',
  deadlines: 'Deadlines',
  acknowledgeBy: 'Confirm that somebody is on it by',
  resolveBy: 'Resolve it by',
  surveyExpected: 'Brand survey expected on',
  reasons: 'Why it is a problem',
  story: 'What the customer told us',
  states: {
    unresolved: 'Unresolved',
    resolved: 'Resolved, or perhaps resolved',
    external: 'Outside the visit',
  },
  motive: 'Motive',
  marks: 'Answers low, reserved or refused',
  mark: (mark, max) => (max === undefined ? `${mark}` : `${mark} of ${max}`),
  cutOff: (cutOff) => `low; cut-off: ${cutOff}`,
  low: 'low',
  reserved: 'with reservations',
  refused: 'would not answer',
  comment: (question) => say`On “${question}”`,
  visit: 'The visit',
  visitRef: 'Reference',
  kinds: {
    'after-service': 'Workshop visit',
    'delivery-new': 'Delivery of a new car',
    'delivery-used': 'Delivery of a used car',
    recheck: 'Recheck call after a problem',
  },
  kind: 'Kind',
  recheckOf: 'Earlier problem, call',
  date: 'Date',
  site: 'Site',
  adviser: 'Adviser',
  model: 'Car',
  plate: 'Plate',
  calledAt: 'Contact call',
  said: 'What the customer was told at the end of the call',
  toBeSaid: 'What the customer will be told at the end of the call',
  offered: {
    'unresolved-situation': 'That the case is put before the person responsible, who will look into it.',
    'external-circumstance':
      'That what they told us is passed on to the person responsible, who will look into it.',
    'lingering-discontent': 'That the case is put before the person responsible, who will look into it.',
    'low-marks': 'That their opinion is passed on to the person responsible, who will look into it.',
    refusal: 'That it is all right, and that we pass on to the person responsible whatever they want to say.',
  },
  surveyNotMentioned: 'Nothing about the brand survey, so that you can put things right first.',
  surveyMentioned: 'The brand survey was mentioned during the call.',
  prizeMentioned: 'The possible prize was mentioned during the call.',
  automatic: (dealer) => say`Automatic alert from Asortis for ${dealer}. Please do not reply.`,
  reference: (callId) => say`Call ${callId}.`,
  zone: (zone) => `Times are those of your zone (${zone}).`,
}
