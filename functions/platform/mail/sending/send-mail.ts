import { SendRawEmailCommand, SESClient, type SESClientConfig } from '@aws-sdk/client-ses'
import { encodeTag, type MailTags } from '../delivery/mail-tags.ts'
import { outcomeOfFault, type SendOutcome } from './send-outcome.ts'

/** Sends mails. Never throws: every failure is an outcome. */
export type Mailer = { send: (raw: Uint8Array, to: string, tags: MailTags) => Promise<SendOutcome> }

/** The time limit for SES's response, much shorter than a claim's lease. */
const responseTimeoutMs = 8_000

/** The SES client. It never retries, because only the claim's protocol knows when a mail may be sent again. */
export const sesClient = (config: SESClientConfig = {}): SESClient =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: responseTimeoutMs,
      socketTimeout: responseTimeoutMs,
      throwOnRequestTimeout: true,
    },
    ...config,
  })

/** A mailer that sends through SES, from our address and with our configuration set. */
export const sesMailer = (
  client: SESClient,
  { from, configurationSet }: { from: string; configurationSet: string },
): Mailer => ({
  send: async (raw, to, tags) => {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: raw },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(tags).map(([Name, value]) => ({ Name, Value: encodeTag(value) })),
    })
    try {
      const { MessageId } = await client.send(command)
      return MessageId ? { kind: 'accepted', messageId: MessageId } : { kind: 'unknown', code: 'NoMessageId' }
    } catch (fault) {
      return outcomeOfFault(fault)
    }
  },
})
