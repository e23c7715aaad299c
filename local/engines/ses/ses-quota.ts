/** What SES lets the account send, in any 24 hours and in a second, and what it has sent in the last 24 hours. */
export type SesQuota = { max24HourSend: number; maxSendRate: number; sentLast24Hours: number }

/** What an account out of SES's sandbox is given. */
const defaultQuota = { max24HourSend: 100_000, maxSendRate: 50 }
const dayMs = 24 * 3_600_000

/**
 * SES's sending quota with the mails that this run has sent in the last 24 hours. It is told, and not enforced. All of
 * it can be set, as a smaller account would have it.
 */
export const createSesQuota = (clock: () => Date) => {
  let most = defaultQuota
  let sent: { at: number; mails: number }[] = []

  const read = (): SesQuota => {
    const since = clock().getTime() - dayMs
    sent = sent.filter(({ at }) => at > since)
    return { ...most, sentLast24Hours: sent.reduce((sum, { mails }) => sum + mails, 0) }
  }

  return {
    count: (): void => void sent.push({ at: clock().getTime(), mails: 1 }),
    read,
    /** Changes what is given; without anything, the limits are the usual ones again and nothing has been sent. */
    set: (change: Partial<SesQuota>): void => {
      const { sentLast24Hours, ...limits } = change
      const anew = Object.keys(change).length === 0
      most = anew ? defaultQuota : { ...most, ...limits }
      if (anew) sent = []
      else if (sentLast24Hours !== undefined) sent = [{ at: clock().getTime(), mails: sentLast24Hours }]
    },
    /** As `GetSendQuota` answers it. */
    answer: (): Record<string, string> => {
      const { max24HourSend, maxSendRate, sentLast24Hours } = read()
      return {
        Max24HourSend: String(max24HourSend),
        MaxSendRate: String(maxSendRate),
        SentLast24Hours: String(sentLast24Hours),
      }
    },
  }
}
export type SesQuotaKeeper = ReturnType<typeof createSesQuota>
