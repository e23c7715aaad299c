import { type EventDocs, ignoreDuplicate } from '../platform/events/define-events.ts'
import type { caseEvents } from './events.ts'

const call = { dealerId: 'talleres-gredos', callId: 'first-call' }
const takenAt = '2026-11-20T10:02:41.120Z'
const perLevel = 'One event per level, repeated once for each recipient: ignore all but the first.'

export const caseEventDocs: EventDocs<typeof caseEvents> = {
  CallTaken: {
    when: 'A call was received, individually or in a batch.',
    repeats: ignoreDuplicate,
    order:
      'Usually the first event of its call; events of different calls may come in any order. Sort by `at`.',
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
        month: '2026-11',
      },
    },
  },
  CallErased: {
    when: 'A call was erased, because the person it was about asked for it or its time was over: its id answers 410 from now on. Erase your own copy.',
    repeats: ignoreDuplicate,
    order: 'The last event of its call, though earlier ones may still come after it.',
    example: {
      id: 'talleres-gredos/first-call/erased',
      at: takenAt,
      data: { ...call, month: '2026-11' },
    },
  },
  ProblemOpened: {
    when: 'A call became a problem: nearly always when it was received, together with `CallTaken`.',
    repeats: ignoreDuplicate,
    order: 'It may come before the `CallTaken` of its call: create the case from whichever comes first.',
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
  ProblemReclassified: {
    when: 'The criteria of a problem changed, because its call was amended. `criteria` and `main` are the new ones.',
    repeats: ignoreDuplicate,
    order: 'After `ProblemOpened`. Of two of a problem, the one with the later `at` is valid.',
    example: {
      id: 'talleres-gredos/first-call/reclassified/2',
      at: '2026-11-20T10:20:05.220Z',
      data: { ...call, criteria: ['low-marks'], main: 'low-marks' },
    },
  },
  ProblemEscalated: {
    when: 'A deadline was missed and the first recipient of the next level is being alerted: level 2 if nobody acknowledged in time, level 3 if the problem was not resolved in time, and level 3 again whenever it is overdue after being reopened.',
    repeats: perLevel,
    order:
      'Levels may come in any order, and even after the problem was closed, if the sweep was already running.',
    example: {
      id: 'talleres-gredos/first-call/escalated:2',
      at: '2026-11-20T15:03:07.400Z',
      data: { ...call, level: 2 },
    },
  },
  ProblemClosed: {
    when: 'A problem was `resolved`, closed `unresolved`, or `dismissed` by a specialist.',
    repeats:
      'A duplicate of the same closing: ignore it. If a problem is reopened and closed again, that closing has another id and is not a duplicate.',
    order:
      'There is no event for reopening: of two closings of a problem, the one with the later `at` is valid. For the current state, read the problem.',
    example: {
      id: 'talleres-gredos/first-call/closed/4',
      at: '2026-11-23T09:30:12.008Z',
      data: { ...call, status: 'resolved' },
    },
  },
  CaseChanged: {
    when: "Something happened to a call that had been received before: a step, its end, or an amendment (`entry`), or its alert was sent (`alert`). `month` is the call's month of receipt in the dealer's zone; `version` is the number of the case's newest entry.",
    repeats: 'A duplicate: reading again what it points to does no harm.',
    order: 'In any order. It holds no state: read the call or the problem.',
    example: {
      id: 'talleres-gredos/first-call/changed/3',
      at: '2026-11-23T09:30:12.008Z',
      data: { ...call, month: '2026-11', item: 'entry', version: 3 },
    },
  },
  FollowUpDue: {
    when: 'A problem was closed, and its customer is to be called again: after `resolved`, a `recheck`, in which the customer is asked again and, if content, reminded of the survey; after `dismissed`, a `reminder` of the survey. `surveyExpected` is the day by which it is of use; if that day moves while it is due, because its visit was corrected, this comes again with the new one.',
    repeats:
      'A duplicate of the same follow-up: ignore it, or the customer is called twice. An event about the same call under an id that goes on after `/follow-up` is no second follow-up either, but its new day.',
    order:
      'With or after the `ProblemClosed` of the same closing. Request the contact permission before dialling: the problem may be open again by then. `GET /v1/follow-ups` lists everything that is due.',
    example: {
      id: 'talleres-gredos/first-call/closed/4/follow-up',
      at: '2026-11-23T09:30:12.008Z',
      data: { ...call, customerRef: 'C-10442', kind: 'recheck', surveyExpected: '2026-11-27' },
    },
  },
}
