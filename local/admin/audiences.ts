import type { Person } from '../identity/tokens.ts'
import type { System } from '../template/read-system.ts'
import type { ClientSpec } from '../template/clients.ts'
import { HttpError } from './guard.ts'

const settingOf: Readonly<Record<string, string>> = {
  'call-centre': 'CLIENT_MACHINE',
  dealer: 'CLIENT_DEALER',
  staff: 'CLIENT_STAFF',
  specialist: 'CLIENT_SPECIALIST',
}

/** Whom a token is issued to: the app client named in the functions' settings, and the person signed in. */
export type Audience = { client: ClientSpec; person: Person | null }

/** Parses `call-centre`, `staff`, `specialist` or `dealer:<id>`. Throws `HttpError` on anything else. */
export const audienceOf = (system: System, who: string): Audience => {
  const [kind = '', dealerId] = who.split(/:(.*)/s)
  const setting = Object.hasOwn(settingOf, kind) ? settingOf[kind] : undefined
  const named =
    dealerId === undefined ? kind !== 'dealer' : kind === 'dealer' && /^[A-Za-z0-9._-]{1,64}$/.test(dealerId)
  if (setting === undefined || !named) {
    throw new HttpError(422, 'as= takes call-centre, staff, specialist or dealer:<id>')
  }
  const clientId = system.functions
    .map(({ environment }) => environment[setting])
    .find((id) => id !== undefined)
  const client = system.userPool.clients.find(({ id }) => id === clientId)
  if (!client) throw new HttpError(500, `The templates name no client as ${setting}`)
  if (kind === 'call-centre') return { client, person: null }
  if (dealerId !== undefined)
    return { client, person: { username: `dealer-${dealerId}`, groups: [`dealer:${dealerId}`] } }
  return { client, person: { username: kind, groups: [kind] } }
}
