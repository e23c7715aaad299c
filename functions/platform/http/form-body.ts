import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'

/** The most that a form may have unless its operation says otherwise: far more than a name in any encoding. */
const usualBytes = 2 * 1024

const mediaType = 'application/x-www-form-urlencoded'

/** The values of each field of a form, in the order in which they came. */
export type FormFields = ReadonlyMap<string, readonly string[]>

/** Whether a request's body is an HTML form, by its media type. */
export const isForm = ({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): boolean => {
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  return type.trim().toLowerCase() === mediaType
}

/**
 * The fields of an HTML form. Bytes that are not UTF-8 become U+FFFD, as browsers' own parser has it. Throws 415 for
 * another media type and 413 over `maxBytes`.
 */
export const formBody = (event: APIGatewayProxyEventV2, maxBytes = usualBytes): FormFields => {
  const { body = '', isBase64Encoded } = event
  if (!isForm(event))
    throw new DomainError(platformErrors.notApplicationJson, `The body must be a form, ${mediaType}.`)
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > maxBytes)
    throw new DomainError(platformErrors.bodyTooLarge, `The form is over ${maxBytes / 1024} KB.`)
  const fields = new URLSearchParams(bytes.toString('utf8'))
  return new Map([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]))
}
