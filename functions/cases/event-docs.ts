import type { EventDocs } from '../platform/events/define-events.ts'
import type { caseEvents } from './events.ts'

const call = { dealerId: 'talleres-gredos', callId: 'first-call' }
const takenAt = '2026-11-20T10:02:41.120Z'
const once = 'The same thing told again: drop it.'
const perLevel = 'Several recipients of one level make one event, told as often: drop all but the first.'

export const caseEventDocs: EventDocs<typeof caseEvents> = {
  CallTaken: {
    when: 'A call was taken in, one by one or in a batch.',
    repeats: once,
    order: 'The first of its call, as a rule; of two calls the later may come first. Go by `at`.',
    example: {
      id: 'talleres-gredos/first-call/taken',
      at: takenAt,
      data: {
        ...call,
        kind: 'after-service',
        outcome: 'completed',
        problem: true,
        customerRef: 'C-10442',
        visitRef: 'OR-55231',
      },
    },
  },
  ProblemOpened: {
    when: 'A call became a problem: nearly always when it was taken in, together with `CallTaken`.',
    repeats: once,
    order: 'It may come before the `CallTaken` of its call: make the case from either.',
    example: {
      id: 'talleres-gredos/first-call/opened',
      at: takenAt,
      data: {
        ...call,
        criteria: ['unresolved-situation', 'low-marks'],
        main: 'unresolved-situation',
        acknowledgeBy: '2026-11-20T15:02:41.120Z',
        resolveBy: '2026-11-24T10:02:41.120Z',
      },
    },
  },
  ProblemEscalated: {
    when: 'A clock was missed and the first recipient of the next level is being told: level 2 when nobody acknowledged in time, level 3 when the problem was not resolved in time, and again each time that it was reopened and is late.',
    repeats: perLevel,
    order:
      'Levels come in any order, and after a problem was closed too, where the sweep was already on its way.',
    example: {
      id: 'talleres-gredos/first-call/escalated:2',
      at: '2026-11-20T15:03:07.400Z',
      data: { ...call, level: 2 },
    },
  },
  ProblemClosed: {
    when: 'A problem was `resolved`, closed `unresolved`, or `dismissed` by a specialist.',
    repeats:
      'The same closing told again: drop it. A problem that was reopened closes again under another id, which counts.',
    order:
      'Nothing tells of the reopening: of two closings of a problem the later `at` holds. For the state as it is now, read the problem.',
    example: {
      id: 'talleres-gredos/first-call/closed/4',
      at: '2026-11-23T09:30:12.008Z',
      data: { ...call, status: 'resolved' },
    },
  },
  RecheckDue: {
    when: 'A problem was resolved: its customer is to be called again, and if content, reminded of the survey.',
    repeats: 'The same recheck told again: drop it, or the customer is called twice.',
    order:
      'With or after the `ProblemClosed` of the same closing. Ask for the permission before dialling: the problem may be open again by then.',
    example: {
      id: 'talleres-gredos/first-call/closed/4/recheck',
      at: '2026-11-23T09:30:12.008Z',
      data: { ...call, customerRef: 'C-10442' },
    },
  },
}
