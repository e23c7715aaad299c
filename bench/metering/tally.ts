/** A mail as SES accepted it, tags encoded. */
export type AcceptedMail = { messageId: string; destination: string; tags: Readonly<Record<string, string>> }

/** The requests made to AWS, added up. */
export type Tally = {
  writeUnits: number
  readUnits: number
  /** Write units of the last writing request, for the table and for each index. */
  lastWrite: Readonly<Record<string, number>>
  mails: AcceptedMail[]
  /** Events put on a bus. */
  events: number
}

export const emptyTally = (): Tally => ({ writeUnits: 0, readUnits: 0, lastWrite: {}, mails: [], events: 0 })
