/** How a contact call ended. */
export const outcomes = [
  'completed',
  'partial',
  'declined',
  'call-back',
  'unreachable',
  'voicemail',
  'wrong-number',
  'language-barrier',
] as const
export type Outcome = (typeof outcomes)[number]
