import type * as z from 'zod/mini'
import type { EventName, eventSchemas } from './domain-event.ts'

/** What is told of an event to whoever consumes it. In no bundle: `tools/print-events.ts` prints it. */
export type EventDoc<N extends EventName> = {
  /** When it is published, as a sentence. */
  when: string
  /** What a second one with the same id is, and what is to be done about it. */
  repeats: string
  /** What may come before or after it. */
  order: string
  example: { id: string; at: string; data: z.output<(typeof eventSchemas)[N]['data']> }
}

const call = { dealerId: 'talleres-gredos', callId: 'first-call' }
const draw = { groupId: 'meseta', month: '2026-11' }
const commitment = '5f1d7a84db00d2fce00b31a7fc73224f75d81e5a4e0ae4f2a1f6a2a3a6c4b0d9'
const takenAt = '2026-11-20T10:02:41.120Z'
const messageId = '0102019aa1b2c3d4-5e6f7a8b-1111-2222-3333-444455556666-000000'
const once = 'The same thing told again: drop it.'
const perLevel = 'Several recipients of one level make one event, told as often: drop all but the first.'

/** One entry for each event of `domain-event.ts`; one that is missing is a type error. */
export const eventDocs: { readonly [N in EventName]: EventDoc<N> } = {
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
  AlertDelivered: {
    when: "A mail of a problem arrived at the recipient's mail server. Its `notice` is `opened`, `escalated:2` (not acknowledged in time) or `escalated:3` (not resolved in time); after the problem was opened again, `escalated:3:<times>`.",
    repeats: once,
    order: 'It may come before `ProblemOpened`, and an `AlertBounced` of the same mail may follow it.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/delivery`,
      at: '2026-11-20T10:02:43.501Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
  AlertBounced: {
    when: 'A mail of a problem will not arrive: it bounced for good, was complained of, or was rejected by SES. The next recipient is being told.',
    repeats: 'One for each way to fail: a mail may bounce and be complained of under two ids.',
    order: 'It may come after an `AlertDelivered` of the same mail, and then holds.',
    example: {
      id: `talleres-gredos/first-call/${messageId}/bounce`,
      at: '2026-11-20T10:02:44.013Z',
      data: { ...call, notice: 'opened', messageId },
    },
  },
  DrawSealed: {
    when: "A group's list of the month is sealed and will be drawn.",
    repeats: once,
    order:
      'Before the `DrawDecided` of its group and month; a consumer must take them the other way round too.',
    example: {
      id: 'draw/meseta/2026-11/sealed',
      at: '2026-11-30T11:00:09.220Z',
      data: { ...draw, commitment, round: 34_370_492, participants: 5 },
    },
  },
  DrawNotHeld: {
    when: 'A group has a list of the month that is not drawn: too few participants, sealed too late, or a month missed (`reason`). A missed month is told of when the next list of the group is sealed.',
    repeats: once,
    order: 'Alone: no `DrawSealed` and no `DrawDecided` comes for its group and month.',
    example: {
      id: 'draw/meseta/2026-11/not-held',
      at: '2026-11-30T11:00:09.220Z',
      data: { ...draw, commitment, reason: 'fewer-than-5' },
    },
  },
  MonthSealed: {
    when: "Every group of a month that could be given one has its list, and the month its digest: the lists' mails may go out.",
    repeats: once,
    order: 'Lists of the month may be told after it, one by one, as their mails go out.',
    example: {
      id: 'draws/2026-11/sealed',
      at: '2026-11-30T11:00:41.007Z',
      data: { month: '2026-11', digest: commitment, groups: 12 },
    },
  },
  DrawDecided: {
    when: "A group's winner of the month is known.",
    repeats: 'The same winner told again: drop it. A draw is never decided a second time.',
    order:
      'Before `DiscountApplied` and `DiscountPassedOn`; a consumer must take them the other way round too.',
    example: {
      id: 'draw/meseta/2026-11/decided',
      at: '2026-12-01T11:05:22.640Z',
      data: { ...draw, commitment, winner: 3, dealerId: 'talleres-gredos' },
    },
  },
  MonthDecided: {
    when: 'Every draw of a month that can be decided is.',
    repeats: once,
    order: 'Draws of the month may be told after it, one by one, as their mails go out.',
    example: {
      id: 'draws/2026-11/decided',
      at: '2026-12-01T11:05:40.118Z',
      data: { month: '2026-11', decided: 11 },
    },
  },
  DiscountApplied: {
    when: "Staff recorded that the winner's discount was applied.",
    repeats: 'The same application told again: drop it, or the discount is booked twice.',
    order: 'After the `DrawDecided` of its group and month, as a rule.',
    example: {
      id: 'meseta/2026-11/applied',
      at: '2026-12-04T08:12:55.300Z',
      data: { ...draw, dealerId: 'talleres-gredos', reference: 'AB-2026-118' },
    },
  },
  DiscountPassedOn: {
    when: 'The winner recorded that it handed the discount on to one of its customers.',
    repeats: once,
    order: 'Before or after `DiscountApplied`: neither waits for the other.',
    example: {
      id: 'meseta/2026-11/passed-on',
      at: '2026-12-09T16:40:02.914Z',
      data: { ...draw, dealerId: 'talleres-gredos', customerRef: 'C-10442', eligible: 'unknown' },
    },
  },
}
