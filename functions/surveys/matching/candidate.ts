/** What matching needs of a call that a response may be about. */
export type Candidate = {
  callId: string
  brand: string
  kind: string
  visitRef: string
  customerRef: string
  /** The day of the visit; the call's if the visit has none that is possible. */
  visitDay: string
  startedAt: string
  /** As it is compared; empty without one. */
  plate: string
}

/** The kinds of key by which calls and responses are found. */
export type KeyKind = 'call' | 'visit' | 'plate' | 'customer'

/** One key of a call or a response. */
export type MatchKey = { kind: KeyKind; value: string }

/** The keys by which a call is found. */
export const keysOfCandidate = ({ callId, visitRef, customerRef, plate }: Candidate): MatchKey[] => [
  { kind: 'call', value: callId },
  { kind: 'visit', value: visitRef },
  { kind: 'customer', value: customerRef },
  ...(plate === '' ? [] : [{ kind: 'plate' as const, value: plate }]),
]
