/** The audiences of people, each with an app client of its own. */
export type Audience = 'dealer' | 'staff' | 'specialist'

/** Somebody of the local run's small world, who can be signed in as with one click. */
export type SamplePerson = {
  name: string
  /** What the person is, in Spanish: `Jefa de posventa de Talleres Gredos`. */
  role: string
  audience: Audience
  /** The e-mail address that they sign in with, for the parameter `login_hint`. */
  who: string
}

/**
 * `/config.json`: what the console must know about its stage. It is written at deployment and by the local run, so
 * that one build serves every stage. All URLs are absolute.
 */
export type SiteConfig = {
  /** The endpoints of the sign-in service, and the id of each audience's client. */
  signIn: {
    issuer: string
    authorize: string
    token: string
    revoke: string
    logout: string
    clients: Readonly<Record<Audience, string>>
  }
  /** Only on the local run. */
  people?: readonly SamplePerson[]
}
