import type { Person } from '../identity/tokens.ts'
import { type WhoIs, whoForm } from '../identity/who.ts'
import type { ClientSpec } from '../template/clients.ts'
import type { System } from '../template/read-system.ts'
import { HttpError } from './guard.ts'

const settingOf = {
  machine: 'CLIENT_MACHINE',
  dealer: 'CLIENT_DEALER',
  staff: 'CLIENT_STAFF',
  specialist: 'CLIENT_SPECIALIST',
} as const

/** Whom a token is issued to: the app client named in the functions' settings, and the person signed in. */
export type Audience = { client: ClientSpec; person: Person | null }

/** The app client of an audience, as the functions' settings name it. */
export const clientOf = (system: System, audience: keyof typeof settingOf): ClientSpec => {
  const setting = settingOf[audience]
  const clientId = system.functions
    .map(({ environment }) => environment[setting])
    .find((id) => id !== undefined)
  const client = system.userPool.clients.find(({ id }) => id === clientId)
  if (!client) throw new HttpError(500, `The templates name no client as ${setting}`)
  return client
}

/** Whom `call-centre`, or whatever `whoIs` understands, names. Throws `HttpError` on anything else. */
export const audienceOf = async (system: System, whoIs: WhoIs, who: string): Promise<Audience> => {
  if (who === 'call-centre') return { client: clientOf(system, 'machine'), person: null }
  const found = await whoIs(who)
  if (!found) throw new HttpError(422, `as= takes call-centre, ${whoForm}`)
  return { client: clientOf(system, found.audience), person: found.person }
}
