/** What matching needs of a call that a response may be about. */
export type Candidate = {
  callId: string
  brand: string
  kind: string
  visitRef: string
  customerRef: string
  /** The day of the visit; the call's if the visit has none that is possible. */
  visitDay: string
  /** The day on which its survey was expected when it was taken; absent of one put before this was kept. */
  surveyDay?: string | undefined
  startedAt: string
  /** As it is compared; empty without one. */
  plate: string
  /** Of a recheck or reminder, the call whose problem it is about. */
  about?: string | undefined
  /** Its case stands still, because the customer objects or has their data restricted. */
  standsStill?: true | undefined
}

/**
 * The kinds of key by which calls and responses are found. By `about`, which no response has, a call finds its rechecks and
 * reminders; by `spelling`, which no call has, a search finds responses whose visit is written in another way.
 */
export type KeyKind = 'call' | 'visit' | 'plate' | 'customer' | 'about' | 'spelling'

/** One key of a call or a response. */
export type MatchKey = { kind: KeyKind; value: string }

/** The keys by which a call is found. No response is about a reminder: its call alone finds it. */
export const keysOfCandidate = (candidate: Candidate): MatchKey[] => {
  const { callId, kind, visitRef, customerRef, plate, about } = candidate
  const ofCall: MatchKey[] = about === undefined ? [] : [{ kind: 'about', value: about }]
  if (kind === 'reminder') return ofCall
  return [
    { kind: 'call', value: callId },
    { kind: 'visit', value: visitRef },
    { kind: 'customer', value: customerRef },
    ...(plate === '' ? [] : [{ kind: 'plate' as const, value: plate }]),
    ...ofCall,
  ]
}
