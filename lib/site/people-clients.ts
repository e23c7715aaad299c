import { Duration } from 'aws-cdk-lib'
import { OAuthScope, UserPoolClient, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { audienceScopes, type PeoplesAudience } from '../audiences.ts'
import { type People, tokenLife } from '../storage/people.ts'

/**
 * An app client for each audience that signs in on the site. They are made after the site, whose address they return
 * to, and nothing is lost with them.
 */
export class PeopleClients extends Construct {
  readonly ids: Readonly<Record<PeoplesAudience, string>>

  constructor(scope: Construct, id: string, people: People, siteUrl: string) {
    super(scope, id)
    const idOf = (audience: PeoplesAudience) => this.addClient(audience, people, siteUrl)
    this.ids = { dealer: idOf('dealer'), staff: idOf('staff'), specialist: idOf('specialist') }
  }

  /** A public client: a browser cannot keep a secret, so it uses PKCE instead. */
  private addClient(audience: PeoplesAudience, { pool }: People, siteUrl: string): string {
    const client = new UserPoolClient(this, audience, {
      userPool: pool,
      ...tokenLife,
      generateSecret: false,
      refreshTokenValidity: Duration.hours(12),
      // Each use gives a new one. A tab whose response was lost may use the old one once more within this time.
      refreshTokenRotationGracePeriod: Duration.seconds(10),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        callbackUrls: [`${siteUrl}/signed-in`],
        logoutUrls: [`${siteUrl}/entrar`],
        scopes: audienceScopes[audience].map((scope) => OAuthScope.custom(scope)),
      },
    })
    return client.userPoolClientId
  }
}
