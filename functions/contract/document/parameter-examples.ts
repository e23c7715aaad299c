import type { Parameter } from './open-api-types.ts'

/** What a parameter is called with in the examples; they go together with the example bodies of the operations. */
const examples: Readonly<Record<string, string>> = {
  dealerId: 'talleres-gredos',
  callId: 'call-1',
  customerRef: 'C-10442',
  brandId: 'seat',
  questionnaireId: 'seat-after-service',
  version: '3',
  groupId: 'castilla',
  kind: 'after-service',
  month: '2026-11',
  year: '2026',
  'If-Match': '"1"',
}

/** A parameter with its example, where the request is nothing without it. */
export const withExample = (parameter: Parameter): Parameter => {
  const example = examples[parameter.name]
  return parameter.required && example !== undefined ? { ...parameter, example } : parameter
}
