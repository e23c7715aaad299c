import type { EventDocs } from '../platform/events/define-events.ts'
import type { surveyEvents } from './events.ts'

export const surveyEventDocs: EventDocs<typeof surveyEvents> = {
  SurveyImportReading: {
    when: 'There is more to read of an import: its file has come, or a run has ended before the file did. The service itself goes on when it receives this; others need not react.',
    repeats: 'The import was found with nobody at work on it: ignore it.',
    order: 'Nothing precedes or follows it.',
    example: {
      id: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506/20000/7',
      at: '2026-12-02T09:12:43.501Z',
      data: { importId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506', from: 20_000 },
    },
  },
  SurveyResponseTaken: {
    when: "A response to a brand's survey was taken, put by itself or from a file; once more for each version that corrects it. It holds no answer and no key: what it says and whether it is matched is read from the API. An anonymous response has `identified: false`.",
    repeats:
      'Telling of it was interrupted, or the page of its file was read again: ignore it. Each version has its own id.',
    order:
      "Within minutes of the response, which is stored by then; in no order among responses. Those of a file come before the file's SurveyImported.",
    example: {
      id: 'gredos/R-20931/taken/1',
      at: '2026-12-02T09:13:20.044Z',
      data: {
        dealerId: 'gredos',
        responseId: 'R-20931',
        brand: 'seat',
        month: '2026-11',
        identified: true,
        version: 1,
      },
    },
  },
  SurveyResponseWithdrawn: {
    when: "Staff withdrew a response from its dealer: it was another dealer's, a test, or taken back by the brand. It counts in nothing any more, and its id stays taken at that dealer until SurveyResponseReadmitted; another dealer may have it. `matched` is the call that it was matched with, or null.",
    repeats: 'Publishing was interrupted: ignore it.',
    order: 'After the SurveyResponseTaken of its versions, unless one of those is late.',
    example: {
      id: 'gredos/R-20931/withdrawn/1',
      at: '2026-12-03T10:20:41.733Z',
      data: {
        dealerId: 'gredos',
        responseId: 'R-20931',
        brand: 'seat',
        month: '2026-11',
        reason: 'wrong-dealer',
        matched: null,
      },
    },
  },
  SurveyResponseReadmitted: {
    when: 'Staff took the withdrawal of a response back. Nothing of it is there yet: whoever gives it again, by itself or in a file, has it taken with its next version, and then there is a SurveyResponseTaken.',
    repeats: 'Publishing was interrupted: ignore it.',
    order: 'After its SurveyResponseWithdrawn, unless that is late.',
    example: {
      id: 'gredos/R-20931/readmitted/1',
      at: '2026-12-03T11:02:15.090Z',
      data: { dealerId: 'gredos', responseId: 'R-20931', brand: 'seat' },
    },
  },
  SurveyImported: {
    when: "A file of a brand's survey responses was read to its end, and not in a dry run.",
    repeats: 'The run was interrupted after it had published this: ignore it.',
    order: 'After everything that the file added has been stored.',
    example: {
      id: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
      at: '2026-12-02T09:14:02.117Z',
      data: {
        importId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
        brand: 'seat',
        coveredUntil: '2026-11-30',
        read: 1240,
        kept: 1180,
        repeated: 48,
        refused: 12,
      },
    },
  },
}
