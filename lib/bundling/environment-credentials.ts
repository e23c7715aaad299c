/**
 * Replaces the SDK's chain of credential providers in every bundle. A function's credentials are only ever in its
 * environment, so leaving out the providers for files, single sign-on and metadata services saves a quarter of the
 * bundle. The exported name is the one the SDK imports.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env
  const { AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('The environment has no credentials')
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}
