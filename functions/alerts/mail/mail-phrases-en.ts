import { en as notToRing } from '../../cases/suspension/not-to-ring-words-en.ts'
import { say } from '../../platform/mail/rendering/mail-text.ts'
import type { MailPhrases } from './mail-phrases-es.ts'

/** The fixed texts of an alert mail in English. */
export const en: MailPhrases = {
  subject: (visit, criterion) => `Problem customer: visit ${visit}, ${criterion}`,
  subjectWithoutVisit: (criterion) => `Problem customer: ${criterion}`,
  title: (criterion) => `Problem customer: ${criterion}`,
  opened: 'We have just spoken to a customer who needs your attention.',
  openedLater: 'We have spoken to a customer who needs your attention.',
  onTheLine: 'We are speaking to a customer who needs your attention.',
  ringSoon: 'Please ring as soon as you can.',
  ringSoonAfterCall: 'Please ring as soon as our call ends, in a few minutes.',
  notToRing,
  nobodyBefore:
    'You are receiving this because the people who should have been alerted first could not be reached.',
  inPlaceOf: (name) => say`You receive this in place of ${name}.`,
  ofBrand: 'You receive this as a manager of the brand, because the dealer has named no manager of its own.',
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
  reopened: {
    title: 'Reopened: this customer needs your attention again',
    byDealer: (at) => `On ${at} your dealership reopened this customer’s case, which had been closed.`,
    byAsortis: (at) => `On ${at} Asortis reopened this customer’s case, which had been closed.`,
    why: 'Why it was reopened',
    note: 'Note by whoever reopened it',
    byCorrection: {
      title: 'Reopened: with its details corrected, this is a problem customer',
      lead: (at) =>
        `On ${at} we corrected what had been noted in the call, and with the right details this customer needs your ` +
        'attention. We have reopened the case, which we had withdrawn.',
      closed: (at) =>
        `On ${at} we corrected what had been noted in the call: what this customer told us is worse than what we sent you. ` +
        'We have reopened the case, which had been closed.',
    },
    byRecheck: {
      title: 'Reopened: we called again, and all is not well',
      lead: (at) =>
        `On ${at} we called this customer again, and all is not well, so we have reopened the case.`,
      corrected: (at) =>
        `When we called this customer again, we did not note correctly what they said. We corrected it on ${at}: all is not ` +
        'well, so we have reopened the case.',
    },
  },
  again: {
    what: 'What they said when we called again',
    quote: 'In their words',
    reasons: 'Why the case was opened',
    story: 'What the customer told us in the first call',
    marks: 'Answers low, reserved or refused in the first call',
  },
  stillOpen: 'The case is still open.',
  closedNow: 'The case has been closed.',
  closedNothing:
    'The case has been closed: this is for your information, and there is nothing for you to do.',
  changed: {
    title: 'Corrected details of this problem customer',
    lead: (at) => `We have corrected what we sent you about this customer. These details hold since ${at}.`,
    what: 'What has changed',
    phoneBefore: 'Previous phone',
    phoneNow: 'Correct phone',
    none: 'none was known',
    noneNow: 'none is known',
    reasonsBefore: 'Reasons before',
    reasonsNow: 'Reasons now',
    story: 'What the customer told us: see below.',
    storyGone: 'What they told us, as we sent it to you, is no longer on record.',
    customerData: 'The customer’s details: see below.',
    visitData: 'The details of the visit: see below.',
    byRecheck: {
      title: 'Correction: what this customer said when we called again',
      lead: (at) =>
        `When we called this customer again, we did not note correctly what they said. We corrected it on ${at}.`,
      first: {
        title: 'We called this customer again, and all is not well',
        lead: (at) => `We called this customer again, and all is not well. We noted it on ${at}.`,
      },
    },
  },
  verdict: {
    found: {
      title: 'This customer needs your attention: we saw it when we reviewed the call',
      lead: (at: string) =>
        `On ${at} one of our specialists reviewed the call and saw that this customer has a problem.`,
    },
    reclassify: {
      title: 'Reasons corrected after a review of the call',
      lead: (at: string) => `On ${at} one of our specialists reviewed the call and corrected the reasons.`,
    },
    dismiss: {
      title: 'Case withdrawn: after a review of the call, this is no problem customer',
      lead: (at: string) =>
        `On ${at} one of our specialists reviewed the call and withdrew the case. There is nothing more for you to do: if there is still time, we shall remind the customer of the brand survey.`,
    },
    surveyGone: 'The customer may have received the brand survey already.',
    what: 'What the review has shown',
    note: 'Note by whoever reviewed it',
  },
  told: 'Who was told before',
  toldNobody: 'As far as we know, no earlier alert has reached anybody.',
  you: 'you',
  notDelivered: (at) => `${at}; the e-mail could not be delivered`,
  assignee: 'Looked after by',
  assigned: 'Assigned to',
  news: 'There is news about this problem customer.',
  takeOn: 'Look after this customer',
  ring: 'Ring',
  ringAfterCall: 'Ring once our call has ended',
  withoutName: (ref) => say`customer ${ref}`,
  whom: 'Whom to ring',
  who: 'Who it is',
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
  surveyWasExpected: 'Brand survey was expected on',
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
  noAnswer: 'no answer',
  answerBefore: (now, before) => say`${now}; before: ${before}`,
  comment: (question) => say`On “${question}”`,
  visit: 'The visit',
  visitRef: 'Reference',
  kinds: {
    'after-service': 'Workshop visit',
    'delivery-new': 'Delivery of a new car',
    'delivery-used': 'Delivery of a used car',
    recheck: 'Recheck call after a problem',
    reminder: 'Call to remind of the survey',
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
  dueToBeSaid: 'What the customer was due to be told at the end of the call',
  offered: {
    'unresolved-situation': 'That the case is put before the person responsible, who will look into it.',
    'external-circumstance':
      'That what they told us is passed on to the person responsible, who will look into it.',
    'lingering-discontent': 'That the case is put before the person responsible, who will look into it.',
    'low-marks': 'That their opinion is passed on to the person responsible, who will look into it.',
    refusal: 'That it is all right, and that we pass on to the person responsible whatever they want to say.',
  },
  noProblemThen: 'During the call there was no problem on record: the brand survey may have been mentioned.',
  surveyNotMentioned: 'Nothing about the brand survey, so that you can put things right first.',
  surveyMentioned: 'The brand survey was mentioned during the call.',
  prizeMentioned: 'The possible prize was mentioned during the call.',
  automatic: (dealer) => say`Automatic alert from Asortis for ${dealer}.`,
  contact: (phone) => say`Would you like to talk to us? Reply to this message or ring ${phone}.`,
  reference: (callId) => say`Call ${callId}.`,
  zone: (zone) => `Times are those of your zone (${zone}).`,
}
