import { type EventDocs, ignoreDuplicate } from '../platform/events/define-events.ts'
import type { privacyEvents } from './events.ts'

const erasure = { dealerId: 'talleres-gredos', erasureId: '8d0c2f6e-6f5a-4d3b-9a51-0f3f6f1f8a77' }

export const privacyEventDocs: EventDocs<typeof privacyEvents> = {
  ErasureOrdered: {
    when: 'Somebody ordered that what is held of a customer be erased. The service itself carries it out.',
    repeats: 'The order was repeated because its response was lost: ignore it.',
    order: 'Before `CustomerBlocked` and `CustomerErased` of the same erasure.',
    example: { id: erasure.erasureId, at: '2026-11-21T10:02:43.501Z', data: erasure },
  },
  CallKnownLate: {
    when: 'A call became known by its customer fifteen minutes or more after it was received, because its events were under way so long. The service itself looks whether the customer was erased meanwhile, and erases it then; others need not react.',
    repeats: ignoreDuplicate,
    order: 'After `CallTaken` of the same call.',
    example: {
      id: 'talleres-gredos/call-7731',
      at: '2026-11-21T10:42:43.501Z',
      data: { dealerId: 'talleres-gredos', callId: 'call-7731' },
    },
  },
  CustomerExportRequested: {
    when: 'Somebody started a file of what is held of a customer, or of what they provided. The service itself makes the file when it receives this; others need not react.',
    repeats: 'The request was repeated under its `Idempotency-Key` before the file was ready: ignore it.',
    order: 'Nothing precedes or follows it.',
    example: {
      id: 'talleres-gredos/6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
      at: '2026-11-20T10:02:43.501Z',
      data: { dealerId: 'talleres-gredos', exportId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506' },
    },
  },
  RectificationOrdered: {
    when: 'Somebody ordered that what is held of a customer be corrected. The service itself carries it out: each call that it corrects is amended, of which `CaseChanged` tells.',
    repeats: 'The order was repeated because its response was lost: ignore it.',
    order: 'Before `CaseChanged` of the calls that it corrects.',
    example: {
      id: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
      at: '2026-11-20T10:02:43.501Z',
      data: { dealerId: 'talleres-gredos', rectificationId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506' },
    },
  },
  CustomerBlocked: {
    when: 'What was held of a customer is set apart: known ids answer 410, lists, searches and figures are without it. Erase your own copies; with `partial`, only those of the calls that `GET …/erasures/{erasureId}` names, since the reference is a company’s.',
    repeats: ignoreDuplicate,
    order:
      'Some twenty minutes after `ErasureOrdered`; events of the customer’s calls may still come after it.',
    example: {
      id: erasure.erasureId,
      at: '2026-11-21T10:22:43.501Z',
      data: { ...erasure, customerRef: 'C-10442', partial: false },
    },
  },
  CustomerErased: {
    when: 'What was set apart is destroyed, on the day when the blocking period was over.',
    repeats: ignoreDuplicate,
    order: 'After `CustomerBlocked` of the same erasure.',
    example: { id: erasure.erasureId, at: '2029-11-20T10:02:43.501Z', data: erasure },
  },
}
