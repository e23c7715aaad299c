import { AwsError } from '../front/aws-error.ts'

/** S3's errors, by what the local one finds wrong. */
export const s3Errors = {
  noSuchBucket: () => new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404),
  noSuchKey: () => new AwsError('NoSuchKey', 'The specified key does not exist.', 404),
  noSuchUpload: () => new AwsError('NoSuchUpload', 'The specified upload does not exist.', 404),
  invalidPart: () => new AwsError('InvalidPart', 'One or more of the specified parts could not be found.'),
  invalidPartOrder: () => new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.'),
  tooSmall: () => new AwsError('EntityTooSmall', 'A part but the last is smaller than 5 MB.'),
  invalidArgument: (message: string) => new AwsError('InvalidArgument', message),
  malformed: () => new AwsError('MalformedXML', 'The XML you provided was not well-formed.'),
  badDigest: () => new AwsError('BadDigest', 'The checksum you specified did not match what we received.'),
  incomplete: () => new AwsError('IncompleteBody', 'The body has not the length that its headers give.'),
  invalidRange: () => new AwsError('InvalidRange', 'The requested range is not satisfiable', 416),
  expired: () => new AwsError('AccessDenied', 'Request has expired', 403),
  wrongSignature: () =>
    new AwsError(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
      403,
    ),
  wrongQuery: (message: string) => new AwsError('AuthorizationQueryParametersError', message),
  corsForbidden: () =>
    new AwsError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403),
  notOffered: (what: string) => new AwsError('NotImplemented', `The local S3 does not offer ${what}`, 501),
}
