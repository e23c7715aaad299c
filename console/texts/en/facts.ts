import type { facts as es } from '../es/facts.ts'

export const facts: typeof es = {
  unresolved: 'unresolved',
  external: 'outside the visit',
  'still-upset': 'still upset',
  low: 'low mark',
  reserved: 'mark with reservations',
  refused: 'would not rate',
  'motive-given': 'motive',
  'motive-withheld': 'would not give a motive',
  reluctant: 'reluctant to answer',
}
