import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { alertItem } from '../../../functions/cases/alert/alert-item.ts'
import { noticeItem } from '../../../functions/cases/alert/new-notice.ts'
import { deliveryItem } from '../../../functions/cases/alert/delivery-item.ts'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import type { CaseEntry } from '../../../functions/cases/entries/entry-item.ts'
import { entryItem } from '../../../functions/cases/entries/new-entry.ts'
import { rightsStore } from '../../../functions/cases/customer/rights/rights-store.ts'
import { keys as drawKeys } from '../../../functions/draws/keys.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import type { RightsRequest } from '../../../functions/privacy/register/rights-request.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { responseItem } from '../../../functions/surveys/response/response-item.ts'
import { exampleCall } from '../calls/example-call.ts'
import { fingerprintKey, type privacyWorld } from './privacy-world.ts'

/** A value that appears nowhere else, to be found again. */
export const canary = (name: string) => `canary-${name}`
const customer = {
  ref: 'C-H1',
  name: canary('name'),
  phone: `600200800 ${canary('phone')}`,
  email: `${canary('email')}@example.com`,
  language: 'es',
}
const response = {
  ...{ dealerId: '', responseId: 'resp-1', brand: 'seat', answeredAt: '2026-11-29', month: '2026-11' },
  ...{ identified: true, receivedAt: '2026-11-30T10:00:00.000Z', fingerprint: 'f', putBy: 'p' },
  answers: [{ question: canary('survey-question'), mark: 7 }],
  keys: { visitRef: 'V-H1', plate: canary('survey-plate'), visitDate: '2026-11-17', customerRef: 'C-H1' },
  match: { state: 'matched' as const, callId: 'H-1', series: 'counts' as const },
  ...{ call: null, version: 1, n: 1 },
}

