/** A source of bearer tokens. */
export type Tokens = {
  /** A token that is still valid for some time. */
  get: () => Promise<string>
  /** A different token from this one, which was refused. */
  renew: (refused: string) => Promise<string>
}

/** A token that is renewed elsewhere, such as a signed-in person's: `read` returns the current one. */
export const tokensFrom = (read: () => string | Promise<string>): Tokens => ({
  get: async () => read(),
  renew: async () => read(),
})
