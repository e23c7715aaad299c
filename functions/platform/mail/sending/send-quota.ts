import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'

/** The account's SES quota: mails per second, mails in any 24 hours, and how many of those it has sent. */
export type SendQuota = { perSecond: number; perDay: number; sentInDay: number }

/** Reads the account's quota from SES. Throws if SES does not respond. */
export const sesQuota = (client: SESClient) => async (): Promise<SendQuota> => {
  const {
    MaxSendRate = 0,
    Max24HourSend = 0,
    SentLast24Hours = 0,
  } = await client.send(new GetSendQuotaCommand({}))
  if (MaxSendRate <= 0) throw new Error('SES lets the account send nothing')
  // SES writes -1 for an account without a daily limit.
  return {
    perSecond: MaxSendRate,
    perDay: Max24HourSend < 0 ? Infinity : Max24HourSend,
    sentInDay: SentLast24Hours,
  }
}
