/** What was asked of AWS, added up. */
export type Tally = {
  writeUnits: number
  readUnits: number
  /** Write units of one request, by the table and each index; of the last one that wrote. */
  lastWrite: Readonly<Record<string, number>>
  mails: number
  /** Events put on a bus. */
  events: number
  requests: number
}

export const emptyTally = (): Tally => ({
  writeUnits: 0,
  readUnits: 0,
  lastWrite: {},
  mails: 0,
  events: 0,
  requests: 0,
})
