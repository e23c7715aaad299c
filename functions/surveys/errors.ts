import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to brand surveys. */
export const surveyErrors = defineErrors({
  noSurvey: {
    code: 'no-survey',
    status: 409,
    title: "This brand's survey is not set up",
    meaning:
      "Asortis has not said which questions this brand's survey asks, nor what its responses may be used for.",
    remedy: 'Staff put the survey with PUT /v1/brands/{brandId}/survey; then send the request again.',
  },
  useForbidden: {
    code: 'use-forbidden',
    status: 409,
    title: 'This brand forbids the use of its survey responses',
    meaning:
      'The brand\'s survey has `individualUse: "forbidden"`: no response to it is taken, and no figures are shown of those that were.',
    remedy:
      'Do not send responses of this brand. If the brand has changed its mind, staff change `individualUse`.',
  },
  notPerPerson: {
    code: 'not-per-person',
    status: 409,
    title: 'This brand allows no use of its survey responses for single customers',
    meaning:
      "The survey's `individualUse` is not `allowed` for any brand that is asked for: nothing is shown per person, whenever it was taken.",
    remedy:
      'Do not retry. Without `format=csv` the same request gives the figures, where the brand allows them.',
  },
  anonymousResponse: {
    code: 'anonymous-response',
    status: 409,
    title: 'Whoever answered anonymously chose to',
    meaning: 'The response is anonymous: it is never matched with a call.',
    remedy: 'Do not retry.',
  },
  matchNotInDoubt: {
    code: 'match-not-in-doubt',
    status: 409,
    title: 'The match of this response is not in doubt',
    meaning:
      "The response has the call to which its own keys lead, or none yet. A dealer's people settle only what is in doubt: they choose among several calls, or one where none is known, and take back what they settled themselves; what Asortis's staff settled is theirs to change.",
    remedy:
      'Do not retry. If the brand has named the wrong visit, tell Asortis: its staff may settle it otherwise.',
  },
  differsFromKept: {
    code: 'differs-from-kept',
    status: 409,
    title: 'A response with this id is kept with different content',
    meaning:
      'A response is a fact: it is not replaced by another one with the same id. `kept` has what is kept.',
    remedy:
      'Do not retry. If the brand has corrected its survey, staff accept the new content as its next version with POST …/versions.',
  },
  keptAtAnotherDealer: {
    code: 'kept-at-another-dealer',
    status: 409,
    title: 'Another dealer has this response',
    meaning:
      "Within a brand, a response's id belongs to one dealer, and the response that has this id is kept at another one. `keptAt` says at which, to staff only.",
    remedy:
      'Check the dealer and the id. If the response is kept at the wrong dealer, staff withdraw it there; then send the request again.',
  },
  pairsForDealers: {
    code: 'pairs-for-dealers',
    status: 403,
    title: 'Pairs of marks are for the dealer',
    meaning: "A file of pairs names the dealer's visits. Only the dealer's own people may download it.",
    remedy: 'Do not retry. Without `format=csv` the same request gives the figures.',
  },
  uploadMissing: {
    code: 'upload-missing',
    status: 409,
    title: "The import's file is not there",
    meaning:
      'The file has not been uploaded yet, or it was read and is deleted, or it is more than a day old.',
    remedy: 'Upload the file, or start another import with it.',
  },
  unreadableFile: {
    code: 'unreadable-file',
    status: 409,
    title: 'The file cannot be read',
    meaning:
      'The file is none of CSV, NDJSON and XLSX, or its text has no single encoding. `failure` says what is wrong.',
    remedy: 'Export or save the file anew as the detail says, and start another import with it.',
  },
  notReadable: {
    code: 'not-readable',
    status: 409,
    title: 'The import cannot be read in this state',
    meaning:
      'Only a file that was uploaded and not kept yet can be read: one that waits for a mapping, was read in a dry run, or failed.',
    remedy: 'Read the import to see its state; to import its file again, start another import.',
  },
})
