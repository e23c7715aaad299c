/** What an account out of SES's sandbox is given: mails in any 24 hours, and in a second. */
const mostInDay = 100_000
const mostInSecond = 50
const dayMs = 24 * 3_600_000

/** SES's sending quota with the mails that this run has sent in the last 24 hours. It is told, and not enforced. */
export const createSesQuota = (clock: () => Date) => {
  let sent: number[] = []
  return {
    count: (): void => void sent.push(clock().getTime()),
    /** As `GetSendQuota` answers it. */
    answer: (): Record<string, string> => {
      const since = clock().getTime() - dayMs
      sent = sent.filter((at) => at > since)
      return {
        Max24HourSend: String(mostInDay),
        MaxSendRate: String(mostInSecond),
        SentLast24Hours: String(sent.length),
      }
    },
  }
}
