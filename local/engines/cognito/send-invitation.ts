import { randomBytes } from 'node:crypto'
import type { InvitationSpec } from '../../template/clients.ts'
import { createForward } from '../front/forward.ts'
import type { SendInvitation } from './cognito-front.ts'

const encoded = (text: string) => Buffer.from(text).toString('base64')

/** A MIME message of plain text. */
const messageOf = (from: string, to: string, subject: string, text: string): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${encoded(subject)}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded(text),
    '',
  ].join('\r\n')

/** Sends the pool's invitation to the local inbox. The password in it opens nothing: nobody is asked for one here. */
export const invitationSender = (
  inboxUrl: string,
  { from, subject, text }: InvitationSpec,
): { send: SendInvitation; close: () => void } => {
  const inbox = createForward(inboxUrl, 10_000)
  return {
    send: async (email) => {
      const password = randomBytes(9).toString('base64url')
      const body = text.replaceAll('{username}', email).replaceAll('{####}', password)
      const form = new URLSearchParams({
        Action: 'SendRawEmail',
        'RawMessage.Data': encoded(messageOf(from, email, subject, body)),
      })
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: 'AWS4-HMAC-SHA256 local',
      }
      const { status } = await inbox.post('/', headers, Buffer.from(form.toString()))
      if (status !== 200) throw new Error('The local inbox did not accept an invitation')
    },
    close: inbox.close,
  }
}
