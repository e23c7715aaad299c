import { createHash } from 'node:crypto'
import type { openPeople } from '../../functions/directory/people/open-people.ts'
import type { UserPool } from '../engines/cognito/user-pool.ts'
import type { Person } from './tokens.ts'

/** The audiences of people, by the group that a user must be in. */
export const peoplesAudiences = ['dealer', 'staff', 'specialist'] as const
type PeoplesAudience = (typeof peoplesAudiences)[number]

/** How somebody says who they are, without a password. */
export const whoForm =
  'staff, specialist, specialist:<name>, dealer:<id> or the e-mail address of an invited person'

type WhoPorts = {
  pool: UserPool
  people: Pick<ReturnType<typeof openPeople>, 'write'>
  now: () => Date
}

/** The same at each start, as in a user pool. */
const subjectFor = (name: string) => {
  const hex = createHash('sha256').update(`person:${name}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

/**
 * Finds out who signs in: `staff` and `specialist` are somebody of Asortis, `specialist:<name>` another specialist,
 * `dealer:<id>` is somebody who acts for that dealer, and an address is a user of the pool. Null for anybody else, and for a
 * disabled user.
 */
export const whoIs = ({ pool, people, now }: WhoPorts) => {
  /** Made, with access to the dealer, the first time only: a removal lasts. */
  const ofDealer = async (dealerId: string): Promise<Person> => {
    const sub = subjectFor(`dealer-${dealerId}`)
    const email = `${dealerId.toLowerCase()}-${sub.slice(0, 8)}@local.example`
    const made = pool.create(email, sub)
    if (made) pool.change(made, { groups: ['dealer'], status: 'CONFIRMED', secondFactor: true })
    await people.write({
      before: null,
      after: {
        ...{ personId: sub, subject: sub, email, name: `Persona de ${dealerId}`, dealers: [dealerId] },
        ...{ changedAt: now().toISOString(), changedBy: 'local-run' },
      },
    })
    return { sub, username: sub, groups: ['dealer'] }
  }
  return async (who: string): Promise<{ audience: PeoplesAudience; person: Person } | null> => {
    if (/^specialist:[a-z0-9-]{1,30}$/.test(who))
      return {
        audience: 'specialist',
        person: { sub: subjectFor(who), username: who, groups: ['specialist'] },
      }
    if (who === 'staff' || who === 'specialist')
      return { audience: who, person: { sub: subjectFor(who), username: who, groups: [who] } }
    const dealerId = /^dealer:([A-Za-z0-9._-]{1,64})$/.exec(who)?.[1]
    if (dealerId !== undefined) return { audience: 'dealer', person: await ofDealer(dealerId) }
    const user = who.includes('@') ? pool.find(who) : undefined
    const audience = peoplesAudiences.find((name) => user?.groups.includes(name))
    if (!user?.enabled || audience === undefined) return null
    // As after the first sign-in: a password chosen, and a second factor set up.
    if (user.status !== 'CONFIRMED') pool.change(user, { status: 'CONFIRMED', secondFactor: true })
    return { audience, person: { sub: user.sub, username: user.sub, groups: user.groups } }
  }
}
export type WhoIs = ReturnType<typeof whoIs>
