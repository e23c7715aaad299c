/**
 * The headers of a request to the embedded engine, which requires a signature but does not verify it. `target` is the
 * service's version and the operation: `DynamoDB_20120810.GetItem`.
 */
export const engineHeaders = (target: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': target,
  'x-amz-date': '20200101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
})
