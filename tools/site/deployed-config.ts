import * as z from 'zod/mini'
import type { SiteConfig } from '../../console/config.ts'

const text = z.string().check(z.minLength(1))

/** The outputs of a stage's storage and service stacks that the site needs. */
export const siteOutputs = z.object({
  UserPoolId: text,
  TokenUrl: text.check(z.endsWith('/oauth2/token')),
  SiteUrl: text,
  SiteBucketName: text,
  ClientIddealer: text,
  ClientIdstaff: text,
  ClientIdspecialist: text,
})

/** What `/config.json` says on a deployed stage. */
export const deployedSiteConfig = (outputs: z.output<typeof siteOutputs>, region: string): SiteConfig => {
  const signIn = outputs.TokenUrl.slice(0, -'/oauth2/token'.length)
  return {
    signIn: {
      issuer: `https://cognito-idp.${region}.amazonaws.com/${outputs.UserPoolId}`,
      authorize: `${signIn}/oauth2/authorize`,
      token: outputs.TokenUrl,
      revoke: `${signIn}/oauth2/revoke`,
      logout: `${signIn}/logout`,
      clients: {
        dealer: outputs.ClientIddealer,
        staff: outputs.ClientIdstaff,
        specialist: outputs.ClientIdspecialist,
      },
    },
  }
}
