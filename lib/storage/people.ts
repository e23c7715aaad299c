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
import { audienceScopes, peoplesAudiences } from '../audiences.ts'
import type { StageSettings } from '../settings.ts'
import type { Mail } from './mail.ts'

/** How long access and ID tokens of every client are valid. */
export const tokenLife = { accessTokenValidity: Duration.hours(1), idTokenValidity: Duration.hours(1) }

/** Who sends the pool's e-mails: Cognito itself, until the mail domain is verified; then the stage's own identity. */
const senderOf = ({ invitationSender, mailFrom, mailDomain, region }: StageSettings): UserPoolEmail =>
  invitationSender === 'ses'
    ? UserPoolEmail.withSES({ fromEmail: mailFrom, sesVerifiedDomain: mailDomain, sesRegion: region })
    : UserPoolEmail.withCognito()

/**
 * The user pool, and the call centre's app client, whose secret would be lost with it; those of people are the site's.
 * Nobody can sign up: Asortis invites. There is a group for each audience of people; for which dealers one of the
 * group `dealer` may act is in our table.
 */
export class People extends Construct {
  readonly userPoolId: string
  readonly userPoolArn: string
  readonly issuer: string
  /** The origin of the pool's sign-in pages and of its token endpoint. */
  readonly signInUrl: string
  readonly tokenUrl: string
  readonly machineClientId: string
  readonly pool: UserPool
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
    for (const groupName of peoplesAudiences) {
      new CfnUserPoolGroup(this, `group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName })
    }
    const domain = this.pool.addDomain('domain', { cognitoDomain: { domainPrefix: settings.authDomain } })
    this.servers = this.addResourceServers()

    this.userPoolId = this.pool.userPoolId
    this.userPoolArn = this.pool.userPoolArn
    this.issuer = this.pool.userPoolProviderUrl
    this.signInUrl = domain.baseUrl()
    this.tokenUrl = `${this.signInUrl}/oauth2/token`
    this.machineClientId = this.addMachineClient()
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
}
