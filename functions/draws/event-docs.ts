import { type EventDocs, ignoreDuplicate } from '../platform/events/define-events.ts'
import type { drawEvents } from './events.ts'

const draw = { groupId: 'meseta', month: '2026-11' }
const commitment = '5f1d7a84db00d2fce00b31a7fc73224f75d81e5a4e0ae4f2a1f6a2a3a6c4b0d9'

/** The documentation of the events in `events.ts`. */
export const drawEventDocs: EventDocs<typeof drawEvents> = {
  DrawSealed: {
    when: "A group's list of the month is sealed and will be drawn.",
    repeats: ignoreDuplicate,
    order: 'Before the `DrawDecided` of its group and month; a consumer must accept the reverse order too.',
    example: {
      id: 'draw/meseta/2026-11/sealed',
      at: '2026-11-30T11:00:09.220Z',
      data: { ...draw, commitment, round: 34_370_492, participants: 5 },
    },
  },
  DrawNotHeld: {
    when: 'A group has a list of the month that is not drawn: too few participants, sealed too late, or a month missed (`reason`). A missed month is announced when the next list of the group is sealed.',
    repeats: ignoreDuplicate,
    order: 'There is no `DrawSealed` and no `DrawDecided` for the same group and month.',
    example: {
      id: 'draw/meseta/2026-11/not-held',
      at: '2026-11-30T11:00:09.220Z',
      data: { ...draw, commitment, reason: 'fewer-than-5' },
    },
  },
  MonthSealed: {
    when: 'Every group for which it was possible has its list of the month, and the month has its digest: the mails about the lists may be sent.',
    repeats: ignoreDuplicate,
    order: 'Events of individual lists of the month may come after it, as their mails are sent.',
    example: {
      id: 'draws/2026-11/sealed',
      at: '2026-11-30T11:00:41.007Z',
      data: { month: '2026-11', digest: commitment, groups: 12 },
    },
  },
  DrawDecided: {
    when: "A group's winner of the month is known.",
    repeats: `${ignoreDuplicate} A draw is never decided a second time.`,
    order: 'Before `DiscountApplied` and `DiscountPassedOn`; a consumer must accept the reverse order too.',
    example: {
      id: 'draw/meseta/2026-11/decided',
      at: '2026-12-01T11:05:22.640Z',
      data: { ...draw, commitment, winner: 3, dealerId: 'talleres-gredos' },
    },
  },
  MonthDecided: {
    when: 'Every draw of the month that can be decided has been decided.',
    repeats: ignoreDuplicate,
    order: 'Events of individual draws of the month may come after it, as their mails are sent.',
    example: {
      id: 'draws/2026-11/decided',
      at: '2026-12-01T11:05:40.118Z',
      data: { month: '2026-11', decided: 11 },
    },
  },
  DiscountApplied: {
    when: "Staff recorded that the winner's discount was applied.",
    repeats: 'A duplicate of the same application: ignore it, or the discount is booked twice.',
    order: 'Usually after the `DrawDecided` of its group and month.',
    example: {
      id: 'meseta/2026-11/applied',
      at: '2026-12-04T08:12:55.300Z',
      data: { ...draw, dealerId: 'talleres-gredos', reference: 'AB-2026-118' },
    },
  },
  DiscountPassedOn: {
    when: 'The winner recorded that it passed the discount on to one of its customers.',
    repeats: ignoreDuplicate,
    order: 'Before or after `DiscountApplied`: they are independent.',
    example: {
      id: 'meseta/2026-11/passed-on',
      at: '2026-12-09T16:40:02.914Z',
      data: { ...draw, dealerId: 'talleres-gredos', customerRef: 'C-10442', eligible: 'unknown' },
    },
  },
}
