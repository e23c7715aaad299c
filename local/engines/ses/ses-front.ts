import { AwsError, queryResponse } from '../front/aws-error.ts'
import type { AwsCall, ParseCall } from '../front/aws-call.ts'
import type { AwsEnvironment } from '../dynamodb/dynamodb-checks.ts'
import type { Buses } from '../events/event-bus.ts'
import { createForward } from '../front/forward.ts'
import { createMailboxes, type Mailboxes } from './mailbox.ts'
import { newMessageId, sentHeaders, sesMailOf, type SesMail } from './ses-mail.ts'
import { arrivalHeader, type MailHeader } from './ses.ts'
import { sesEventsOf } from './ses-events.ts'
import { createSesQuota, type SesQuotaKeeper } from './ses-quota.ts'
import { identityOf, sesRefusal } from './ses-rules.ts'
import type { Principal } from '../front/types.ts'

/** A configuration set and the events it publishes, by CloudFormation's names; all of them if missing. */
export type ConfigurationSet = string | { name: string; eventTypes?: readonly string[] }

const asEventType = (name: string) => name.toLowerCase().replaceAll('_', '')

/** Limits the size of the headers in events; real SES truncates them too. */
const maxHeaderBytes = 6000

const shortened = (headers: readonly MailHeader[]): MailHeader[] => {
  let bytes = 0
  return headers.filter(
    ({ name, value }) => (bytes += Buffer.byteLength(name + value) + 30) <= maxHeaderBytes,
  )
}

/** SES's query protocol in front of the local inbox, with SES's checks, limits, message ids and events. */
export const createSesFront = (options: {
  url: string
  place: AwsEnvironment
  identities: readonly string[]
  configurationSets: readonly ConfigurationSet[]
  buses: Pick<Buses, 'publish'>
  clock: () => Date
  /** The delay between acceptance and the first event, in milliseconds, and between further events. */
  eventDelayMs?: number
}): {
  read: ParseCall
  setMailbox: Mailboxes['setMailbox']
  quota: Pick<SesQuotaKeeper, 'read' | 'set'>
  /** Sets the events' delay; without a value, what it was at first. */
  setEventDelay: (ms?: number) => void
  close: () => void
} => {
  const { place, identities, buses, clock } = options
  const usualDelayMs = options.eventDelayMs ?? 100
  let eventDelayMs = usualDelayMs
  const inbox = createForward(options.url, 10_000)
  const { setMailbox, behaviourOf } = createMailboxes()
  const quota = createSesQuota(clock)
  const sets = new Map(
    options.configurationSets.map((set) =>
      typeof set === 'string' ? [set, undefined] : [set.name, set.eventTypes?.map(asEventType)],
    ),
  )
  const account = { region: place.region, identities, configurationSets: [...sets.keys()] }
  const arn = (kind: string, name: string) => `arn:aws:ses:${place.region}:${place.accountId}:${kind}/${name}`
  const identityArn = (mail: SesMail) => arn('identity', identityOf(mail.from, identities) ?? mail.from)

  const publish = (mail: SesMail, messageId: string, headers: readonly MailHeader[], callerName: string) => {
    const set = mail.configurationSet
    if (set === undefined) return
    const published = sets.get(set)
    const accepted = {
      mail,
      messageId,
      headers,
      at: clock(),
      sourceArn: identityArn(mail),
      accountId: place.accountId,
      callerName,
    }
    const events = sesEventsOf(accepted, behaviourOf).filter(
      ({ eventType }) => published?.includes(asEventType(eventType)) ?? true,
    )
    for (const [at, { detailType, detail }] of events.entries()) {
      const resources = [arn('configuration-set', set)]
      buses.publish({ source: 'aws.ses', detailType, detail, resources }, eventDelayMs * (at + 1))
    }
  }

  const send = async (mail: SesMail, body: Buffer, callerName: string) => {
    const refusal = sesRefusal(mail, account)
    if (refusal) throw refusal
    const messageId = newMessageId(clock())
    const headers = shortened(sentHeaders(mail, messageId, place.region, clock()))
    const answer = await inbox.post(
      '/',
      {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: 'AWS4-HMAC-SHA256 local',
        [arrivalHeader]: Buffer.from(JSON.stringify({ messageId, headers })).toString('base64'),
      },
      body,
    )
    if (answer.status !== 200)
      throw new AwsError('InternalFailure', 'The local inbox did not accept the e-mail', 500)
    quota.count()
    // Recorded before the caller gets a success response, so that no accepted e-mail lacks its events,
    // whatever is killed.
    publish(mail, messageId, headers, callerName)
    return queryResponse('SendRawEmail', { MessageId: messageId })
  }

  const read = (form: URLSearchParams, body: Buffer, principal: Principal): AwsCall => {
    const action = form.get('Action') ?? ''
    if (action === 'GetSendQuota')
      return {
        service: 'ses',
        action,
        checks: [{ action: 'ses:GetSendQuota', resource: '*' }],
        text: () => '',
        run: () => Promise.resolve(queryResponse(action, quota.answer())),
      }
    if (action !== 'SendRawEmail')
      throw new AwsError('InvalidAction', `The local SES does not offer ${action || 'this'}`)
    const mail = sesMailOf(form)
    const set = mail.configurationSet
    const context = {
      keys: ['ses:FromAddress', 'ses:Recipients'],
      values: () => ({ 'ses:FromAddress': mail.from, 'ses:Recipients': [...mail.destinations] }),
    }
    const resources = [identityArn(mail), ...(set === undefined ? [] : [arn('configuration-set', set)])]
    return {
      service: 'ses',
      action,
      checks: resources.map((resource) => ({ action: `ses:${action}`, resource, context })),
      text: () =>
        [...form].map(([name, value]) => `${name}=${value}`).join('\n') + `\n${mail.raw.toString()}`,
      run: () => send(mail, body, principal.name),
    }
  }

  return {
    read: ({ body }, principal) => read(new URLSearchParams(body.toString()), body, principal),
    setMailbox,
    quota,
    setEventDelay: (ms = usualDelayMs) => {
      eventDelayMs = ms
    },
    close: inbox.close,
  }
}
