import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { scopes } from '../../functions/contract/parts.ts'
import { audienceScopes, type ClientAudience } from '../audiences.ts'
import type { StageSettings } from '../settings.ts'
import type { Mail } from './mail.ts'

const tokenLife = { accessTokenValidity: Duration.hours(1), idTokenValidity: Duration.hours(1) }

/** Who sends the pool's e-mails: Cognito itself, until the mail domain is verified; then the stage's own identity. */
const senderOf = ({ invitationSender, mailFrom, mailDomain, region }: StageSettings): UserPoolEmail =>
  invitationSender === 'ses'
    ? UserPoolEmail.withSES({ fromEmail: mailFrom, sesVerifiedDomain: mailDomain, sesRegion: region })
    : UserPoolEmail.withCognito()

/**
 * The user pool and each audience's app client. Nobody can sign up: Asortis invites. There is a group for
 * each audience of people; for which dealers one of the group `dealer` may act is in our table.
 */
export class People extends Construct {
  readonly userPoolId: string
  readonly userPoolArn: string
  readonly issuer: string
  readonly tokenUrl: string
  readonly clientIds: Readonly<Record<ClientAudience, string>>
  private readonly pool: UserPool
  private readonly servers: readonly Construct[]

  constructor(scope: Construct, id: string, settings: StageSettings, mail: Mail) {
    super(scope, id)
    this.pool = new UserPool(this, 'user-pool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      userInvitation: {
        emailSubject: 'Su acceso a Fidelización',
        emailBody:
          'Su usuario de Fidelización es {username} y su contraseña provisional, {####}. Caduca en tres días.',
      },
      userVerification: {
        emailSubject: 'Su código de Fidelización',
        emailBody: 'Su código es {####}. Si no lo ha pedido, no haga nada y avise a Asortis.',
      },
      email: senderOf(settings),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // The identity must exist before Cognito is told to send with it.
    this.pool.node.addDependency(mail)
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'Nobody signs up and everybody has a second factor; risk scoring would cost by the user on top of that.',
    })
    for (const groupName of ['dealer', 'staff', 'specialist']) {
      new CfnUserPoolGroup(this, `group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName })
    }
    const domain = this.pool.addDomain('domain', { cognitoDomain: { domainPrefix: settings.authDomain } })
    this.servers = this.addResourceServers()

    this.userPoolId = this.pool.userPoolId
    this.userPoolArn = this.pool.userPoolArn
    this.issuer = this.pool.userPoolProviderUrl
    this.tokenUrl = `${domain.baseUrl()}/oauth2/token`
    this.clientIds = {
      machine: this.addMachineClient(),
      dealer: this.addPeopleClient('dealer', settings.callbackUrls.dealer),
      staff: this.addPeopleClient('staff', settings.callbackUrls.staff),
      specialist: this.addPeopleClient('specialist', settings.callbackUrls.specialist),
    }
  }

  /** `calls/write` is the scope `write` of the resource server `calls`. */
  private addResourceServers(): readonly Construct[] {
    const areas = [...new Set(scopes.map((scope) => scope.slice(0, scope.indexOf('/'))))]
    return areas.map((area) =>
      this.pool.addResourceServer(`resource-${area}`, {
        identifier: area,
        scopes: scopes
          .filter((scope) => scope.startsWith(`${area}/`))
          .map((scope) => scope.slice(area.length + 1))
          .map(
            (scopeName) => new ResourceServerScope({ scopeName, scopeDescription: `${scopeName} ${area}` }),
          ),
      }),
    )
  }

  private addMachineClient(): string {
    const client = this.pool.addClient('client-machine', {
      ...tokenLife,
      generateSecret: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { clientCredentials: true },
        scopes: audienceScopes.machine.map((scope) => OAuthScope.custom(scope)),
      },
    })
    client.node.addDependency(...this.servers)
    return client.userPoolClientId
  }

  /** A public client: a browser cannot keep a secret, so it uses PKCE instead. */
  private addPeopleClient(
    audience: Exclude<ClientAudience, 'machine'>,
    callbackUrls: readonly string[],
  ): string {
    const client = this.pool.addClient(`client-${audience}`, {
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
        callbackUrls: [...callbackUrls],
        scopes: audienceScopes[audience].map((scope) => OAuthScope.custom(scope)),
      },
    })
    client.node.addDependency(...this.servers)
    return client.userPoolClientId
  }
}