/** Somebody of whom there is something of every kind: a customer `C-H1` with a call `H-1`. */
export const somebody = async (world: Awaited<ReturnType<typeof privacyWorld>>) => {
  const { dealerId, table } = world
  const put = (Item: object) =>
    table.client.send(new PutCommand({ TableName: table.tableName, Item: { ...Item } }))
  await world.call('H-1', customer, {
    visit: {
      ref: 'V-H1',
      date: '2026-11-17',
      adviser: 'asesor-4',
      vehicle: { plate: canary('plate'), model: canary('model'), vin: canary('vin') },
    },
    answers: [{ question: 'overall', mark: 3, comment: canary('comment') }],
    situations: [{ state: 'unresolved', description: canary('situation') }],
    motives: [{ text: canary('motive') }],
  })
  await world.amend('H-1', {
    note: canary('amendment'),
    customer: { ...customer, name: canary('new-name'), phone: canary('new-phone') },
  })
  await takeStep({ ...world.doing, waiting: systemWaiting })({
    ...{ dealerId, callId: 'H-1', by: 'dealer:ana', seen: 'any' },
    content: { step: 'assign', assignee: 'Pedro Recto', note: canary('step-note') },
  })
  const alert = {
    ...{ n: 1, dealerId, callId: 'H-1', notice: 'opened' as const, email: 'posventa@example.com', level: 1 },
    ...{
      name: 'Jefatura',
      state: 'sent' as const,
      at: '2026-11-20T11:01:00.000Z',
      attemptId: 'a',
      attempts: 1,
    },
    ...{ leaseUntil: '2026-11-20T11:02:00.000Z', uncertainAt: [], sentAt: '2026-11-20T11:01:00.000Z' },
  }
  await put(alertItem(alert))
  await put(
    deliveryItem({
      ...{ dealerId, callId: 'H-1', notice: 'opened', messageId: 'm-1', type: 'delivery', recipient: 'h' },
      ...{ at: '2026-11-20T11:01:09.000Z', takenAt: '2026-11-20T11:01:00.000Z' },
    }),
  )
  const at = '2026-11-24T09:00:00.000Z'
  await put(
    noticeItem({
      ...{ dealerId, callId: 'H-1', notice: 'reopened:1', kind: 'reopened', at, by: 'machine:x' },
      again: { words: [canary('again-words')], remarks: [canary('again-remark')] },
    }),
  )
  const noted = { callId: 'H-9', outcome: 'completed' as const, criteria: [] }
  const more: CaseEntry[] = [
    {
      ...{ kind: 'closing', at, by: 'caller', endedAt: at, print: 'p' },
      requests: [{ right: 'access', text: canary('closing-request') }],
    },
    {
      ...{ kind: 'verification', at, by: 'machine:x' },
      call: { ...noted, words: [canary('recheck-words')], remarks: [canary('remark')] },
    },
    { kind: 'reminder', at, by: 'machine:x', call: { ...noted, words: [], remarks: [canary('reminder')] } },
    {
      ...{ kind: 'review', at, by: 'specialist:eva', action: 'confirm', before: [], criteria: [] },
      ...{ to: 'open', note: canary('review-note') },
    },
    {
      ...{ kind: 'step', at, by: 'dealer:ana', from: 'open', to: 'resolved' },
      content: {
        ...{ step: 'resolve', outcome: canary('outcome'), decision: canary('decision') },
        ...{ rootCause: 'workshop/parts', assignee: 'Pedro Recto' },
      },
    },
  ]
  for (const [index, entry] of more.entries()) await put(entryItem(dealerId, 'H-1', 50 + index, entry))
  const asked: RightsRequest = {
    ...{ dealerId, customerRef: 'C-H1', requestId: 'R-H1', right: 'access', how: 'letter' },
    ...{ askedAt: at, registeredAt: at, registeredBy: 'staff:sam', dueBy: '2026-12-24', state: 'open' },
    text: canary('request-text'),
    identityCheck: canary('identity-check'),
    instruction: { reference: canary('instruction'), at },
  }
  await requestStore(table).open(asked)
  await heldStore(table, keyedFingerprint(fingerprintKey)).putRequest(dealerId, 'C-H1', 'R-H1')
  await put({
    ...{ ...caseKeys.customer(dealerId, 'C-H1'), v: 1, openProblems: new Set(['H-1']) },
    'last:seat': { at, visit: 'V-H1' },
    numbers: new Set(stateNumbers),
  })
  await rightsStore(table).set({ dealerId, contact: 'C-H1', numbers: stateNumbers }, 'no-contact', {
    ...{ at, by: 'staff:sam', ground: canary('state-ground') },
    instruction: { reference: canary('state-instruction'), at },
  })
  const matches = matchStore(table, keyedFingerprint(fingerprintKey))
  const candidate = {
    ...{ callId: 'H-1', brand: 'seat', kind: 'after-service', visitRef: 'V-H1', customerRef: 'C-H1' },
    ...{ visitDay: '2026-11-17', startedAt: exampleCall.startedAt, plate: '' },
  }
  await matches.putPlaces(dealerId, 'H-1', { candidate, surveyMonth: '2026-11' })
  await put(responseItem({ ...response, dealerId }))
  await matches.putResponse(dealerId, { kind: 'visit', value: 'V-H1' }, 'resp-1')
  await put({
    ...drawKeys.passOn('meseta', '2026-10'),
    ...{ v: 1, customerRef: 'C-H1', note: canary('pass-on'), eligible: 'yes' },
    ...{ recordedAt: '2026-11-02T10:00:00.000Z', by: 'dealer:ana' },
  })
  await world.tell({ groupId: 'meseta', month: '2026-10' })
}

/** The keyed hash by which a number of theirs is kept. */
const stateNumbers = ['hash-of-a-number']

/** The names of all canaries of `somebody`. */
export const canaries = [
  ...['name', 'phone', 'email', 'plate', 'model', 'vin', 'comment', 'situation', 'motive', 'amendment'],
  ...['new-name', 'new-phone', 'step-note', 'survey-question', 'survey-plate', 'pass-on', 'request-text'],
  ...['identity-check', 'instruction', 'state-ground', 'state-instruction'],
  ...['closing-request', 'recheck-words', 'remark', 'reminder', 'review-note', 'outcome', 'decision'],
  ...['again-words', 'again-remark'],
]

/** What names others, and must not be shown to the person. */
export const others = [
  ...['Pedro Recto', 'Jefatura', 'posventa@', 'op-17', 'dealer:ana', 'staff:sam', 'specialist:eva'],
  ...['asesor-4', 'machine:x', 'hash-of-a-number', 'last:seat'],
]
