/**
 * Stands in every bundle for the SDK's chain of credential providers. A function's credentials are in its environment
 * and nowhere else, so a quarter of the bundle, which looks for them in files, single sign-on and metadata services,
 * stays out. The name is the one that the SDK imports.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env
  const { AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('The environment has no credentials')
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}
