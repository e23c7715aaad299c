/** A mail as SES accepted it, tags encoded. */
export type AcceptedMail = { messageId: string; destination: string; tags: Readonly<Record<string, string>> }

/** What was asked of AWS, added up. */
export type Tally = {
  writeUnits: number
  readUnits: number
  /** Write units of the last request that wrote, by the table and each index. */
  lastWrite: Readonly<Record<string, number>>
  mails: AcceptedMail[]
  /** Events put on a bus. */
  events: number
}

export const emptyTally = (): Tally => ({ writeUnits: 0, readUnits: 0, lastWrite: {}, mails: [], events: 0 })
