import type { EventDocs } from '../platform/events/define-events.ts'
import type { problemEvents } from './events.ts'

export const problemEventDocs: EventDocs<typeof problemEvents> = {
  ProblemExportRequested: {
    when: "Somebody started a file of a dealer's problems for download. The service itself makes the file when it receives this; others need not react.",
    repeats: 'The request was repeated under its `Idempotency-Key` before the file was ready: ignore it.',
    order: 'Nothing precedes or follows it.',
    example: {
      id: 'talleres-gredos/6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
      at: '2026-11-20T10:02:43.501Z',
      data: { dealerId: 'talleres-gredos', exportId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506' },
    },
  },
}
