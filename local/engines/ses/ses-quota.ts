/** What SES allows the account to send in 24 hours and per second, and what it sent in the last 24 hours. */
type SesQuota = { max24HourSend: number; maxSendRate: number; sentLast24Hours: number }

/** The initial quota of an account outside the sandbox. */
const defaultQuota = { max24HourSend: 100_000, maxSendRate: 50 }
const dayMs = 24 * 3_600_000

/**
 * SES's sending quota, with the e-mails this run sent in the last 24 hours. It is reported, not enforced. All values
 * can be set, to imitate a smaller account.
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
    /** Changes the given values; without any, the defaults apply again and nothing counts as sent. */
    set: (change: Partial<SesQuota>): void => {
      const { sentLast24Hours, ...limits } = change
      const anew = Object.keys(change).length === 0
      most = anew ? defaultQuota : { ...most, ...limits }
      if (anew) sent = []
      else if (sentLast24Hours !== undefined) sent = [{ at: clock().getTime(), mails: sentLast24Hours }]
    },
    /** The response of `GetSendQuota`. */
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
