/** Where a client's bearer tokens come from. */
export type Tokens = {
  /** A token that is valid for some time yet. */
  get: () => Promise<string>
  /** Another token than this one, which was refused. */
  renew: (refused: string) => Promise<string>
}

/** One token that somebody else renews, such as a person's who signed in: `read` answers the one of now. */
export const tokensFrom = (read: () => string | Promise<string>): Tokens => ({
  get: async () => read(),
  renew: async () => read(),
})
