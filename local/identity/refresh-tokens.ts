import { createHash, randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { UserPool } from '../engines/cognito/user-pool.ts'
import { openJournal } from '../engines/front/journal.ts'
import type { ClientSpec } from '../template/clients.ts'
import type { OAuthError } from './token-request.ts'
import type { TokenRequest } from './tokens.ts'

const storedToken = z.object({
  /** The sign-in that it goes back to: revoking one of its tokens revokes them all. */
  session: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  person: z.object({ sub: z.string(), username: z.string(), groups: z.array(z.string()) }),
  signedInAt: z.number(),
  /** When it was exchanged for the next one. */
  rotatedAt: z.optional(z.number()),
})
type Stored = z.output<typeof storedToken>

type Signed = TokenRequest & { person: NonNullable<TokenRequest['person']> }
type Refreshed = Signed & { refreshToken: string | undefined }

type RefreshPorts = {
  /** Keeps them across restarts, by their hash; null only in memory. */
  file: string | null
  pool: Pick<UserPool, 'find'>
  now: () => Date
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
const invalid: OAuthError = { status: 400, error: 'invalid_grant' }

/**
 * The refresh tokens of people. A client that rotates them gets a new one with each use, valid until the end of the
 * first one's lifetime; the used one still works for its client's grace period, and then never again.
 */
export const openRefreshTokens = ({ file, pool, now }: RefreshPorts) => {
  const tokens = openJournal(file, storedToken)

  const put = (stored: Stored): string => {
    const token = randomBytes(48).toString('base64url')
    tokens.put(hashOf(token), stored)
    return token
  }

  /** The person with their groups of now; undefined for a user who is gone, disabled or was signed out since. */
  const personNow = ({ person, signedInAt }: Stored): Signed['person'] | undefined => {
    // `staff` and `specialist` of the sign-in page are no users of the pool.
    if (person.username !== person.sub) return person
    const user = pool.find(person.sub)
    const signedOutAt = user?.signedOutAt === undefined ? 0 : Date.parse(user.signedOutAt)
    return user?.enabled && signedInAt > signedOutAt ? { ...person, groups: user.groups } : undefined
  }

  const isUsable = (stored: Stored, client: ClientSpec): boolean => {
    const at = now().getTime()
    const { signedInAt, rotatedAt } = stored
    if (stored.clientId !== client.id || at >= signedInAt + client.refreshTokenSeconds * 1000) return false
    return rotatedAt === undefined || at < rotatedAt + (client.rotationGraceSeconds ?? 0) * 1000
  }

  return {
    /** The first token of a sign-in. */
    issue: ({ client, scopes, person }: Signed): string =>
      put({
        session: randomUUID(),
        clientId: client.id,
        scopes: [...scopes],
        person: { ...person, groups: [...person.groups] },
        signedInAt: now().getTime(),
      }),

    /** What a token is good for, with the next one if its client rotates them. */
    use: (client: ClientSpec, token: string): Refreshed | OAuthError => {
      const stored = tokens.entries().get(hashOf(token))
      if (!stored || !isUsable(stored, client)) return invalid
      const person = personNow(stored)
      if (!person) return invalid
      const rotates = client.rotationGraceSeconds !== undefined
      if (rotates && stored.rotatedAt === undefined)
        tokens.put(hashOf(token), { ...stored, rotatedAt: now().getTime() })
      const { rotatedAt: _, ...fresh } = stored
      return { client, scopes: stored.scopes, person, refreshToken: rotates ? put(fresh) : undefined }
    },

    /** Ends the sign-in that a token goes back to. An unknown token is none of this client's, or ended already. */
    revoke: (client: ClientSpec, token: string): void => {
      const stored = tokens.entries().get(hashOf(token))
      if (stored?.clientId !== client.id) return
      for (const [key, { session }] of [...tokens.entries()])
        if (session === stored.session) tokens.remove(key)
    },
    close: tokens.close,
  }
}
export type RefreshTokens = ReturnType<typeof openRefreshTokens>
