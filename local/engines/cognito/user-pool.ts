import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { openJournal } from '../front/journal.ts'

const storedUser = z.object({
  sub: z.string(),
  /** In lower case: the pool's user names are case-insensitive. */
  email: z.string(),
  groups: z.array(z.string()),
  enabled: z.boolean(),
  /** Whether the person has yet to choose a password, or has signed in. */
  status: z.enum(['FORCE_CHANGE_PASSWORD', 'CONFIRMED']),
  secondFactor: z.boolean(),
  createdAt: z.string(),
  /** Refresh tokens issued up to this instant are no longer accepted. */
  signedOutAt: z.optional(z.string()),
})

/** A user of the local pool. */
export type PoolUser = z.output<typeof storedUser>

/** The users of the local pool, kept in this file. */
export const openUserPool = (file: string | null, now: () => Date) => {
  const users = openJournal(file, storedUser)
  const all = () => [...users.entries().values()]
  const find = (username: string): PoolUser | undefined =>
    users.entries().get(username) ?? all().find(({ email }) => email === username.toLowerCase())
  return {
    /** The user with this e-mail address, or with this `sub`. */
    find,
    list: all,
    /** Creates a user; undefined if there is one with this address. */
    create: (email: string, sub: string = randomUUID()): PoolUser | undefined => {
      if (find(email) || find(sub)) return undefined
      const made: PoolUser = {
        ...{ sub, email: email.toLowerCase(), groups: [], enabled: true, secondFactor: false },
        ...{ status: 'FORCE_CHANGE_PASSWORD', createdAt: now().toISOString() },
      }
      users.put(sub, made)
      return made
    },
    /** Changes a user. Returns the user as changed. */
    change: (user: PoolUser, to: Partial<Omit<PoolUser, 'sub' | 'email'>>): PoolUser => {
      const changed = { ...user, ...to }
      users.put(user.sub, changed)
      return changed
    },
    /** Deletes a user. */
    remove: ({ sub }: PoolUser): void => users.remove(sub),
    close: users.close,
  }
}
export type UserPool = ReturnType<typeof openUserPool>
