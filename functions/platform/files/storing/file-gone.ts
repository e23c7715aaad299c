/** Thrown where a file that should be in the bucket is not. */
export class FileGone extends Error {
  override name = 'FileGone'
}
