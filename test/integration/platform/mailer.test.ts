import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { sesClient, sesMailer } from '../../../functions/platform/mail/sending/send-mail.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

/** A mailer with a fake SES that responds as given, and the requests that it received. */
const mailerOn = async (answer: (response: ServerResponse) => void, requestTimeout = 8_000) => {
  const bodies: URLSearchParams[] = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      bodies.push(new URLSearchParams(Buffer.concat(chunks).toString()))
      answer(response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const client = sesClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...(requestTimeout < 8_000 && { requestHandler: { requestTimeout, throwOnRequestTimeout: true } }),
  })
  return {
    bodies,
    mailer: sesMailer(client, { from: 'avisos@mail.asortis.example', configurationSet: 'alerts' }),
  }
}

const send = ({ mailer }: Awaited<ReturnType<typeof mailerOn>>) =>
  mailer.send(Buffer.from('raw'), 'to@example.com', { dealer: 'a.b_c', call: 'C-1', notice: 'escalated:2' })

const refusal = (status: number, code: string) => (response: ServerResponse) =>
  response
    .writeHead(status, { 'content-type': 'text/xml' })
    .end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    )

const taken = (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'text/xml' })
    .end(
      '<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    )

test('sends SES one recipient, our sender, the configuration set and the encoded tags', async () => {
  const ses = await mailerOn(taken)
  expect(await send(ses)).toEqual({ kind: 'accepted', messageId: 'm-1' })
  const [body] = ses.bodies
  expect(Object.fromEntries(body ?? [])).toMatchObject({
    Action: 'SendRawEmail',
    Source: 'avisos@mail.asortis.example',
    'Destinations.member.1': 'to@example.com',
    ConfigurationSetName: 'alerts',
    'Tags.member.1.Name': 'dealer',
    'Tags.member.1.Value': 'a_2eb_5fc',
    'Tags.member.3.Value': 'escalated_3a2',
    'RawMessage.Data': Buffer.from('raw').toString('base64'),
  })
  expect(body?.has('Destinations.member.2')).toBe(false)
})

test.each([
  [400, 'MessageRejected', 'refused'],
  [400, 'InvalidParameterValue', 'refused'],
  [400, 'ValidationError', 'refused'],
  [400, 'MailFromDomainNotVerifiedException', 'not-sent'],
  [400, 'ConfigurationSetDoesNotExist', 'not-sent'],
  [400, 'ConfigurationSetSendingPausedException', 'not-sent'],
  [400, 'AccountSendingPausedException', 'not-sent'],
  [403, 'AccessDenied', 'not-sent'],
  [403, 'ExpiredToken', 'not-sent'],
  [400, 'Throttling', 'throttled'],
  [400, 'ThrottlingException', 'throttled'],
  [429, 'Whatever', 'throttled'],
  [500, 'InternalFailure', 'unknown'],
  [503, 'ServiceUnavailable', 'unknown'],
])('%i %s counts as %s, without a retry', async (status, code, kind) => {
  const ses = await mailerOn(refusal(status, code))
  expect(await send(ses)).toMatchObject({ kind })
  expect(ses.bodies).toHaveLength(1)
})

test.each<[string, (response: ServerResponse) => unknown]>([
  ['a dropped connection', (response) => response.destroy()],
  ['a response that is not XML', (response) => response.writeHead(200).end('<html>')],
  [
    'a truncated response',
    (response) => (response.writeHead(200, { 'content-length': '900' }).write('<Send'), response.destroy()),
  ],
])('%s counts as unknown', async (_, respond) => {
  const ses = await mailerOn(respond)
  expect(await send(ses)).toMatchObject({ kind: 'unknown' })
  expect(ses.bodies).toHaveLength(1)
})

test('a response that never comes counts as unknown after the time limit', async () => {
  const ses = await mailerOn(() => undefined, 150)
  expect(await send(ses)).toEqual({ kind: 'unknown', code: 'ETIMEDOUT' })
})

test('a refused connection counts as not sent', async () => {
  const ses = await mailerOn(taken)
  server?.close()
  expect(await send(ses)).toEqual({ kind: 'not-sent', code: 'ECONNREFUSED' })
})
