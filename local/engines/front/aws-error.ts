import { randomUUID } from 'node:crypto'
import type { EngineResponse } from './types.ts'

/** The services that the front emulates, by their name in a signature's scope. */
export type ServiceName = 'dynamodb' | 'ses' | 'events' | 'sqs' | 'lambda' | 's3' | 'cognito-idp'

/** An AWS error response in place of a result. */
export class AwsError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** Text as content of an XML element. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const jsonResponse = (
  status: number,
  value: unknown,
  version: '1.0' | '1.1' = '1.0',
): EngineResponse => ({
  status,
  headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify(value),
})

/** A response in the query protocol: `<ActionResponse><ActionResult>…`. The fields are text. */
export const queryResponse = (action: string, fields: Readonly<Record<string, string>>): EngineResponse => {
  const requestId = randomUUID()
  const result = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body:
      `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result.join('')}` +
      `</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  }
}

const queryError = ({ code, message, status }: AwsError): EngineResponse => {
  const requestId = randomUUID()
  const type = status < 500 ? 'Sender' : 'Receiver'
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body:
      '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error>' +
      `<Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>` +
      `<RequestId>${requestId}</RequestId></ErrorResponse>`,
  }
}

const restError = ({ code, message, status }: AwsError): EngineResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), 'x-amzn-errortype': code },
  body: JSON.stringify({ Type: status < 500 ? 'User' : 'Service', Message: message }),
})

const s3Error = ({ code, message, status }: AwsError): EngineResponse => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': randomUUID() },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`,
})

/** The error in the service's own wire format. */
export const awsErrorResponse = (service: ServiceName, error: AwsError): EngineResponse => {
  if (service === 'ses') return queryError(error)
  if (service === 'lambda') return restError(error)
  if (service === 's3') return s3Error(error)
  const { code, message, status } = error
  return jsonResponse(status, { __type: `com.amazon.coral.service#${code}`, message })
}
