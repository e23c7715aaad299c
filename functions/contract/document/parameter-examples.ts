import type { Parameter } from './openapi-types.ts'

/**
 * Example values of parameters. They agree with the example bodies of the operations; dealer and group exist in the
 * local run's sample data, so that most examples of a GET work there as they are.
 */
const examples: Readonly<Record<string, string>> = {
  dealerId: 'gredos',
  callId: 'call-1',
  reviewId: 'Hq3w0e2m7aVtYbN1cUoXrJk5sLfPzDgI',
  amendmentId: 'correction-1',
  importId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
  exportId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
  customerRef: 'C-10442',
  erasureId: '0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10',
  rectificationId: '6f1d0b5a3c9e4f7788a0b1c2d3e4f506',
  accessId: '0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10',
  proofId: '1',
  customerState: 'no-contact',
  personId: '0b7c2b7e-4d3a-4f0e-9a58-3f6f5c1f2d10',
  brandId: 'seat',
  responseId: 'seat-2026-118',
  code: '04711',
  listId: 'robinson-2026-11-30',
  questionnaireId: 'seat-after-service',
  version: '3',
  textVersion: '2',
  requestId: '20261120100240123-4f1d2c3b5a697886',
  groupId: 'meseta',
  kind: 'after-service',
  month: '2026-11',
  year: '2026',
  page: 'client',
  token: 'q4vRWE0X2D9cUrBvIrqzQMdbH0lmvTTD6ZkWOYxjQ8s',
  'If-Match': '"1"',
}

/** The parameter with its example value, if it is required. */
export const withExample = (parameter: Parameter): Parameter => {
  const example = examples[parameter.name]
  return parameter.required && example !== undefined ? { ...parameter, example } : parameter
}
